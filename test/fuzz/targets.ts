import { parse } from 'csv-parse/sync';
import { UsageError } from '../../src/cli/exit.js';
import { readRecords } from '../../src/cli/read.js';
import { createWriter, OUTPUT_FORMATS } from '../../src/cli/write.js';
import {
  type Assessment,
  createScorer,
  formatAssessment,
  ListingError,
  OptionError,
  PackError,
  parseListing,
  parsePrice,
  validatePack,
} from '../../src/index.js';
import { foldPack } from '../../src/knowledge/fold-pack.js';
import { wrongSpans } from '../support/evidence.js';
import { processorTime } from '../support/processor-time.js';
import type { Chance } from './chance.js';
import { bytesBy, listingBy, objectBy, textBy, tiledBy, valueBy } from './inputs.js';
import { listingOf, packBy, soundPackBy } from './packs.js';

const scorer = createScorer();
const writers = await Promise.all(
  OUTPUT_FORMATS.map(async (format) => ({ format, ...(await createWriter(format, { toTerminal: true, color: false, width: 300 })) })),
);

/** Units of a text of few pieces, and milliseconds of processor time that it may not cost: what grows with more than its length does. */
const TILED = 1000;
const TOO_COSTLY = 500;
const TRIES = 4;

/** Listings that are scored with a pack, whose making costs more than they do. */
const LISTINGS = 8;

/** What is fuzzed: makes an input, runs it, and says what is wrong with what came out; throws what the code under test throws. */
export interface Target {
  readonly name: string;
  /** How often it is run beside the others. */
  readonly share: number;
  run(chance: Chance): Promise<Run> | Run;
}
export interface Run {
  readonly input: unknown;
  check(): Promise<string | undefined> | string | undefined;
}

/** Control characters and directional controls, which must never reach a terminal from a listing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Runs what may throw one of the library's own errors, and nothing else. */
function allowed<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ListingError || error instanceof PackError || error instanceof OptionError) return undefined;
    throw error;
  }
}

function wrongIn(assessment: Assessment, input: unknown): string | undefined {
  const { score, logOdds, baseLogOdds, interval, signals } = assessment;
  if (!(score >= 0 && score <= 1)) return `score ${score}`;
  const sum = signals.reduce((total, s) => total + s.contribution, baseLogOdds);
  if (!(Math.abs(sum - logOdds) < 1e-9)) return `contributions sum to ${sum}, log-odds are ${logOdds}`;
  if (!(interval[0] <= score && score <= interval[1])) return `interval ${interval.join('..')} without ${score}`;
  const listing = parseListing(input);
  const spans = wrongSpans(assessment, listing);
  if (spans.length > 0) return `spans ${JSON.stringify(spans)}`;
  const text = formatAssessment(assessment, listing);
  return STEERING.test(text.replaceAll('\n', '')) ? `control characters in ${JSON.stringify(text)}` : undefined;
}

export const TARGETS: readonly Target[] = [
  {
    name: 'any value as a listing',
    share: 600,
    run(chance) {
      const input = chance.once(2) ? valueBy(chance) : objectBy(chance);
      return {
        input,
        check: () => {
          const assessment = allowed(() => scorer.score(input));
          return assessment && wrongIn(assessment, input);
        },
      };
    },
  },
  {
    name: 'any text in a listing',
    share: 1200,
    run(chance) {
      const input = listingBy(chance);
      return { input, check: () => written(input) };
    },
  },
  {
    name: 'what a text of few pieces costs',
    share: 100,
    run(chance) {
      const text = tiledBy(chance, TILED);
      const field = chance.pick(['title', 'description']);
      return {
        input: { [field]: text },
        check: () => {
          let least = Number.POSITIVE_INFINITY;
          // A pause of the machine comes once; and what was made of a word is remembered, so each try begins with another.
          for (let i = 1; i <= TRIES && least > TOO_COSTLY; i++) {
            const input = { title: 'x', [field]: `${'x'.repeat(i)}${text}` };
            least = Math.min(
              least,
              processorTime(() => scorer.score(input)),
            );
          }
          return least > TOO_COSTLY ? `costs ${least} ms` : undefined;
        },
      };
    },
  },
  {
    name: 'any text as a price',
    share: 200,
    run(chance) {
      const input = textBy(chance);
      return {
        input,
        check: () => {
          const money = parsePrice(input);
          return money === undefined || (money.amount >= 0 && Number.isFinite(money.amount)) ? undefined : `price ${JSON.stringify(money)}`;
        },
      };
    },
  },
  {
    name: 'any value as a pack',
    share: 200,
    run(chance) {
      const input = packBy(chance);
      return {
        input,
        check: () => {
          allowed(() => foldPack(validatePack(input)));
          return undefined;
        },
      };
    },
  },
  {
    // Making a scorer takes as long as hundreds of other runs.
    name: 'any names in a sound pack',
    share: 1,
    run(chance) {
      const pack = soundPackBy(chance);
      const listings = Array.from({ length: LISTINGS }, () => listingOf(pack, chance));
      return {
        input: { pack, listings },
        check: () => {
          const own = allowed(() => createScorer({ packs: [pack] }));
          for (const listing of listings) {
            const wrong = own && wrongIn(own.score(listing), listing);
            if (wrong !== undefined) return wrong;
          }
          return undefined;
        },
      };
    },
  },
  {
    name: 'any bytes as a file',
    share: 300,
    run(chance) {
      const bytes = bytesBy(chance);
      const format = chance.pick(['json', 'jsonl', 'csv', undefined] as const);
      const cut = chance.below(bytes.length + 1);
      return {
        input: { format, bytes: bytes.toString('base64') },
        check: async () => {
          async function* chunks(): AsyncGenerator<Buffer> {
            yield bytes.subarray(0, cut);
            yield bytes.subarray(cut);
          }
          try {
            for await (const records of readRecords({ format, chunks: chunks() }, { maxRecordBytes: 2000 }))
              for (const record of records) {
                const wrong = 'value' in record ? written(record.value) : undefined;
                if (wrong !== undefined) return wrong;
              }
          } catch (error) {
            if (!(error instanceof UsageError)) throw error;
          }
          return undefined;
        },
      };
    },
  },
];

/** Scores a record and writes the result in every form that a person may open. */
function written(value: unknown): string | undefined {
  const assessment = allowed(() => scorer.score(value));
  if (assessment === undefined) return undefined;
  const title = String((value as { title?: unknown }).title);
  for (const { format, frame, rows } of writers) {
    const text = frame.before + rows([{ title, assessment }]) + frame.after;
    if (STEERING.test(text.replace(/\r?\n/g, ''))) return `control characters in ${format}`;
    if (
      format === 'csv' &&
      (parse(text, { skip_records_with_error: false }) as string[][]).flat().some((cell) => /^[=+\-@\t\r\n]/.test(cell))
    )
      return `a formula in ${JSON.stringify(text)}`;
    if (format === 'json' || format === 'jsonl') JSON.parse(text);
  }
  return wrongIn(assessment, value);
}
