// @ts-nocheck
import { Converter } from 'opencc-js';
import { family, pairs, pick, type Random } from '../transformation.js';

const isHangul = (c: string): boolean => /^[가-힣]$/.test(c);
const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const jamoOf = (syllable: string): string => {
  const index = syllable.charCodeAt(0) - 0xac00;
  const tail = TAILS.charAt(index % 28);
  return LEADS.charAt(Math.floor(index / 588)) + VOWELS.charAt(Math.floor(index / 28) % 21) + (tail === ' ' ? '' : tail);
};
const someHangul = (text: string, change: (c: string) => string, random: Random, all = false): string => {
  const places = Array.from(text)
    .map((c, i) => (isHangul(c) ? i : -1))
    .filter((i) => i >= 0);
  if (places.length === 0) return text;
  const sure = pick(places, random);
  return Array.from(text, (c, i) => (isHangul(c) && (all || i === sure) ? change(c) : c)).join('');
};
const otherVowel = (c: string): string => {
  const index = c.charCodeAt(0) - 0xac00;
  const vowel = Math.floor(index / 28) % 21;
  const twin = new Map([
    [1, 5],
    [5, 1],
    [0, 4],
    [4, 0],
    [8, 13],
    [13, 8],
  ]).get(vowel);
  return twin === undefined ? c : String.fromCharCode(index - vowel * 28 + twin * 28 + 0xac00);
};

const toKatakana = (t: string): string => t.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
const toHiragana = (t: string): string => t.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
const HALF = pairs(
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー',
  'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ',
);
const halfWidth = (t: string): string =>
  Array.from(t, (c) => {
    const [base = '', mark = ''] = Array.from(c.normalize('NFD'));
    const half = HALF.get(base)?.[0];
    return half === undefined ? c : half + (mark === '\u3099' ? 'ﾞ' : mark === '\u309a' ? 'ﾟ' : '');
  }).join('');
const SMALL = pairs('ァィゥェォッャュョアイウエオツヤユヨ', 'アイウエオツヤユヨァィゥェォッャュョ');
const swapSmall = (t: string, r: Random): string => {
  const chars = Array.from(t);
  const places = chars.map((c, i) => (SMALL.has(c) ? i : -1)).filter((i) => i >= 0);
  if (places.length === 0) return t;
  const at = pick(places, r);
  chars[at] = SMALL.get(chars[at] as string)?.[0] as string;
  return chars.join('');
};
/** Kana and Han or Latin signs drawn alike. */
const KANA_TWINS = pairs('ロニカエトハチタリヘー', '口二力工卜八千夕りへ一');

const HOMOPHONES = pairs(
  '仿高复刻原单版厂货正品精假包古驰香奈儿爱马仕劳力士耐克阿迪达斯代购微信专柜',
  '彷膏覆克源丹板场祸证拼京甲饱谷池乡耐尔艾码是老立事奈可啊滴哒思带够威心砖贵',
);
const PARTS = new Map(
  Object.entries({
    仿: ['亻方'],
    货: ['化贝'],
    假: ['亻叚'],
    信: ['亻言'],
    精: ['米青'],
    刻: ['亥刂'],
    版: ['片反'],
    驰: ['马也'],
    奈: ['大示'],
    钢: ['钅冈'],
    链: ['钅连'],
    微: ['彳攵'],
    加: ['力口'],
    购: ['贝勾'],
    码: ['石马'],
    仕: ['亻士'],
    劲: ['巠力'],
    顶: ['丁页'],
    级: ['纟及'],
    线: ['纟戋'],
    组: ['纟且'],
  }),
);
const PINYIN = new Map(
  Object.entries({
    高: 'gao',
    仿: 'fang',
    复: 'fu',
    刻: 'ke',
    原: 'yuan',
    单: 'dan',
    版: 'ban',
    厂: 'chang',
    货: 'huo',
    正: 'zheng',
    品: 'pin',
    精: 'jing',
    假: 'jia',
    包: 'bao',
    微: 'wei',
    信: 'xin',
    驴: 'lü',
    古: 'gu',
    驰: 'chi',
    香: 'xiang',
    奈: 'nai',
    儿: 'er',
  }),
);
const mapped = (t: string, table: ReadonlyMap<string, readonly string[]>, r: Random): string => {
  const chars = Array.from(t);
  const places = chars.map((c, i) => (table.has(c) ? i : -1)).filter((i) => i >= 0);
  if (places.length === 0) return t;
  const at = pick(places, r);
  chars[at] = (table.get(chars[at] as string) as readonly string[])[0] as string;
  return chars.join('');
};
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const HOUSES = new Map([
  ['louis vuitton', '驴家'],
  ['路易威登', '驴家'],
  ['gucci', '古家'],
  ['古驰', '古家'],
  ['chanel', '香家'],
  ['香奈儿', '小香家'],
  ['hermes', '马家'],
  ['hermès', '马家'],
  ['爱马仕', '马家'],
  ['burberry', '巴家'],
  ['prada', '普家'],
  ['dior', 'D家'],
  ['迪奥', 'D家'],
  ['celine', 'C家'],
  ['balenciaga', '巴黎家'],
  ['fendi', 'F家'],
  ['bottega veneta', 'BV家'],
  ['rolex', '劳家'],
  ['劳力士', '劳家'],
]);

export const chinese = family(
  'Chinese',
  { name: 'traditional', about: 'traditional characters', write: (t) => (/\p{Script=Han}/u.test(t) ? toTraditional(t) : t) },
  { name: 'homophone', about: 'one character of the same sound', write: (t, r) => mapped(t, HOMOPHONES, r) },
  { name: 'parts', about: 'a character written as its parts', write: (t, r) => mapped(t, PARTS, r) },
  { name: 'pinyin', about: 'one character in pinyin', write: (t, r) => mapped(t, new Map([...PINYIN].map(([c, p]) => [c, [p]])), r) },
  { name: 'house-code', about: '驴家 for Louis Vuitton', write: (t) => HOUSES.get(t.toLowerCase()) ?? t },
  {
    name: 'spaced',
    about: 'spaces and signs between characters',
    write: (t, r) => t.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => pick([' ', '.', '-', '/', '*', '_'], r)),
  },
);

export const japanese = family(
  'Japanese',
  { name: 'hiragana', about: 'katakana as hiragana', write: toHiragana },
  { name: 'katakana', about: 'hiragana as katakana', write: toKatakana },
  { name: 'half-width', about: 'half-width katakana', write: halfWidth },
  { name: 'small-kana', about: 'a small kana large or the other way', write: swapSmall },
  {
    name: 'voicing-apart',
    about: 'voicing marks written apart',
    write: (t) => t.replace(/[\u304b-\u30fe]/g, (c) => c.normalize('NFD').replace('\u3099', '゛').replace('\u309a', '゜')),
  },
  {
    name: 'twins',
    about: 'kana replaced by Han or hiragana drawn alike',
    write: (t, r) => (/[ァ-ヶ]/.test(t) ? mapped(t, KANA_TWINS, r) : t),
  },
  {
    name: 'long-vowel',
    about: 'the long-vowel mark as a dash or wave',
    write: (t, r) => t.replace(/ー/g, pick(['-', '〜', '―', '─', '－'], r)),
  },
);

export const korean = family(
  'Korean',
  { name: 'jamo', about: 'syllables split into compatibility jamo', write: (t, r) => someHangul(t, jamoOf, r, true) },
  { name: 'one-jamo', about: 'one syllable split into jamo', write: (t, r) => someHangul(t, jamoOf, r) },
  { name: 'conjoining', about: 'conjoining jamo', write: (t) => (/[가-힣]/.test(t) ? t.normalize('NFD') : t) },
  { name: 'spaced', about: 'spaces between syllables', write: (t) => t.replace(/(?<=[가-힣])(?=[가-힣])/g, ' ') },
  {
    name: 'signs',
    about: 'signs between syllables',
    write: (t, r) => t.replace(/(?<=[가-힣])(?=[가-힣])/g, () => pick(['.', '*', '-', '~', '1'], r)),
  },
  { name: 'vowel', about: 'a vowel that sounds alike', write: (t, r) => someHangul(t, otherVowel, r) },
);
