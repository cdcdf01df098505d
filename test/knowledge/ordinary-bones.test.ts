import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrdinaryBones } from '../../src/knowledge/ordinary-bones.js';
import { bonesOf } from '../../src/text/word-shapes.js';
import { knowledge } from '../support/undone.js';

describe('OrdinaryBones', () => {
  const bones = new OrdinaryBones(knowledge);
  const { keys } = knowledge.scanner;
  const words = [keys, knowledge.ordinaryWords]
    .flatMap((pool) => Array.from({ length: pool.size }, (_, key) => pool.keyOf(key)))
    .filter((word) => word.length >= 5 && word.charCodeAt(0) < 0x80 && !word.includes(' '));
  const held = new Set(words.map(bonesOf));

  it('knows a word by what looks like it, and a mask of one star or two by any letters', () => {
    expect([bones.has('1eather'), bones.has('leathex'), bones.has('ston')]).toEqual([true, false, false]);
    expect(['le*ther', 'le**her', 'l*at*er'].map((mask) => bones.fits(mask))).toEqual([true, true, true]);
    expect(['l***her', 'le**hex', 'leather', `le*ther${'x'.repeat(60)}`].map((mask) => bones.fits(mask))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('agrees with all letters tried one by one', () => {
    const word = fc.tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom('*', '**', '1', 'x', '')).map(([known, at, put]) => {
      const place = at % known.length;
      return known.slice(0, place) + put + known.slice(place + 1);
    });
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(word, (seen) => {
        expect(bones.has(seen)).toBe(held.has(bonesOf(seen)));
        const stars = seen.split('*').length - 1;
        let tried = stars === 1 || stars === 2 ? [seen] : [];
        for (let star = 0; star < stars; star++) tried = tried.flatMap((mask) => letters.map((letter) => mask.replace('*', letter)));
        expect(bones.fits(seen)).toBe(tried.some((other) => held.has(bonesOf(other))));
      }),
      { numRuns: 500 },
    );
  });
});
