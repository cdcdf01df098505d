import { type Knowledge, subjectOf } from '../knowledge/knowledge.js';
import type { FieldHits } from './field-hits.js';
import type { Mention } from './mention.js';
import type { Hit } from './places.js';

/** Categories whose brands others make things for: beside them an accessory word names the article. */
export const HOST_CATEGORIES = new Set(
  'phone tablet laptop smartwatch earbuds headphones speaker camera console game-controller drone printer vacuum-cleaner hair-tool shaver toothbrush coffee-machine kitchen-appliance power-tool watch car-part tv monitor drinkware stroller bicycle vape'.split(
    ' ',
  ),
);

/** Whether a brand or line is one that others make things for. */
export function isHost(mention: Mention, knowledge: Knowledge): boolean {
  const line = knowledge.lines[mention.line];
  if (line !== undefined) return HOST_CATEGORIES.has(line.category);
  const sells = knowledge.brands[mention.brand]?.sells ?? [];
  return sells.some((c) => HOST_CATEGORIES.has(c)) && !sells.some(isWorn);
}

const WORN = new Set(
  'bag backpack wallet luggage t-shirt shirt hoodie knitwear jacket down-jacket coat trousers jeans dress sneakers boots sandals heels dress-shoes belt hat'.split(
    ' ',
  ),
);
const isWorn = (category: string): boolean => WORN.has(category);

/** "Laptop 16GB RAM 512GB SSD": sizes of what a device named before them holds. */
export function isSpecified(
  fieldHits: FieldHits,
  h: Hit,
  nouns: readonly Hit[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): boolean {
  if (!HELD_INSIDE.has(knowledge.categories[subjectOf(h.reference)] ?? '')) return false;
  const start = fieldHits.text.startOf(h.from);
  if (!SIZE_BEFORE.test(fieldHits.text.source.slice(Math.max(0, start - LONGEST_SIZE), start))) return false;
  const isHolder = (category: string | undefined): boolean => HOLDERS.has(category ?? '');
  return (
    nouns.some((n) => n.from < h.from && isHolder(knowledge.categories[subjectOf(n.reference)])) ||
    mentions.some((m) => m.from < h.from && isHolder(knowledge.lines[m.line]?.category))
  );
}

const HELD_INSIDE: ReadonlySet<string> = new Set(['ram', 'ssd', 'memory-card', 'cpu', 'graphics-card']);
const HOLDERS: ReadonlySet<string> = new Set(['laptop', 'phone', 'tablet', 'console']);
/** UTF-16 units of a size as it is looked for: "8 GB DDR4 ". */
const LONGEST_SIZE = 10;
const SIZE_BEFORE = /\d\s?(?:[gt]b?|гб|тб)\s?(?:ddr\d\s?)?$/iu;
