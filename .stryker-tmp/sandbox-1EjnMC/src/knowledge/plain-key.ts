/**
 * The key of most names as written, at a fraction of the cost of `foldKey`: small letters, no spaces beside digits. The build compares
 * it with the key and spells out the others.
 */
// @ts-nocheck

export const plainKey = (name: string): string => name.toLowerCase().replace(BESIDE_DIGITS, '');

const BESIDE_DIGITS = / (?=\d)|(?<=\d) /g;
