/** The build, which is what users run; its types are those of the sources. */
// @ts-nocheck

const load = (file: string): Promise<unknown> => import(new URL(`../../dist/${file}`, import.meta.url).href);

export const { createScorer } = (await load('index.js')) as typeof import('../../src/index.js');
const { brands } = (await load('packs-brands.js')) as typeof import('../../src/packs/brands.js');
const { languages } = (await load('packs-languages.js')) as typeof import('../../src/packs/languages.js');

/** Every pack that comes beside the core. */
export const allPacks = [brands, languages];
