import { type Knowledge, Role, referenceOf, roleOf } from './knowledge.js';
import { EVASIVE } from './roles.js';

const known = new WeakMap<Knowledge, ReadonlySet<number>>();

/** Brands that somebody has a reason to hide: those of which we hold a line or a spelling that gets past filters. */
export function copiedBrands(knowledge: Knowledge): ReadonlySet<number> {
  let brands = known.get(knowledge);
  if (brands === undefined) {
    brands = new Set(hiddenOnes(knowledge));
    known.set(knowledge, brands);
  }
  return brands;
}

function* hiddenOnes(knowledge: Knowledge): Iterable<number> {
  const { lines, offsets, meanings } = knowledge;
  for (let line = 0; line < lines.length; line++) yield lines[line]?.brandIndex ?? -1;
  for (const key of knowledge.keysWith(EVASIVE))
    for (let m = offsets[key] as number; m < (offsets[key + 1] as number); m++) {
      const role = roleOf(meanings[m] as number);
      if (role === Role.brandEvasive || role === Role.brandEvasiveWeak) yield referenceOf(meanings[m] as number);
    }
}
