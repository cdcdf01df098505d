// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { OFFER_KINDS } from '../../src/assessment.js';
import { PHRASE_KINDS } from '../../src/knowledge/pack.js';
import { definitionOf, signalCatalogue } from '../../src/signals/catalogue.js';

describe('signalCatalogue', () => {
  it('names every signal once, under its family', () => {
    const ids = signalCatalogue.map((s) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, family } of signalCatalogue) expect(id.startsWith(`${family}/`)).toBe(true);
  });

  it('holds a signal for every kind of phrase', () => {
    for (const kind of PHRASE_KINDS) expect(definitionOf(`phrase/${kind}`), kind).toBeDefined();
  });

  it('says what each means, and when an honest listing shows it, save where authorisation ends the matter', () => {
    for (const { id, description, innocent } of signalCatalogue) {
      expect(description, id).toMatch(/^[A-Z].*\.$/);
      if (id !== 'seller/authorised') expect(innocent, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('knows no others', () => {
    expect(definitionOf('phrase/rumour')).toBeUndefined();
    expect(definitionOf('constructor')).toBeUndefined();
    expect(OFFER_KINDS).toContain('article');
  });
});
