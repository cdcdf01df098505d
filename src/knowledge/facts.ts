import { FACTS_JSON } from './generated/facts.js';

/** Facts that a listing can contradict, from data/facts.yaml. Capacities in gigabytes, amounts in US dollars. */
export interface Facts {
  readonly storage: readonly StorageFact[];
  readonly charges: readonly ChargeFact[];
  readonly devices: readonly DeviceFact[];
  readonly capacities: readonly { readonly line: string; readonly sizes: readonly number[] }[];
  readonly series: readonly { readonly line: string; readonly newest: number }[];
  readonly conflicts: readonly ConflictFact[];
  readonly marketplaces: readonly MarketplaceFact[];
  /**
   * Folded words beside an amount: what it buys, what is still to be paid, the price behind a deposit, what is not asked for the article
   * and what is; and those between a count and its price.
   */
  readonly amounts: Readonly<Record<'each' | 'all' | 'rest' | 'whole' | 'other' | 'asked' | 'for', readonly string[]>>;
  /** Folded words that offer a whole range. */
  readonly assortment: readonly string[];
  /** What houses do not make goods of. */
  readonly materials: readonly MaterialFact[];
  /** Folded words for what bears a brand's mark: logo, label, box. */
  readonly marks: readonly string[];
  /** Folded words for what others make to go into or over a house's goods: an insert, a cover for a suitcase. */
  readonly fittings: readonly string[];
  /** Folded words for papers that show goods: a poster, an advert. */
  readonly posters: readonly string[];
  /** Folded words for a house's department for scents and cosmetics, and for what it gives to its customers. */
  readonly counter: readonly string[];
  readonly gifts: readonly string[];
  /** Folded names of two letters for which goods of the house are sign enough. */
  readonly knownInitials: readonly string[];
  /** Folded words that right behind a device, at the end of a title, name a part of it. */
  readonly behindDevices: readonly string[];
  /** What costs less than the reference price of its name. */
  readonly versions: readonly VersionFact[];
  /** Words in sellers' names, folded: of those who call themselves the brand's own, of those who say that they are not, of trade in bulk. */
  readonly sellerNames: Readonly<Record<'official' | 'unofficial' | 'trade', readonly string[]>>;
  /**
   * Words of forms, folded: names of the attribute that names the maker, values that say there is none, in titles too or only there, and
   * grades of worn articles.
   */
  readonly forms: Readonly<Record<'maker' | 'unbranded' | 'noBrand' | 'grades', readonly string[]>>;
  /** Folded words that a list of key words is headed with. */
  readonly keyWords: readonly string[];
  /** Folded words right behind a name that liken the article to it. */
  readonly likening: readonly string[];
  /** The same right before one, behind the noun for the article. */
  readonly likeningBefore: readonly string[];
  /** Folded words for services that look at what others have. */
  readonly inspections: readonly string[];
  /** Folded words that a buyer's advertisement begins with. */
  readonly buyers: readonly string[];
  /** Folded words before a further thing of a list that is denied as a whole: "or". */
  readonly alternatives: readonly string[];
  /** Folded words that answer a question with a no. */
  readonly noes: readonly string[];
  /** The same with a yes or an offer. */
  readonly yeses: readonly string[];
  /** Folded words for genuine, of those that no denial reaches across. */
  readonly genuine: readonly string[];
  /** Folded words that bring the maker in. */
  readonly authors: readonly string[];
  /** Folded short words behind "for" that name whom or what goods are for. */
  readonly users: readonly string[];
  /** Folded words for which of its shirts of a season a club plays in. */
  readonly kits: readonly string[];
  /** Folded words that end with one which binds elsewhere: "slim fit". */
  readonly notFor: readonly string[];
  /** Folded words before a capacity that make it a limit, and behind it that make it working memory. */
  readonly capacityWords: Readonly<Record<'limit' | 'memory', readonly string[]>>;
}

export interface MarketplaceFact {
  /** A part of the marketplace's name, in small letters. */
  readonly name: string;
  /** The one currency in which it lists. */
  readonly currency?: string | undefined;
  /** Whether people sell what they have used there. */
  readonly secondHand?: boolean | undefined;
}

export interface StorageFact {
  readonly category: string;
  /** The largest capacity made. */
  readonly largest: number;
  /** What a terabyte costs at the very least. */
  readonly perTerabyte: number;
  /** Smaller pieces are too cheap to tell. */
  readonly from: number;
}

export interface ChargeFact {
  readonly category: string;
  /** What ten thousand milliampere-hours cost at the very least. */
  readonly perTenThousand: number;
  /** Smaller charges, in milliampere-hours, are too cheap to tell. */
  readonly from: number;
}

export interface DeviceFact {
  readonly category: string;
  /** Every capacity made, of memory or storage. */
  readonly sizes: readonly number[];
  /** A working device of at least this capacity costs at the very least `least`. */
  readonly from: number;
  readonly least: number;
}

export interface ConflictFact {
  readonly brand: string;
  readonly categories: readonly string[];
  /** Folded words that cannot be true of such an article. */
  readonly words: readonly string[];
  readonly means: string;
}

export interface MaterialFact {
  /** Groups of goods. */
  readonly groups: readonly string[];
  readonly brands: readonly string[];
  /** Folded words for the material. */
  readonly words: readonly string[];
  /** What the house does instead, to follow its name. */
  readonly means: string;
}

export interface VersionFact {
  /** Categories or groups of the goods. */
  readonly in: readonly string[];
  /** What it costs, as a share of the reference price. */
  readonly share: number;
  /** Folded words for it. */
  readonly words: readonly string[];
  /** Whether a child's size tells of it too. */
  readonly sized?: boolean | undefined;
}

let facts: Facts | undefined;

/** The built-in facts, read when first asked for. */
export function builtInFacts(): Facts {
  facts ??= JSON.parse(FACTS_JSON) as Facts;
  return facts;
}

/** What is known of the capacities of one kind of goods. */
export interface CapacityFacts {
  readonly charge: ChargeFact | undefined;
  readonly storage: StorageFact | undefined;
  readonly device: DeviceFact | undefined;
}

let capacities: ReadonlyMap<string, CapacityFacts> | undefined;

/** What is known of the capacities of a category, if anything is. */
export function capacityFactsOf(category: string): CapacityFacts | undefined {
  capacities ??= capacityFacts(builtInFacts());
  return capacities.get(category);
}

function capacityFacts({ charges, storage, devices }: Facts): ReadonlyMap<string, CapacityFacts> {
  const categories = [...charges, ...storage, ...devices].map((fact) => fact.category);
  return new Map(
    categories.map((category) => [
      category,
      {
        charge: charges.find((f) => f.category === category),
        storage: storage.find((f) => f.category === category),
        device: devices.find((f) => f.category === category),
      },
    ]),
  );
}
