import type { MatchKind } from '../assessment.js';
import { ofEachBrand } from '../knowledge/each-brand.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import type { BrandField } from './brand-field.js';
import { inRole, type Mention } from './mention.js';

/** The first sure subject of the title, then of the other fields; a line goes before its bare brand, being more particular. */
export function subjectOfListing(mentions: readonly Mention[], field: BrandField, knowledge: Knowledge): Mention | undefined {
  if (mentions.length === 0) return undefined;
  const subjects = mentions.filter((m) => m.role === 'subject' && !m.negated && m.span.field !== 'seller.name');
  const inTitle = subjects.filter((m) => m.span.field === 'title');
  // A description names many things; only what it names at once is likely the article.
  const pool =
    inTitle.length > 0 ? inTitle : subjects.filter((m) => m.span.field !== 'description' || (m.span.start < OPENING && !m.needsSupport));
  const first = (field.kind === 'known' ? pool.find((m) => m.brand === field.brand) : undefined) ?? pool[0];
  if (first === undefined) return baitOf(mentions);
  const own = pool.find((m) => m.brand === first.brand && m.line >= 0);
  if (own !== undefined)
    return pool.find((m) => m.brand === own.brand && m.line >= 0 && (isFiner(m, own, knowledge) || isForPhone(m, own, knowledge))) ?? own;
  return (first.span.field === 'title' && field.kind !== 'known' ? inTitle.find((m) => isShoe(m, knowledge)) : undefined) ?? first;
}

/** "Samsung Galaxy S24": where a line is named with its brand, one that begins right behind the brand and goes on further goes before it. */
function isFiner({ span }: Mention, { brand, span: { field, start, end, text } }: Mention, { brands }: Knowledge): boolean {
  if (span.field !== field || span.start <= start || span.start >= end || span.end <= end) return false;
  return foldKey(text.slice(0, span.start - start)) === foldKey((brands[brand] as Brand).name);
}

/** "iPhone 11 EarPods": earphones right behind the phone that they are for. */
function isForPhone({ line, span }: Mention, own: Mention, { lines }: Knowledge): boolean {
  if (lines[own.line]?.category !== 'phone' || span.field !== own.span.field || span.start !== own.span.end + 1) return false;
  return EARPHONES.has(lines[line]?.category ?? '');
}

const EARPHONES: ReadonlySet<string> = new Set(['earbuds', 'headphones']);

/** "Non-Gucci bag": a name that a title denies and no other brand beside it is there to be found by those who look for the brand. */
function baitOf(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find((m) => m.negated && m.role === 'subject' && m.span.field === 'title');
}

/** "Stussy Air Force 1": houses lend their name to another maker's shoe, and the shoe is what is sold. */
function isShoe(mention: Mention, knowledge: Knowledge): boolean {
  const line = knowledge.lines[mention.line];
  return line !== undefined && knowledge.categories[knowledge.groupOf(line.categoryIndex)] === 'shoes';
}

/** How far into a description its first words reach, in UTF-16 units. */
const OPENING = 80;

/**
 * Marks the brands that are only named in passing: in the seller's name, in the running text after its opening where neither the
 * title nor a field names them ("works with PlayStation", "system requirements"), and makers of what a computer holds beside the
 * maker of the whole ("HP EliteBook, Intel Core i7, Windows 11").
 */
export function inPassing(
  mentions: readonly Mention[],
  subject: Mention | undefined,
  field: BrandField,
  knowledge: Knowledge,
): readonly Mention[] {
  const holdsOthers = subject !== undefined && isComputer(subject, knowledge);
  const isPassing = (m: Mention): boolean => isRemote(m) || (holdsOthers && isHeld(m, knowledge));
  if (!mentions.some((m) => m.role === 'subject' && isPassing(m))) return mentions;
  const own = new Set(mentions.filter((m) => !isPassing(m)).map((m) => knowledge.familyOf(m.brand)));
  if (subject !== undefined) own.add(knowledge.familyOf(subject.brand));
  if (field.kind === 'known') own.add(knowledge.familyOf(field.brand));
  return mentions.map((m) => (m.role === 'subject' && isPassing(m) && !own.has(knowledge.familyOf(m.brand)) ? inRole(m, 'aside') : m));
}

/** Disguised names are no passing remark. */
function isRemote({ span, match }: Mention): boolean {
  return span.field === 'seller.name' || (span.field === 'description' && span.start >= OPENING && PLAIN.has(match));
}

/** Ways of naming a brand that hide nothing. */
const PLAIN: ReadonlySet<MatchKind> = new Set(['name', 'short-name', 'line']);

const COMPUTERS: ReadonlySet<string> = new Set(['laptop', 'tablet', 'console']);
const HELD_INSIDE: ReadonlySet<string> = new Set(['software', 'cpu', 'graphics-card']);

function isComputer({ line, brand }: Mention, knowledge: Knowledge): boolean {
  const category = knowledge.lines[line]?.category;
  if (category !== undefined) return COMPUTERS.has(category);
  return sellsComputers(brand, knowledge) === true;
}

const sellsComputers = ofEachBrand((brand) => brand.sells.some((c) => COMPUTERS.has(c)));

function isHeld({ line, brand }: Mention, knowledge: Knowledge): boolean {
  const category = knowledge.lines[line]?.category;
  if (category !== undefined) return HELD_INSIDE.has(category);
  const sells = knowledge.brands[brand]?.sells ?? [];
  return sells.includes('cpu') || sells.includes('graphics-card');
}

/** The one brand that a listing names at all, in passing; -1 where it names none, or several. */
export function brandInPassing(mentions: readonly Mention[], field: BrandField): number {
  const [first, ...rest] = mentions;
  if (first === undefined || first.role !== 'aside' || first.span.field !== 'description' || first.needsSupport) return -1;
  return field.kind !== 'absent' || rest.some((m) => m.brand !== first.brand) ? -1 : first.brand;
}
