// @ts-nocheck
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTwins } from '../../data/samples/twins.js';

/** One labelled listing. `label` 1 is counterfeit. */
export interface Row {
  readonly id: string;
  readonly source: string;
  readonly label: 0 | 1;
  /** Left out of the pooled figures and shown apart: the label is doubtful or the text says nothing. */
  readonly weak: boolean;
  readonly pair?: string;
  readonly language?: string;
  readonly hardTags?: readonly string[];
  readonly listing: Record<string, unknown>;
}

type Raw = Record<string, unknown> & {
  id: string;
  label: 0 | 1;
  source?: string;
  title?: string;
  description?: string;
  labelQuality?: string;
  pair?: string;
  language?: string;
  hardTags?: string[];
};

/** Fields that tell where a row comes from; the scorer must not see them. */
const HIDDEN = ['id', 'source', 'label', 'labelQuality', 'hardTags', 'query', 'pair', 'idea', 'written'];

function toRow(raw: Raw, source: string): Row {
  const listing: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) if (!HIDDEN.includes(key)) listing[key] = value;
  if (typeof raw.sellerName === 'string') {
    listing.seller = { name: raw.sellerName };
    delete listing.sellerName;
  }
  if (typeof raw.itemLocation === 'string') {
    listing.shipsFrom = raw.itemLocation;
    delete listing.itemLocation;
  }
  const unsaid = source === 'noble_kr' && (raw.description ?? '') === '';
  return {
    id: String(raw.id),
    source,
    label: raw.label,
    weak: raw.labelQuality === 'weak' || unsaid,
    ...(raw.pair !== undefined && { pair: raw.pair }),
    ...(raw.language !== undefined && { language: raw.language }),
    ...(raw.hardTags !== undefined && { hardTags: raw.hardTags }),
    listing,
  };
}

function readLines(file: string): Raw[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Raw);
}

/** The listings written for the project as rows: pairs of a suspicious and an innocent one. Never mixed with real ones. */
export function writtenTwins(): Row[] {
  return readTwins().map(({ id, label, pair, language, listing }) => ({
    id,
    source: 'written',
    label,
    weak: false,
    pair,
    language,
    listing: { ...listing, language },
  }));
}

export const DEFAULT_DATA = new URL('../../../shared/data', import.meta.url).pathname;

/** Real listings, one source a file, or undefined when the folder is not there. */
export function realListings(folder: string): Row[] | undefined {
  const listings = existsSync(join(folder, 'listings')) ? join(folder, 'listings') : folder;
  if (!existsSync(listings)) return undefined;
  const files = readdirSync(listings)
    .filter((f) => /\.jsonl(\.gz)?$/.test(f))
    .sort();
  if (files.length === 0) return undefined;
  return files.flatMap((file) => {
    const source = file.replace(/\.jsonl(\.gz)?$/, '');
    return readLines(join(listings, file)).map((raw) => toRow(raw, raw.source ?? source));
  });
}
