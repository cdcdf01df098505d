// @ts-nocheck
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
});
