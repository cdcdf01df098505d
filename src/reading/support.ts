import { ofEachBrand } from '../knowledge/each-brand.js';
import { builtInFacts } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { isTeam } from '../knowledge/teams.js';
import { LONGEST_CODE } from './brands.js';
import { isColour } from './colours.js';
import type { Mention } from './mention.js';

/** What a listing holds that can vouch for a doubtful name. */
export interface Backing {
  /** Brand of the brand field, -1 when it is empty, OTHER_BRAND when it names one that no pack holds. */
  readonly fieldBrand: number;
  /** Brand that the field may name with a slip, or -1. */
  readonly likeBrand: number;
  /** Whether a context word of a brand occurs. */
  isVouchedFor(brand: number): boolean;
  /** Whether a telltale term stands unexcused: short names beside "LJR batch" are no accident. */
  readonly telltale: boolean;
  /** Whether papers or packaging are offered: "LV authenticity cards". */
  readonly papers: boolean;
  /** Whether the title tells by season and kit that it offers a club's shirt. */
  namesKit(): boolean;
  /** Categories named in the title or the category field, also as what the article is for. */
  readonly categories: ReadonlySet<number>;
}

export const OTHER_BRAND = -2;
const NO_BRAND = -1;
const NO_GROUPS: ReadonlySet<string> = new Set();

/** Groups of goods that fashion houses go into without asking: a house of clothes has bags, shoes and belts sooner or later. */
const FASHION: ReadonlySet<string> = new Set(['clothing', 'bags', 'shoes', 'accessories']);

/** Shortest ordinary word that a category beside it can turn into a brand: "on sneakers" must not name On. */
const SHORTEST_WORD = 4;

/**
 * Keeps the mentions that can stand: sure names, and doubtful ones that something else in the listing vouches for: the same brand
 * named surely, the brand field, a context word, or beside it a category that the brand sells.
 */
export function supported(mentions: readonly Mention[], backing: Backing, knowledge: Knowledge): readonly Mention[] {
  if (!mentions.some((m) => m.needsSupport)) return mentions;
  const sure = new Set<number>();
  const family = (brand: number): number => knowledge.familyOf(brand);
  for (const m of mentions) if (!m.needsSupport) sure.add(family(m.brand));
  if (backing.fieldBrand >= 0) sure.add(family(backing.fieldBrand));
  // A context word vouches for a name; it does not name the brand by itself, nor turn an ordinary word into a product line.
  for (const m of mentions) if (m.needsSupport && m.line === -1 && backing.isVouchedFor(m.brand)) sure.add(family(m.brand));
  for (const m of mentions)
    if (m.guessed && mentions.some((other) => vouches(other, m) && family(other.brand) === family(m.brand))) sure.add(family(m.brand));
  return mentions.filter((m) => {
    if (!m.needsSupport || sure.has(family(m.brand))) return true;
    if (m.mayBeAnother) return backing.telltale || suits(m.brand, backing, mentions, knowledge);
    // Where letters are missing they may be another word's.
    const hides = !m.guessed && ((m.match === 'masked' && m.similarity === 1) || m.match === 'look-alike-letters');
    // A telltale term vouches for a code, not for an ordinary word that is also a team's name.
    if (
      (backing.telltale || (backing.papers && m.named)) &&
      (m.match === 'nickname' || hides || m.line >= 0 || (m.match === 'short-name' && m.span.text.length <= LONGEST_CODE))
    )
      return true;
    // The form names another maker: a doubtful name in the text is then a word like any other.
    if (contradicts(backing, m) && m.match !== 'nickname' && m.match !== 'masked' && !hides && m.brand !== backing.likeBrand) return false;
    if (m.line >= 0 && !m.guessed) {
      const line = knowledge.lines[m.line];
      return m.named && line !== undefined && m.nearbyCategories.includes(line.categoryIndex);
    }
    if (m.initials !== '' && (m.match === 'short-name' || hides) && mayBeAnybodys(m.initials)) return false;
    const brand = knowledge.brands[m.brand];
    if (m.span.field === 'title' && brand !== undefined && isTeam(brand, knowledge) && backing.namesKit()) return true;
    const groups = groupsOf(m.brand, knowledge);
    if (groups === undefined) return false;
    const sells = (category: number): boolean => groups.has(knowledge.categories[knowledge.groupOf(category)] ?? '');
    // An honest word has no reason to hide; one that does names the brand of what is sold, wherever that stands.
    if (!m.common && (hides || m.guessed || m.match === 'misspelt' || (m.match === 'masked' && !m.span.text.startsWith('*'))))
      return backing.telltale || [...backing.categories].some(sells);
    // "For" makes a name of the word behind it.
    if (m.role === 'target' && m.named && [...backing.categories].some(sells)) return true;
    if (m.match === 'name' && m.span.text.length < SHORTEST_WORD) return false;
    // A name of several words, or one in capitals where the rest is not, is no chance word: what is sold may stand anywhere in the title.
    // A spelling that no honest seller writes is no chance word either.
    if (m.match === 'nickname' && m.span.text.length >= SHORTEST_WORD && [...backing.categories].some(sells)) return true;
    const isNoChance = m.shouted || (m.span.text.includes(' ') && !isColour(m.span.text));
    if (m.named && isNoChance && [...backing.categories].some(sells)) return true;
    return m.named && m.nearbyCategories.some(sells);
  });
}

/** Whether a brand sells what is sold, be it that the words for it say so or another maker named beside it. */
function suits(brand: number, { categories }: Backing, mentions: readonly Mention[], knowledge: Knowledge): boolean {
  const own = groupsOf(brand, knowledge) ?? NO_GROUPS;
  if (own.size === 0) return true;
  const goods: readonly string[] = [...categories].map((category) => knowledge.categories[knowledge.groupOf(category)] ?? '');
  if (goods.length > 0) return goods.some((group) => own.has(group));
  const others = mentions.filter((m) => !m.needsSupport && m.brand !== brand).map((m) => groupsOf(m.brand, knowledge) ?? NO_GROUPS);
  return others.every((groups) => [...groups].some((group) => own.has(group)));
}

/** Whether two letters may be anybody's: of a name engraved, a size, a club. */
function mayBeAnybodys(initials: string): boolean {
  return !builtInFacts().knownInitials.includes(initials);
}

/** Whether the form names a maker that a doubtful name is not that of. Where we know the maker, only letters are doubtful enough: the team of a shirt is another name. */
function contradicts(backing: Backing, m: Mention): boolean {
  return (
    backing.fieldBrand === OTHER_BRAND ||
    (backing.fieldBrand !== NO_BRAND && m.match === 'short-name' && m.span.text.length <= LONGEST_CODE)
  );
}

/** Groups of goods that a brand sells, or may well sell. */
const groupsOf = ofEachBrand((brand, knowledge): ReadonlySet<string> => {
  const own = [...brand.sellsIndex].filter((c) => c !== -1).map((c) => knowledge.categories[knowledge.groupOf(c)] ?? '');
  return new Set(own.some((group) => FASHION.has(group)) ? [...own, ...FASHION] : own);
});

/** Whether two words are hidden, each in its own way: "D**on A**wrap". */
function vouches(other: Mention, m: Mention): boolean {
  return other.guessed && other.span.text.toLowerCase() !== m.span.text.toLowerCase();
}
