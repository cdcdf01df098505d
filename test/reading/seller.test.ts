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

  it.each(['asdfgh', 'qwerty123', 'xkcvbn', 'zxcvb_99', 'bcdfghjk'])('%s is a run of keys', (name) => {
    expect(seller({ name }).nonsenseName).toBe(true);
  });

  it.each(['888', '13800138000', 'anna_1990', 'Löwenherz', '小店', 'MR', 'best shop', 'ЯбцжЩ', '', 'TTT'])('%j is a name', (name) => {
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
