/**
 * Words that bind, of other languages, that folding turns into English ones: by folded form, as they are written. They are too common in
 * their own language to be left out, as false friends are, and count only with their accents.
 */
// @ts-nocheck

export const ACCENTED: ReadonlyMap<string, string> = new Map([['fur', 'für']]);
