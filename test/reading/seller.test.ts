import { describe, expect, it } from 'vitest';
import { knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const seller = (value: Readonly<Record<string, unknown>>) => readAll({ title: 'a bag', seller: value }).seller;
const authorised = (value: Readonly<Record<string, unknown>>): (string | undefined)[] =>
  [...seller(value).authorizedFor].map((b) => knowledge.brands[b]?.name);

describe('readSeller', () => {
  it('knows authorisations from the marketplace, however the brand is written', () => {
    expect(authorised({ authorizedFor: ['VELLORO', 'Nobody Knows'] })).toEqual(['Velloro']);
  });

  it('knows authorisations from a pack, by name or id', () => {
    expect(authorised({ name: 'harbour house' })).toEqual(['Velloro']);
    expect(authorised({ id: 'Harbour House' })).toEqual(['Velloro']);
    expect(authorised({ name: 'Harbour House 2' })).toEqual([]);
  });

  it.each(['asdfgh', 'qwerty123', 'zxcvb_99', 'azerty', 'йцукен', 'ضصثقف', 'ㅁㄴㅇㄹㅎ'])('%s is a run of keys', (name) => {
    expect(seller({ name }).nonsenseName).toBe(true);
  });

  it.each([
    '888',
    '13800138000',
    'anna_1990',
    'Löwenherz',
    '小店',
    'MR',
    'best shop',
    'ЯбцжЩ',
    '',
    'TTT',
    'mhmd_bkr',
    'qkrwldnjs',
    'Strč prst',
    'xkcvbn',
    'Azertac',
    'Капролактам',
  ])('%j is a name', (name) => {
    expect(seller({ name }).nonsenseName).toBe(false);
  });

  const details = (value: Readonly<Record<string, unknown>>) => seller(value).nonsenseDetails;

  it.each(['asdfgh', 'aaaaaa', 'xxxxx', 'asdasdasd', 'qwertyuiop GmbH'])('%j is no legal name', (legalName) => {
    expect(details({ legalName })).toEqual(['legalName']);
  });

  it.each(['BMW GmbH', 'Harrow Optical Ltd', 'ООО Ромашка', '有限公司', 'Aaa Towing', 'Mmm Bakery', ''])('%j may be one', (legalName) => {
    expect(details({ legalName })).toEqual([]);
  });

  it.each(['123456789', '00000000', '987654', '11-111-111'])('%j is no number of a register', (registration) => {
    expect(details({ registration })).toEqual(['registration']);
  });

  it.each(['07714592', 'HRB 48213', '12345', 'DE 129 273 398', '91310115MA1K3XYZ5X'])('%j may be one', (registration) => {
    expect(details({ registration })).toEqual([]);
  });

  it('reads an address alike', () => {
    expect(details({ address: 'asdfgh 12', legalName: 'Anna Berg' })).toEqual(['address']);
    expect(details({ address: '14 Mill Lane, Harrow' })).toEqual([]);
  });
});

describe('a seller of whom nothing is said', () => {
  it('has neither authorisations nor details without sense', () => {
    for (const listing of [{ title: 'a bag' }, { title: 'a bag', seller: {} }]) {
      expect(readAll(listing).seller).toEqual({ authorizedFor: new Set(), nonsenseName: false, nonsenseDetails: [] });
    }
  });
});

describe('a name without sense', () => {
  it.each([
    ['asdfg', true],
    ['asdf', false],
    ['qwertz', true],
    ['qwerty', true],
    ['QWERTY', true],
    ['zxcvb', true],
    ['12345', false],
    ['poiuy', true],
    ['lkjhg', true],
    ['mnbvc', true],
    ['xkcvbn', false],
    ['rhythm', false],
    ['a_s-d.f g', true],
    ['asdfg店', true],
    ['asdfg!', true],
    ['Velloro bags', false],
    ['888888', false],
    ['asdfgh bag shop', true],
    ['bag asdfgh', true],
    ['tr.7 lkjhg', true],
    ['sport', false],
    ['ab cd', false],
  ])('%j: %s', (name, expected) => {
    expect(readAll({ title: 'a bag', seller: { name } }).seller.nonsenseName).toBe(expected);
  });
});

describe('a detail of registration that is typed through', () => {
  it.each([
    ['asdasd', false],
    ['asdasdasd', true],
    ['00000', true],
    ['0000', false],
    ['aaaaa', true],
    ['aaaa', false],
    ['Haaaaarm', true],
    ['Haaaarm', false],
    ['ababab', false],
    ['abababab', true],
    ['abab', false],
    ['abcabcabc', true],
    ['abcdabcdabcd', true],
    ['abcdeabcdeabcde', false],
    ['123456', true],
    ['12345', false],
    ['01234567890', true],
    ['234567', true],
    ['987654', true],
    ['098765', true],
    ['12-34-56', true],
    ['12 34 56', true],
    ['12/34.56', true],
    ['1234567890123', false],
    ['x123456', false],
    ['asdfg', true],
    ['main street 12', false],
    ['', false],
    ['   ', false],
    [' 123456 ', true],
    ['11111', true],
    ['1 1 1 1 1', true],
    ['1212', false],
    ['121212', false],
    ['Main Street 55555', false],
    ['ggggg 12', true],
  ])('%j: %s', (detail, expected) => {
    for (const field of ['legalName', 'address', 'registration'] as const) {
      expect(readAll({ title: 'a bag', seller: { [field]: detail } }).seller.nonsenseDetails).toEqual(expected ? [field] : []);
    }
  });

  it('is read in its first 200 units', () => {
    const nonsense = (address: string) => readAll({ title: 'a bag', seller: { address } }).seller.nonsenseDetails.length > 0;
    expect(nonsense(`${'ab '.repeat(65)}asdfg`)).toBe(true);
    expect(nonsense(`${'ab '.repeat(66)}asdfg`)).toBe(false);
  });
});
