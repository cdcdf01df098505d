import type { Brand, Knowledge } from './knowledge.js';

/**
 * What is worked out of a brand once and remembered, since brands never change.
 *
 * @returns what was made of the brand with an index; undefined where there is none
 */
export function ofEachBrand<T extends {}>(
  make: (brand: Brand, knowledge: Knowledge) => T,
): (index: number, knowledge: Knowledge) => T | undefined {
  const known = new WeakMap<Knowledge, T[]>();
  return (index, knowledge) => {
    const brand = knowledge.brands[index];
    if (brand === undefined) return undefined;
    let made = known.get(knowledge);
    if (made === undefined) {
      made = [];
      known.set(knowledge, made);
    }
    made[index] ??= make(brand, knowledge);
    return made[index];
  };
}
