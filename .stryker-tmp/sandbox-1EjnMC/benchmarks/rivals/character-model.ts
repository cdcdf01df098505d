// @ts-nocheck
import { randomStream } from '../../src/evaluate/bootstrap.js';
import { sigmoid } from '../../src/log-odds.js';

/** Sequences of this many letters are the features. */
const LENGTHS = [3, 4, 5];
const BITS = 18;
const EPOCHS = 3;
const RATE = 0.3;
const RIDGE = 1e-6;

/** Which of 2^18 cells a text's letter sequences fall into (feature hashing, Weinberger et al. 2009), each once. */
export function cellsOf(text: string): Uint32Array {
  const padded = ` ${text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').slice(0, 600)} `;
  const cells = new Set<number>();
  for (let from = 0; from < padded.length; from++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < 5 && from + k < padded.length; k++) {
      hash = Math.imul(hash ^ padded.charCodeAt(from + k), 0x01000193);
      if (LENGTHS.includes(k + 1)) cells.add((hash ^ (hash >>> 15)) >>> (32 - BITS));
    }
  }
  return Uint32Array.from(cells);
}

/** Logistic regression on letter sequences: what a capable team would build first. Trained by AdaGrad (Duchi et al. 2011). */
export class CharacterModel {
  readonly #weights = new Float32Array(2 ** BITS);
  #bias = 0;

  /** @param importance what each row counts; classes and sources are balanced by whoever calls */
  constructor(rows: readonly Uint32Array[], labels: ArrayLike<number>, importance: ArrayLike<number>) {
    const squares = new Float32Array(2 ** BITS).fill(1e-3);
    let biasSquares = 1e-3;
    const random = randomStream(3);
    const order = Array.from(rows.keys());
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j] as number, order[i] as number];
      }
      for (const i of order) {
        const cells = rows[i] as Uint32Array;
        const slope = (importance[i] as number) * (sigmoid(this.score(cells)) - (labels[i] as number));
        const step = slope / Math.sqrt(cells.length + 1);
        for (const cell of cells) {
          const gradient = step + RIDGE * (this.#weights[cell] as number);
          squares[cell]! += gradient * gradient;
          this.#weights[cell]! -= (RATE * gradient) / Math.sqrt(squares[cell] as number);
        }
        biasSquares += slope * slope;
        this.#bias -= (RATE * slope) / Math.sqrt(biasSquares);
      }
    }
  }

  /** Log-odds. */
  score(cells: Uint32Array): number {
    let sum = 0;
    for (const cell of cells) sum += this.#weights[cell] as number;
    return this.#bias + sum / Math.sqrt(cells.length + 1);
  }
}
