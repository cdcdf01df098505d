import { readFileSync } from 'node:fs';
import { eachWord, family, pairs, pick, substitute } from '../transformation.js';

/** Every published look-alike of each Latin letter and digit (UTS #39), by the letter that a reader takes it for. */
const published = new Map<string, string[]>();
for (const line of readFileSync(new URL('../../../data/unicode/confusables.txt', import.meta.url), 'utf8').split('\n')) {
  const [skeleton = '#', ...codes] = line.split(' ');
  const letters = { l: ['l', 'I', '1', 'i'], O: ['O', '0'], rn: ['m'] }[skeleton] ?? (/^[A-Za-z0-9]$/.test(skeleton) ? [skeleton] : []);
  for (const letter of letters)
    published.set(letter, [...(published.get(letter) ?? []), ...codes.map((code) => String.fromCodePoint(Number.parseInt(code, 16)))]);
}

const lower = 'abcdefghijklmnopqrstuvwxyz';

const from = (first: number): string[] => Array.from({ length: 26 }, (_, i) => String.fromCodePoint(first + i));
const bothCases = (first: number): Map<string, string[]> => new Map(Array.from(lower, (c, i) => [c, [from(first)[i] as string]]));

const CYRILLIC = pairs('ABCEHIKMOPSTXYabceghiopskxyj', 'АВСЕНІКМОРЅТХУаЬсеԍһіорѕкхуј');
const LATIN = pairs('АВЕКМНОРСТХУЅІЈаеорсхукѕіј', 'ABEKMHOPCTXYSIJaeopcxyksij');
const GREEK = pairs('ABEHIKMNOPTXYZaiknoptuvwx', 'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαικησρτυνωχ');
const CHEROKEE = pairs('ABCDEGHIJKLMPRSTVWZ', 'ᎪᏴᏟᎠᎬᏀᎻᏆᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ');
const ARMENIAN = pairs('ghnoquSULOfdcj', 'ցհոօզսՏՍԼՕֆժςյ');
const SMALL_CAPITALS = pairs('abcdefghijklmnopqrtuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀᴛᴜᴠᴡʏᴢ');
const SUPERSCRIPTS = pairs('abcdefghijklmnoprstuvwxyz0123456789', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹');
const MATHEMATICAL = [0x1d41a, 0x1d482, 0x1d4ea, 0x1d586, 0x1d5ba, 0x1d5ee, 0x1d622, 0x1d656, 0x1d68a].map(bothCases);
const ACCENTED = new Map(
  Object.entries({
    a: ['á', 'ä', 'ą'],
    c: ['ç', 'ć'],
    e: ['é', 'ë'],
    i: ['í', 'ï'],
    n: ['ñ'],
    o: ['ö', 'ő'],
    s: ['š'],
    u: ['ü', 'ů'],
    y: ['ÿ'],
    z: ['ž'],
    g: ['ğ'],
    l: ['ł'],
  }),
);

/** Upper case first, since most look-alikes of other scripts are capitals. */
const capitals = (text: string): string => text.toUpperCase();

export const lookAlikes = family(
  'look-alikes',
  { name: 'one-cyrillic', about: 'one letter Cyrillic', write: (t, r) => substitute(t, CYRILLIC, 0, r) },
  { name: 'cyrillic', about: 'every letter that has a Cyrillic twin', write: (t, r) => substitute(t, CYRILLIC, 1, r) },
  { name: 'one-latin', about: 'one letter of a Cyrillic word Latin', write: (t, r) => substitute(t, LATIN, 0, r) },
  { name: 'latin', about: 'every letter of Cyrillic words that has a Latin twin', write: (t, r) => substitute(t, LATIN, 1, r) },
  { name: 'one-greek', about: 'one letter Greek', write: (t, r) => substitute(t, GREEK, 0, r) },
  { name: 'greek-capitals', about: 'every letter that has a Greek twin', write: (t, r) => substitute(capitals(t), GREEK, 1, r) },
  { name: 'cherokee', about: 'half of the letters Cherokee', write: (t, r) => substitute(capitals(t), CHEROKEE, 0.5, r) },
  { name: 'armenian', about: 'letters Armenian', write: (t, r) => substitute(t, ARMENIAN, 0.7, r) },
  { name: 'one-published', about: 'one letter, any look-alike of UTS #39', write: (t, r) => substitute(t, published, 0, r) },
  { name: 'half-published', about: 'half of the letters, any look-alikes of UTS #39', write: (t, r) => substitute(t, published, 0.5, r) },
  { name: 'all-published', about: 'every letter, any look-alikes of UTS #39', write: (t, r) => substitute(t, published, 1, r) },
  {
    name: 'i-l-1',
    about: 'i, l, I, 1 and | for one another',
    write: (t, r) =>
      substitute(
        t,
        new Map(Object.entries({ i: ['l', '1', 'I', '|'], l: ['I', '1', '|'], I: ['l', '1', '|'], L: ['I', '1', '|'] })),
        0.7,
        r,
      ),
  },
  { name: 'accents', about: 'accents that the name does not have', write: (t, r) => substitute(t, ACCENTED, 0.6, r) },
);

export const styledLetters = family(
  'styled letters',
  { name: 'fullwidth', about: 'fullwidth forms', write: (t) => t.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) },
  { name: 'one-fullwidth', about: 'one letter fullwidth', write: (t, r) => substitute(t, pairs(lower, from(0xff41).join('')), 0, r) },
  { name: 'mathematical', about: 'one of the mathematical alphabets', write: (t, r) => substitute(t, pick(MATHEMATICAL, r), 1, r) },
  { name: 'one-mathematical', about: 'one letter mathematical', write: (t, r) => substitute(t, pick(MATHEMATICAL, r), 0, r) },
  { name: 'circled', about: 'circled letters', write: (t, r) => substitute(t, bothCases(0x24d0), 1, r) },
  {
    name: 'squared',
    about: 'squared letters, white or black',
    write: (t, r) => substitute(t, bothCases(pick([0x1f130, 0x1f150, 0x1f170], r)), 1, r),
  },
  { name: 'regional', about: 'regional indicators', write: (t, r) => substitute(t, bothCases(0x1f1e6), 1, r) },
  { name: 'small-capitals', about: 'phonetic small capitals', write: (t, r) => substitute(t.toLowerCase(), SMALL_CAPITALS, 1, r) },
  { name: 'superscripts', about: 'superscript letters', write: (t, r) => substitute(t.toLowerCase(), SUPERSCRIPTS, 1, r) },
  { name: 'parenthesized', about: 'parenthesized letters', write: (t, r) => substitute(t, bothCases(0x249c), 1, r) },
  {
    name: 'mixed-case',
    about: 'capitals strewn in',
    write: (t, r) => eachWord(t, 4, (w) => Array.from(w, (c) => (r() < 0.5 ? c.toUpperCase() : c.toLowerCase())).join('')),
  },
  {
    name: 'turned',
    about: 'letters turned upside down',
    write: (t, r) => substitute(t.toLowerCase(), pairs('acefhijkmrtvwy', 'ɐɔǝɟɥᴉɾʞɯɹʇʌʍʎ'), 0.5, r),
  },
);
