/** Letters, digits and signs that readers take for one another: each class folds to its first member. */
const LIKE = new Map(
  ['il1!|£', 'o0°', 'e3€', 'a4@', 's5$§', 't7+₮', 'b8', 'g9₲', 'c(¢₡₵©', 'z2', 'y¥', 'p₱', 'n₦', 'k₭', 'w₩', 'r®', 'd₫', 'f₣'].flatMap(
    (group) => Array.from(group, (c) => [c, group.charAt(0)] as const),
  ),
);

const SIGNS = new Uint8Array(0x2100);
for (const sign of LIKE.keys()) if (!/[a-z0-9]/.test(sign)) SIGNS[sign.charCodeAt(0)] = 1;

/** Whether a sign can stand for a letter, by its code. */
export const isSign = (code: number): boolean => code < SIGNS.length && SIGNS[code] === 1;

/** Each unit's first member of its class, or the unit itself. */
const FIRST_LIKE = new Uint16Array(SIGNS.length);
for (let code = 0; code < FIRST_LIKE.length; code++) FIRST_LIKE[code] = code;
for (const [c, first] of LIKE) FIRST_LIKE[c.charCodeAt(0)] = first.charCodeAt(0);

/** The letter that two side by side look like ("rn" like m, "vv" like w, "cl" like d), or 0. */
function joinedLike(before: number, unit: number): number {
  if (unit === 0x6e) return before === 0x72 ? 0x6d : 0;
  if (unit === 0x76) return before === 0x76 ? 0x77 : 0;
  return unit === 0x69 && before === 0x63 ? 0x64 : 0;
}

/** A word by its bones: letters that look alike folded together, "rn" as m, "vv" as w, "cl" as d. */
export function bonesOf(word: string): string {
  let out = '';
  let before = -1;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const unit = code < FIRST_LIKE.length ? (FIRST_LIKE[code] as number) : code;
    const whole = joinedLike(before, unit);
    if (whole === 0 && before !== -1) out += String.fromCharCode(before);
    before = whole === 0 ? unit : whole;
  }
  return before === -1 ? out : out + String.fromCharCode(before);
}

/** A word without repeated letters: "guuucci" and "gucci" are both "guci". */
export function collapsed(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== word.charCodeAt(i - 1)) out += word.charAt(i);
  return out;
}

export function reversed(word: string): string {
  return Array.from(word).reverse().join('');
}

const STAR = 42;

/** Whether a word fits a mask in which each star stands for one letter or for none. Steps: letters of the mask times those of the word. */
export function fitsStars(mask: string, word: string): boolean {
  // fits[n]: the mask read so far can stand for the first n letters of the word. Downwards, so that each step reads the one before.
  const fits = new Uint8Array(word.length + 1);
  fits[0] = 1;
  for (let m = 0; m < mask.length; m++) {
    const sign = mask.charCodeAt(m);
    for (let n = word.length; n >= 0; n--) {
      if (sign === STAR) fits[n] = fits[n] || fits[n - 1] || 0;
      else fits[n] = n > 0 && word.charCodeAt(n - 1) === sign ? (fits[n - 1] as number) : 0;
    }
  }
  return fits[word.length] === 1;
}

const rules = (table: string): ReadonlyMap<string, string> => new Map(table.split(' ').map((cell) => cell.split('=') as [string, string]));

/** What letters of other scripts sound like in Latin, coarsely (after ISO 9 and ELOT 743). */
const SOUNDS = rules(
  'а=a б=b в=v г=g д=d е=e ё=e ж=j з=s и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=s ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=u я=a і=i ї=i є=e ґ=g ' +
    'α=a β=v γ=g δ=d ε=e ζ=s η=i θ=t ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=h ψ=ps ω=o',
);

/** Letters a to z as bits; the others have none. */
const bitOf = (code: number): number => (code >= 0x61 && code <= 0x7a ? 1 << (code - 0x61) : 0);
const bitsOf = (letters: string): number => Array.from(letters).reduce((bits, c) => bits | bitOf(c.charCodeAt(0)), 0);

/** Spellings of a sound, one after another, each with the letters without one of which it changes nothing. */
const SOUND_RULES: readonly (readonly [letters: number, spellings: RegExp, sound: string])[] = [
  [bitsOf('c'), /c?c(?=[ei])|chch/g, 'ch'],
  [bitsOf('p'), /ph/g, 'f'],
  [bitsOf('x'), /x/g, 'ks'],
  [bitsOf('cq'), /ck|c(?!h)|q/g, 'k'],
  [bitsOf('ow'), /ou|oo|w/g, 'u'],
  [bitsOf('yj'), /y|j/g, 'i'],
  [bitsOf('z'), /z/g, 's'],
  [bitsOf('t'), /th/g, 't'],
  [bitsOf('e'), /e$/, ''],
];

/** How a word of Latin, Cyrillic or Greek letters sounds, coarsely: "гуччи" and "gucci" are both "guchi". */
export function soundOf(word: string): string {
  let out = '';
  let holds = 0;
  for (const c of word) out += SOUNDS.get(c) ?? c;
  for (let i = 0; i < out.length; i++) holds |= bitOf(out.charCodeAt(i));
  for (const [letters, rule, sound] of SOUND_RULES) if ((holds & letters) !== 0) out = out.replace(rule, sound);
  return collapsed(out);
}
