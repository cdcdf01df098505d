import { CONDITIONS, OFFER_KINDS } from '../assessment.js';
import { type Fault, PackError, show } from '../errors.js';
import { type Pack, PHRASE_KINDS, TIERS } from './pack.js';

/** A check of one field: what is allowed, when the value is not, and the same as JSON Schema for editors. */
interface Check {
  (value: unknown): string | undefined;
  readonly schema: Readonly<Record<string, unknown>>;
}

const check = (schema: Check['schema'], test: (value: unknown) => string | undefined): Check => Object.assign(test, { schema });

const TEXT = { type: 'string', minLength: 1 };
const WORDS = { type: 'array', items: TEXT };

const text = check(TEXT, (v) => (typeof v === 'string' && v.trim() !== '' ? undefined : 'a non-empty string'));
const flag = check({ type: 'boolean' }, (v) => (typeof v === 'boolean' ? undefined : 'true or false'));
const positive = check({ type: 'number', exclusiveMinimum: 0 }, (v) =>
  typeof v === 'number' && Number.isFinite(v) && v > 0 ? undefined : 'a number above 0',
);
const spread = check({ type: 'number', exclusiveMinimum: 0, maximum: 3 }, (v) =>
  typeof v === 'number' && v > 0 && v <= 3 ? undefined : 'a number above 0 and at most 3, such as 0.4',
);
const year = check({ type: 'integer', minimum: 1990, maximum: 2100 }, (v) =>
  typeof v === 'number' && Number.isInteger(v) && v >= 1990 && v <= 2100 ? undefined : 'a year, such as 2024',
);
const words = check(WORDS, (v) =>
  Array.isArray(v) && v.every((w) => typeof w === 'string' && w.trim() !== '')
    ? undefined
    : 'a list of non-empty strings (quote numbers and words such as "on" and "no")',
);
const oneOf = (allowed: readonly unknown[]): Check =>
  check({ enum: allowed }, (v) => (allowed.includes(v) ? undefined : `one of ${allowed.join(', ')}`));
const wordMap = (keys?: readonly string[]): Check =>
  check(
    keys === undefined
      ? { type: 'object', additionalProperties: WORDS }
      : { type: 'object', properties: Object.fromEntries(keys.map((key) => [key, WORDS])), additionalProperties: false },
    (v) => {
      if (typeof v !== 'object' || v === null || Array.isArray(v)) return 'a map of lists of words';
      for (const [key, list] of Object.entries(v)) {
        if (keys !== undefined && !keys.includes(key)) return `a map with the keys ${keys.join(', ')} (found "${key}")`;
        const wrong = words(list);
        if (wrong !== undefined) return `${wrong} under "${key}"`;
      }
      return undefined;
    },
  );

interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
}

const PRICE_FIELDS = {
  new: positive,
  spread,
  resale: positive,
  resaleSpread: spread,
  year,
  basis: oneOf(['list', 'shop', 'dealer', 'auction', 'estimate']),
  source: words,
};
const BEFORE_AFTER = wordMap(['before', 'after']);

/** Shape of the entries of each section of a pack. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  brands: {
    required: { name: text, tier: oneOf(TIERS), sells: words },
    optional: {
      latin: words,
      names: wordMap(),
      weak: words,
      evasive: words,
      evasiveWeak: words,
      commonWord: flag,
      not: words,
      context: words,
      parent: text,
      source: words,
    },
  },
  lines: {
    required: { line: text, brand: text, category: text },
    optional: { also: words, evasive: words, needs: oneOf(['brand']), ...PRICE_FIELDS },
  },
  prices: { required: { brand: text, category: text }, optional: PRICE_FIELDS },
  tierPrices: { required: { tier: oneOf(TIERS), category: text, new: positive }, optional: PRICE_FIELDS },
  copyPrices: { required: { category: text, median: positive, spread }, optional: { tier: oneOf(TIERS), source: words } },
  phrases: {
    required: { language: text, term: text, kind: oneOf(PHRASE_KINDS), strength: oneOf([0, 1, 2, 3]), means: text },
    optional: {
      variants: words,
      weak: words,
      innocent: words,
      innocentNote: text,
      innocentCategories: words,
      notNext: words,
      notPrev: words,
      only: words,
      case: flag,
      accents: flag,
      copies: flag,
      source: words,
    },
  },
  items: {
    required: { language: text },
    optional: {
      categories: wordMap(),
      offers: wordMap(OFFER_KINDS),
      for: BEFORE_AFTER,
      conditions: wordMap(CONDITIONS),
      quantities: wordMap(['unit', 'pair', 'set']),
    },
  },
  frames: {
    required: { language: text },
    optional: {
      reach: positive,
      negatorsBefore: words,
      negatorsAfter: words,
      warningBefore: words,
      warningAfter: words,
      guaranteeBefore: words,
      guaranteeAfter: words,
      questionBefore: words,
      questionAfter: words,
      stopWords: words,
      withBefore: words,
      joinBefore: words,
      withAfter: words,
      everydayWords: words,
      only: words,
      empty: words,
    },
  },
  categories: { required: { id: text }, optional: { in: text, hosts: text } },
  authorized: { required: { seller: text, brands: words }, optional: {} },
};

/** Faults of one entry, with paths under `path`. */
export function entryFaults(section: string, entry: unknown, path: string): Fault[] {
  const shape = SHAPES[section];
  if (shape === undefined)
    return [{ field: path, value: show(section), problem: 'unknown section', allowed: Object.keys(SHAPES).join(', ') }];
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return [
      { field: path, value: show(entry), problem: 'not an entry', allowed: `an object with ${Object.keys(shape.required).join(', ')}` },
    ];
  }
  const faults: Fault[] = [];
  const fields = entry as Record<string, unknown>;
  for (const [name, allows] of Object.entries(shape.required)) {
    const wrong = allows(fields[name]);
    if (wrong !== undefined)
      faults.push({
        field: `${path}.${name}`,
        value: show(fields[name]),
        problem: fields[name] === undefined ? 'missing' : 'not allowed',
        allowed: wrong,
      });
  }
  for (const name of Object.keys(fields)) {
    if (Object.hasOwn(shape.required, name)) continue;
    const allows = Object.hasOwn(shape.optional, name) ? shape.optional[name] : undefined;
    const wrong =
      allows === undefined ? `one of ${[...Object.keys(shape.required), ...Object.keys(shape.optional)].join(', ')}` : allows(fields[name]);
    if (wrong !== undefined)
      faults.push({
        field: `${path}.${name}`,
        value: show(fields[name]),
        problem: allows === undefined ? 'unknown field' : 'not allowed',
        allowed: wrong,
      });
  }
  return faults;
}

/**
 * Checks that a value has the form of a pack.
 *
 * @throws {PackError} naming every wrong entry by its path, such as `phrases[3].strength`
 */
export function validatePack(value: unknown): Pack {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PackError([
      { field: 'pack', value: show(value), problem: 'not an object', allowed: `an object with any of ${Object.keys(SHAPES).join(', ')}` },
    ]);
  }
  const faults: Fault[] = [];
  for (const [section, content] of Object.entries(value)) {
    if (section === 'name' || section === 'version') {
      const wrong = text(content);
      if (wrong !== undefined) faults.push({ field: section, value: show(content), problem: 'not allowed', allowed: wrong });
    } else if (section === 'rates') {
      faults.push(...rateFaults(content));
    } else if (section === 'remove') {
      const wrong = wordMap(['brands', 'phrases'])(content);
      if (wrong !== undefined) faults.push({ field: section, value: show(content), problem: 'not allowed', allowed: wrong });
    } else if (section === 'ordinaryWords') {
      const wrong = words(content);
      if (wrong !== undefined) faults.push({ field: section, value: show(content), problem: 'not allowed', allowed: wrong });
    } else if (Object.hasOwn(SHAPES, section)) {
      if (!Array.isArray(content))
        faults.push({ field: section, value: show(content), problem: 'not a list', allowed: 'a list of entries' });
      else content.forEach((entry, i) => faults.push(...entryFaults(section, entry, `${section}[${i}]`)));
    } else {
      faults.push({
        field: section,
        value: show(content),
        problem: 'unknown section',
        allowed: [...Object.keys(SHAPES), 'name', 'version', 'rates', 'remove', 'ordinaryWords'].join(', '),
      });
    }
  }
  if (faults.length > 0) throw new PackError(faults);
  return value as Pack;
}

function rateFaults(value: unknown): Fault[] {
  const allowed = '{ "date": "2025-12-31", "usd": { "EUR": 1.17 } }';
  if (typeof value !== 'object' || value === null) return [{ field: 'rates', value: show(value), problem: 'not an object', allowed }];
  const { date, usd, levels } = value as { date?: unknown; usd?: unknown; levels?: unknown };
  const faults: Fault[] = [];
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    faults.push({ field: 'rates.date', value: show(date), problem: 'not a day', allowed: 'a day such as "2025-12-31"' });
  const byCurrency = (field: string, table: unknown, meaning: string): void => {
    if (typeof table !== 'object' || table === null || Array.isArray(table)) {
      faults.push({ field: `rates.${field}`, value: show(table), problem: 'not an object', allowed });
      return;
    }
    for (const [code, number] of Object.entries(table)) {
      if (!/^[A-Z]{3}$/.test(code) || positive(number) !== undefined)
        faults.push({
          field: `rates.${field}.${code}`,
          value: show(number),
          problem: 'not a rate',
          allowed: `an ISO 4217 code and ${meaning}, above 0`,
        });
    }
  };
  byCurrency('usd', usd, 'US dollars for one unit');
  if (levels !== undefined) byCurrency('levels', levels, 'a share of the US price');
  return faults;
}
