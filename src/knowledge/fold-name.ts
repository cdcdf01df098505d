import { foldKey } from '../text/fold.js';

/** `foldKey` of a name as written; words of letters, or one of letters and digits, need only their capitals taken away: spaces fall beside digits. */
export const foldName = (name: string): string => (PLAIN.test(name) ? name.toLowerCase() : foldKey(name));

const PLAIN = /^(?:[A-Za-z]+(?: [A-Za-z]+)*|[A-Za-z0-9]+)$/;
