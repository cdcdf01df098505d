import { expect, it } from 'vitest';
import { addTo } from '../../src/text/add-to.js';

it('adds to the list of a key, and makes it when there is none', () => {
  const lists = new Map<string, number[]>();
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const)
    addTo(lists, key, value);
  expect([...lists]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});
