declare module 'eld/extrasmall' {
  interface Detector {
    detect(text: string): { readonly language: string; isReliable(): boolean };
    setLanguageSubset(languages: readonly string[]): void;
    newInstance(): Detector;
  }
  export const eld: Detector;
}
