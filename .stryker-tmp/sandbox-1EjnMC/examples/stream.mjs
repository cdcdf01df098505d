/**
 * Reads listings as JSON Lines from standard input and writes those to look at, one JSON object a line, at any length of input.
 *
 *   node examples/stream.mjs < data/samples/twins.jsonl
 */
// @ts-nocheck

import { createInterface } from 'node:readline';
import { createScorer, ListingError } from 'telltale';

const REVIEW_FROM = 0.5;

// Made once: the packs are compiled here, and each listing then costs microseconds.
const scorer = createScorer({ prior: 0.02 });
let line = 0;

// A reader that leaves early (| head) is not a fault.
process.stdout.on('error', () => process.exit());

for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  line++;
  if (text.trim() === '') continue;
  let listing;
  try {
    listing = JSON.parse(text);
    const { id, score, interval, outcome, signals } = scorer.score(listing);
    if (score < REVIEW_FROM) continue;
    const reasons = signals.filter(({ contribution }) => contribution !== 0).map(({ message }) => message);
    const more = process.stdout.write(`${JSON.stringify({ id, score, interval, outcome, reasons })}\n`);
    // Waits for a slow reader instead of holding its share in memory.
    if (!more) await new Promise((resume) => process.stdout.once('drain', resume));
  } catch (error) {
    // A record that is not a listing is told and passed over; anything else is a fault of the program.
    if (!(error instanceof SyntaxError || error instanceof ListingError)) throw error;
    console.error(`line ${line}: ${error.message}`);
  }
}
