// @ts-nocheck
import { family, pick } from '../transformation.js';

const RATIOS = ['1∶1', '1比1', '1 : 1', '1/1', '1-1', '1to1', 'one to one', '1:l', 'l:l', '１：１', '1 对 1', '1×1', '1=1', '1;1', '1.1'];
const SHORT = new Map(
  Object.entries({
    quality: 'qlty',
    replica: 'rep',
    original: 'orig',
    mirror: 'mrr',
    authentic: 'auth',
    factory: 'fctry',
    copy: 'cpy',
    grade: 'grd',
    premium: 'prem',
    super: 'supr',
  }),
);
const BY_SIGN = new Map([
  ['nike', 'swoosh'],
  ['adidas', 'three stripes'],
  ['gucci', 'double G'],
  ['chanel', 'double C'],
  ['apple', '🍎'],
  ['louis vuitton', 'L V monogram'],
  ['rolex', '👑 crown'],
  ['lacoste', 'crocodile logo 🐊'],
  ['puma', 'jumping cat'],
  ['hermes', 'H logo'],
  ['hermès', 'H logo'],
  ['ralph lauren', 'horse logo'],
  ['jordan', 'jumpman'],
  ['moncler', 'rooster logo'],
  ['bape', 'ape head'],
  ['converse', 'chuck star'],
  ['versace', 'medusa'],
  ['stone island', 'compass badge'],
  ['new balance', 'N logo'],
  ['the north face', 'half dome'],
  ['tommy hilfiger', 'flag logo'],
  ['prada', 'triangle logo'],
  ['dior', 'CD logo'],
]);

export const wording = family(
  'wording',
  { name: 'ratio', about: '1∶1, 1比1, one to one', write: (t, r) => t.replace(/1\s?[:：∶]\s?1/g, () => pick(RATIOS, r)) },
  {
    name: 'triple-a',
    about: 'A.A.A, 3A, A A A, triple A',
    write: (t, r) => t.replace(/\bA{3,5}\+*/gi, (g) => pick(['A.A.A', '3A', 'A A A', 'triple A', 'A-A-A', 'ААА', `${g}++`], r)),
  },
  { name: 'shortened', about: 'qlty, orig', write: (t) => t.replace(/[a-z]+/gi, (w) => SHORT.get(w.toLowerCase()) ?? w) },
  { name: 'by-sign', about: 'swoosh, three stripes, the apple sign', write: (t) => BY_SIGN.get(t.toLowerCase()) ?? t },
  { name: 'run-on', about: 'repeated: guccigucci', write: (t) => (/^[a-z]{4,}$/i.test(t) ? t + t.toLowerCase() : t) },
);
