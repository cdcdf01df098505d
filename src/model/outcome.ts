import type { Abstention, Family, OfferKind, Outcome } from '../assessment.js';
import { likenedOnly } from '../reading/look-alike.js';
import type { Reading } from '../reading/reading.js';
import type { Weighed } from './assess.js';

/** Score from which an article counts as suspected, whatever else it is. */
export const SUSPECTED_FROM = 0.5;
/** Score from which suspicion is worth naming as the runner-up. */
const CONSIDERED_FROM = 0.25;

/** What the rows of the table ask. */
interface Case {
  readonly reading: Reading;
  /** Whether the score reaches the threshold in force. */
  readonly suspected: boolean;
  readonly weighed: readonly Weighed[];
  readonly abstentions: readonly Pick<Abstention, 'family'>[];
  /** Whether a signal is there and counts. */
  has(id: string): boolean;
}

export interface OutcomeRow {
  readonly outcome: Outcome;
  /** When it holds, in words: what the documentation prints. */
  readonly when: string;
  holds(c: Case): boolean;
}

const abstains = ({ abstentions }: Case, family: Family): boolean => abstentions.some((a) => a.family === family);
const offers = ({ reading }: Case, kind: OfferKind): boolean => reading.offer.item.offer === kind;

/** The decision table: the first row that holds names the outcome, the next one that holds the runner-up. */
export const OUTCOMES: readonly OutcomeRow[] = [
  {
    outcome: 'hidden-link-suspected',
    when: `the score is ${SUSPECTED_FROM} or more, and no signal weighs more than the words that another article is sent than the one shown`,
    holds: (c) => c.suspected && c.weighed[0]?.observation.id === 'phrase/hidden-link',
  },
  {
    outcome: 'documents-only',
    when: 'papers or packaging are offered without their article, suspected or not',
    holds: (c) => offers(c, 'document') || offers(c, 'packaging'),
  },
  {
    outcome: 'display-only',
    when: 'a dummy or display piece of a device is offered, suspected or not',
    holds: (c) => c.has('item/dummy-device'),
  },
  {
    outcome: 'made-for',
    when: 'an accessory, part or consumable is offered that is made for the brand named, and the score is below the threshold',
    holds: (c) => !c.suspected && c.has('item/made-for') && (c.reading.subject === undefined || !offers(c, 'article')),
  },
  {
    outcome: 'counterfeit-suspected',
    when: `the score is ${SUSPECTED_FROM} or more`,
    holds: (c) => c.suspected,
  },
  {
    outcome: 'look-alike',
    when: 'the article is offered as inspired by, or in the style of, a brand',
    holds: (c) => c.has('phrase/look-alike') || offers(c, 'lookAlike') || likenedOnly(c.reading) !== undefined,
  },
  {
    outcome: 'grey-market',
    when: 'the article is offered as a parallel import',
    holds: (c) => c.has('phrase/grey-market'),
  },
  {
    outcome: 'insufficient-evidence',
    when: 'a brand is named, no signal counts, and neither the price nor the seller could be judged',
    holds: (c) => c.reading.brand !== -1 && !c.weighed.some((w) => w.contribution !== 0) && abstains(c, 'price') && abstains(c, 'seller'),
  },
  { outcome: 'nothing-found', when: 'otherwise', holds: () => true },
];

export interface Decided {
  readonly outcome: Outcome;
  readonly runnerUp: Outcome | null;
}

/**
 * Names what the listing most likely is, by the table, and the runner-up: the next row that holds, suspicion taken out where it was
 * what decided, and a score of a quarter taken for suspicion where it was not.
 */
export function outcomeOf(reading: Reading, score: number, weighed: readonly Weighed[], abstentions: Case['abstentions']): Decided {
  const has = (id: string): boolean => weighed.some((w) => w.observation.id === id && w.observation.suppressedBy === undefined);
  const decide = (suspected: boolean, but?: Outcome): Outcome => firstThatHolds({ reading, suspected, weighed, abstentions, has }, but);
  const outcome = decide(score >= SUSPECTED_FROM);
  const considered = score >= CONSIDERED_FROM;
  if (outcome === 'nothing-found') return { outcome, runnerUp: considered ? decide(true) : null };
  return { outcome, runnerUp: decide(outcome !== 'counterfeit-suspected' && considered, outcome) };
}

function firstThatHolds(c: Case, but: Outcome | undefined): Outcome {
  for (const row of OUTCOMES) if (row.outcome !== but && row.holds(c)) return row.outcome;
  return 'nothing-found';
}
