const SOURCES = new URL('../../src/', import.meta.url).href;

/** Files and folders of src/ that do one stage's work and no other's. */
export const STAGES: Readonly<Record<string, readonly string[]>> = {
  validate: ['listing.ts'],
  'fold and scan': ['reading/field-reader.ts'],
  'undo disguises': ['reading/undisguise.ts', 'reading/undoing/', 'reading/broken-lines.ts'],
  brands: [
    'reading/brands.ts',
    'reading/brand-field.ts',
    'reading/colours.ts',
    'reading/disguise.ts',
    'reading/match-kind.ts',
    'reading/own-spelling.ts',
    'reading/mention.ts',
    'reading/subject.ts',
    'reading/support.ts',
    'reading/targets.ts',
  ],
  phrases: [
    'reading/phrases.ts',
    'reading/shelf.ts',
    'reading/answers.ts',
    'reading/check-marks.ts',
    'reading/denied-lists.ts',
    'reading/not-genuine.ts',
    'reading/scope.ts',
    'reading/tags.ts',
    'reading/written-terms.ts',
    'reading/alike-terms.ts',
    'reading/unread-excuse.ts',
  ],
  'item, price, seller': [
    'reading/item.ts',
    'reading/offer-certainty.ts',
    'reading/condition-field.ts',
    'reading/offer.ts',
    'reading/kits.ts',
    'reading/sold-category.ts',
    'reading/quantity.ts',
    'reading/amounts.ts',
    'reading/price.ts',
    'reading/price-marks.ts',
    'reading/written-price.ts',
    'reading/seller.ts',
  ],
  'signals and messages': ['signals/', 'explain/', 'reading/unread-goods.ts'],
  'model and outcome': ['model/'],
  'the rest of reading': ['reading/reading.ts'],
  assessment: ['scorer.ts', 'batch.ts'],
};

/** What several stages use; it counts for the one that called it. */
export const SHARED: readonly string[] = [
  'text/',
  'knowledge/',
  'reading/capacity.ts',
  'reading/counter-gift.ts',
  'reading/cut.ts',
  'reading/effort.ts',
  'reading/fact-words.ts',
  'reading/field-hits.ts',
  'reading/garment-size.ts',
  'reading/heads.ts',
  'reading/hosts.ts',
  'reading/look-alike.ts',
  'reading/named-goods.ts',
  'reading/nearest.ts',
  'reading/neighbours.ts',
  'reading/own-maker.ts',
  'reading/places.ts',
  'reading/raw-matches.ts',
  'reading/unread-words.ts',
  'assessment.ts',
  'amount.ts',
  'currency.ts',
  'errors.ts',
  'log-odds.ts',
  'money.ts',
  'version.ts',
];

/** Whether a file of src/ is one of these, or lies in a folder of these. */
export function isAmong(entries: readonly string[], file: string): boolean {
  return entries.some((entry) => (entry.endsWith('/') ? file.startsWith(entry) : file === entry));
}

/** The stage that a module does the work of, by its address; undefined for what is shared and what is not ours. */
export function stageOf(url: string): string | undefined {
  if (!url.startsWith(SOURCES)) return undefined;
  const file = url.slice(SOURCES.length);
  return Object.entries(STAGES).find(([, entries]) => isAmong(entries, file))?.[0];
}
