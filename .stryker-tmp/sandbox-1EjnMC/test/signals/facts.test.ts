// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const FACTS = ['item/impossible-capacity', 'item/unknown-model', 'item/conflicting-facts'];
const facts = (listing: Readonly<Record<string, unknown>>) =>
  scorer
    .score(listing)
    .signals.filter((s) => FACTS.includes(s.id))
    .map((s) => ({ id: s.id, strength: s.strength }));
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('facts', () => {
  it.each([
    [{ title: 'USB flash drive 16TB metal', price: usd(400) }, 'item/impossible-capacity'],
    [{ title: 'microSD card 2TB', price: usd(11) }, 'item/impossible-capacity'],
    [{ title: 'Карта памяти 1 ТБ microSD', price: { amount: 600, currency: 'RUB' } }, 'item/impossible-capacity'],
    [{ title: 'Samsung microSD card 2TB', brand: 'Samsung', price: usd(11) }, 'item/impossible-capacity'],
    [{ title: 'Xiaomi power bank 80000mAh', price: usd(13) }, 'item/impossible-capacity'],
    [{ title: 'iPhone 15 3GB', price: usd(500) }, 'item/impossible-capacity'],
    [{ title: 'Smartphone 16GB+1TB unlocked', price: usd(60) }, 'item/impossible-capacity'],
    [{ title: 'iPhone 27 new', price: usd(500) }, 'item/unknown-model'],
    [{ title: 'iPhone 14 Pro Max Android dual sim', price: usd(500) }, 'item/conflicting-facts'],
    [{ title: 'iPhone 14 Pro Max', attributes: { System: 'Android 12' }, price: usd(500) }, 'item/conflicting-facts'],
  ])('%j: %s', (listing, id) => {
    expect(facts(listing).map((f) => f.id)).toEqual([id]);
  });

  it.each([
    [{ title: 'SanDisk microSD card 128GB', price: usd(12) }],
    [{ title: 'Samsung portable SSD 1TB', price: usd(80) }],
    [{ title: 'microSD card 2TB, deposit only', price: usd(10) }],
    [{ title: 'USB stick 1TB', condition: 'for parts', price: usd(5) }],
    [{ title: 'USB stick 1TB' }],
    [{ title: 'WD Red Pro 16TB NAS drive', brand: 'WD', category: 'Hard drives', price: usd(165) }],
    [{ title: 'power bank 10000mAh', price: usd(4) }],
    [{ title: 'power bank 50000mAh', price: usd(45) }],
    [{ title: 'iPhone 15 128GB 6GB RAM', price: usd(500) }],
    [{ title: 'case for iPhone 15 3GB', price: usd(5) }],
    [{ title: 'iPhone 15 new', price: usd(500) }],
    [{ title: 'cable for iPhone and Android', price: usd(5) }],
    [{ title: 'Samsung Galaxy S23 Android phone', price: usd(400) }],
  ])('%j: nothing', (listing) => {
    expect(facts(listing)).toEqual([]);
  });

  it('takes a size of another model for a likely slip', () => {
    expect(facts({ title: 'iPhone 13 64GB', price: usd(250) })[0]?.strength).toBeLessThan(0.5);
  });
});
