/**
 * Reads listings as JSON Lines from standard input and writes those to look at, one JSON object a line, at any length of input.
 *
 *   node examples/stream.mjs < data/samples/twins.jsonl
 */
import { createInterface } from 'node:readline';
import { createScorer } from 'telltale';

const REVIEW_FROM = 0.5;

// Made once: the packs are compiled here, and each listing then costs microseconds.
const scorer = createScorer({ prior: 0.02 });

// A reader that leaves early (| head) is not a fault.
process.stdout.on('error', () => process.exit());

/** One listing a line; blank lines are passed over. What is not JSON is handed on as it is, and fails as no listing. */
async function* listings() {
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue;
    try {
      yield JSON.parse(text);
    } catch {
      yield text;
    }
  }
}

for await (const { index, problem, assessment } of scorer.scoreMany(listings())) {
  // A record that is not a listing is told and passed over.
  if (problem !== undefined) {
    console.error(`record ${index + 1}: ${problem}`);
    continue;
  }
  const { id, score, interval, outcome, signals } = assessment;
  if (score < REVIEW_FROM) continue;
  const reasons = signals.filter(({ contribution }) => contribution !== 0).map(({ message }) => message);
  const more = process.stdout.write(`${JSON.stringify({ id, score, interval, outcome, reasons })}\n`);
  // Waits for a slow reader instead of holding its share in memory.
  if (!more) await new Promise((resume) => process.stdout.once('drain', resume));
}
