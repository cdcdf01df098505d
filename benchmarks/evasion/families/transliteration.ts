import { eachWord, family } from '../transformation.js';

type Rules = readonly (readonly [string, string])[];
/** Longest rule first at each place; what no rule has stays. */
function rewrite(word: string, rules: Rules): string {
  const text = word.toLowerCase();
  let out = '';
  for (let i = 0; i < text.length; ) {
    const rule = rules.find(([from]) => text.startsWith(from, i));
    out += rule === undefined ? text[i] : rule[1];
    i += rule === undefined ? 1 : rule[0].length;
  }
  return out;
}
const rules = (table: string): Rules =>
  table
    .split(' ')
    .map((cell) => cell.split('=') as [string, string])
    .sort((a, b) => b[0].length - a[0].length);

const LATIN_TO_CYRILLIC = rules(
  'sch=ш sh=ш ch=ч cci=ччи ce=се ci=чи ck=к ph=ф qu=кв th=т ya=я yu=ю zh=ж a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=з',
);
const CYRILLIC_TO_LATIN = rules(
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g',
);
const ARABIC_TO_ARABIZI = rules(
  'ا=a ب=b ت=t ث=th ج=j ح=7 خ=5 د=d ذ=th ر=r ز=z س=s ش=sh ص=9 ض=d ط=6 ظ=z ع=3 غ=gh ف=f ق=2 ك=k ل=l م=m ن=n ه=h و=w ي=y ى=a ة=a ء=2 أ=a إ=i آ=aa ئ=2 ؤ=2 پ=p چ=ch ژ=j ک=k گ=g ی=y',
);
const LATIN_TO_GREEK = rules(
  'ch=τσ ph=φ th=θ ps=ψ x=ξ a=α b=μπ c=κ d=ντ e=ε f=φ g=γκ h=χ i=ι j=τζ k=κ l=λ m=μ n=ν o=ο p=π q=κ r=ρ s=σ t=τ u=ου v=β w=γου y=υ z=ζ',
);

const when =
  (script: RegExp, table: Rules) =>
  (text: string): string =>
    script.test(text) ? eachWord(text, 3, (w) => rewrite(w, table)) : text;

export const transliteration = family(
  'transliteration',
  { name: 'latin-to-cyrillic', about: 'Гуччи, реплика', write: when(/[a-z]/i, LATIN_TO_CYRILLIC) },
  { name: 'cyrillic-to-latin', about: 'replika, kopiya', write: when(/\p{Script=Cyrillic}/u, CYRILLIC_TO_LATIN) },
  { name: 'latin-to-greek', about: 'γκουκκι', write: when(/[a-z]/i, LATIN_TO_GREEK) },
  { name: 'arabizi', about: 'Arabic in Latin letters and digits', write: when(/\p{Script=Arabic}/u, ARABIC_TO_ARABIZI) },
);
