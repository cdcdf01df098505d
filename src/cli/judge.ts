import { LEVEL_NAMES } from './levels.js';
import { createParser, type Parse } from './parse.js';
import { makeScorer, type ScorerParts, scoreRecord } from './scoring.js';
import type { RawBatch } from './split-input.js';
import { Top } from './top.js';
import { Utf8 } from './utf8.js';
import { createWriter, type OutputFormat, titleOf, type WriteOptions } from './write.js';

/** All that judging takes. Plain data, so that it can be sent to another thread. */
export interface JudgeSetup {
  readonly scoring: ScorerParts;
  readonly to: OutputFormat;
  readonly writing: WriteOptions;
  readonly minScore: number;
  /** Only this many, the highest, are wanted of all batches together. */
  readonly top?: number | undefined;
}

/** What became of a batch of records. */
export interface Outcome {
  /** Records that were in the batch, bad ones among them. */
  readonly records: number;
  readonly failures: readonly { readonly line: number; readonly problem: string }[];
  /** Rank in LEVEL_NAMES of the highest level, shown or not; -1 where nothing was scored. */
  readonly highest: number;
  /** What is to be shown, written out as UTF-8; empty where `top` is asked for. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** With `top` those that may be among the highest, each written out. */
  readonly candidates: readonly { readonly score: number; readonly text: string }[];
}

/** Reads, scores and writes out the records of a batch. */
export type Judge = (batch: RawBatch) => Promise<Outcome>;

/**
 * A judge for the batches of one input.
 *
 * @throws {UsageError} when the packs or weights can't be used
 */
export async function createJudge({ scoring, to, writing, minScore, top }: JudgeSetup): Promise<Judge> {
  const scorer = await makeScorer(scoring);
  const writer = await createWriter(to, writing);
  // What doesn't rank among the highest of the batches seen here doesn't rank among those of all.
  const highest = top === undefined ? undefined : new Top<undefined>(top);
  const shown = new Utf8();
  let parse: Parse | undefined;
  return async ({ layout, records }) => {
    parse ??= await createParser(layout);
    const failures: { line: number; problem: string }[] = [];
    const candidates: { score: number; text: string }[] = [];
    let level = -1;
    const parsed = parse(records);
    for (const record of parsed) {
      const scored = scoreRecord(scorer, record);
      if ('problem' in scored) {
        failures.push({ line: record.line, problem: scored.problem });
        continue;
      }
      const { assessment } = scored;
      // The level counts whether or not the listing is shown: --top and --min-score choose what to read, not what was found.
      level = Math.max(level, LEVEL_NAMES.indexOf(assessment.level));
      if (assessment.score < minScore || highest?.add(assessment.score, undefined) === false) continue;
      const text = writer.rows([{ title: 'value' in record ? titleOf(record.value) : '', assessment }]);
      if (highest !== undefined) candidates.push({ score: assessment.score, text });
      else {
        if (!shown.isEmpty) shown.add(writer.frame.between);
        shown.add(text);
      }
    }
    return { records: parsed.length, failures, highest: level, text: shown.take(), candidates };
  };
}
