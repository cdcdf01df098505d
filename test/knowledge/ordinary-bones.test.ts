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

  it('knows a word by what looks like it, and a mask of one star by any letter', () => {
    expect([bones.has('1eather'), bones.has('leathex'), bones.has('ston')]).toEqual([true, false, false]);
    expect([bones.fits('le*ther'), bones.fits('le**her'), bones.fits('leather'), bones.fits(`le*ther${'x'.repeat(60)}`)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('agrees with all letters tried one by one', () => {
    const word = fc.tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom('*', '1', 'x', '')).map(([known, at, put]) => {
      const place = at % known.length;
      return known.slice(0, place) + put + known.slice(place + 1);
    });
    fc.assert(
      fc.property(word, (seen) => {
        expect(bones.has(seen)).toBe(held.has(bonesOf(seen)));
        const stars = seen.split('*').length - 1;
        const tried = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => seen.replace('*', letter));
        expect(bones.fits(seen)).toBe(stars === 1 && tried.some((other) => held.has(bonesOf(other))));
      }),
      { numRuns: 500 },
    );
  });
});
