import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const score = (title: string, usd: number) => scorer.score({ title, price: { amount: usd, currency: 'USD' } });
const ids = (title: string, usd: number) => score(title, usd).signals.map((s) => s.id);

describe('goods beside what a brand is known for', () => {
  it('a house’s own accessory is priced as its small things are, whatever device it is made for', () => {
    for (const title of ['Prada phone case', 'Goyard case for iPhone 15', 'Chrome Hearts AirPods case']) {
      const { item, score: suspicion } = score(title, 8);
      expect(item).toMatchObject({ offer: 'accessory', category: 'accessories' });
      expect(ids(title, 8)).toEqual(['price/below-genuine']);
      expect(suspicion).toBeGreaterThan(0.5);
      expect(score(title, 400).score).toBeLessThan(0.1);
    }
  });

  it('its innocent twins: another maker’s case, and one of a club or for a maker of devices', () => {
    for (const title of ['Spigen case for iPhone 15', 'New York Knicks iPhone case', 'case for Apple Watch']) {
      expect(score(title, 8).score).toBeLessThan(0.1);
    }
  });

  it('a maker of school things is not its own house for heirs', () => {
    expect(score('Faber-Castell colour pens, pack of 25', 2.5).score).toBeLessThan(0.1);
    expect(ids('Graf von Faber-Castell pen', 12)).toContain('price/below-genuine');
  });

  it('a bag of a maker of cosmetics is a gift, not a cheap bag', () => {
    expect(ids('Lancôme tote bag', 12)).toEqual([]);
    expect(ids('Gucci tote bag', 12)).toContain('price/below-genuine');
  });

  it('a house of fashion sells no rugs; a maker of other things may sell what it likes', () => {
    expect(ids('Rolex rug', 60)).toContain('brand/unsold-category');
    for (const title of ['Philips headphones', 'Razer T-shirt', 'LEGO keychain', 'BMW coffee mug', 'Raf Simons necklace'])
      expect(ids(title, 20)).not.toContain('brand/unsold-category');
    for (const title of ['Chanel book', 'Dior and I DVD']) expect(ids(title, 20)).not.toContain('brand/unsold-category');
  });

  it('socks are priced by the pack of three, a house’s by the pair', () => {
    expect(scorer.score({ title: 'Nike socks 6 pairs' }).item.quantity).toBe(2);
    expect(scorer.score({ title: 'Gucci socks 6 pairs' }).item.quantity).toBe(6);
  });
});
