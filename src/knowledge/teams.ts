import type { Brand, Knowledge } from './knowledge.js';

const KIT: ReadonlySet<string> = new Set(['jersey', 'tracksuit', 'hat']);

/** Clubs and leagues put their name on everything; that they are listed with shirts does not make a patch a shirt. */
export function isTeam(brand: Brand, knowledge: Knowledge): boolean {
  return brand.sellsIndex.has(knowledge.categoryIndex.get('jersey') ?? -1) && brand.sells.every((id) => KIT.has(id));
}
