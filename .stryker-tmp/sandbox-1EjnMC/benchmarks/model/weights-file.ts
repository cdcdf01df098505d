// @ts-nocheck
import { readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { scaled, shortOfCritical } from '../../src/model/scale.js';
import { validateWeights, type WeightEntry, type Weights } from '../../src/model/weights.js';

const FILE = new URL('../../data/weights.json', import.meta.url);

/** The file's form: once fitted, it keeps the expert's weights and caps beside its own, so that a later fit starts from there again. */
export interface WeightsFile extends Weights {
  readonly fittedOn?: {
    readonly rows: number;
    readonly sources: readonly string[];
    readonly hash: string;
    readonly data: string;
    readonly library: string;
    readonly scale: number;
  } | null;
  readonly note?: string;
  readonly expertCaps?: Weights['caps'];
  readonly weights: Readonly<Record<string, WeightEntry & { readonly expert?: number }>>;
}

export function readWeights(): WeightsFile {
  return validateWeights(JSON.parse(readFileSync(FILE, 'utf8'))) as WeightsFile;
}

export function writeWeights(file: WeightsFile): void {
  validateWeights(file);
  writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);
}

/** What people set, without what an earlier fit made of it. */
export function expertOf({ base, caps, expertCaps, weights }: WeightsFile): Weights {
  return {
    version: 'expert',
    ...(base !== undefined && { base }),
    caps: expertCaps ?? caps,
    weights: Object.fromEntries(
      Object.entries(weights).map(([id, { weight, expert, reason }]) => [
        id,
        { weight: expert ?? weight, ...(reason !== undefined && { reason }) },
      ]),
    ),
  };
}

/** The weights that the last fit began with. */
export function startingWeights(): Weights {
  const file = readWeights();
  return shortOfCritical(scaled(expertOf(file), file.fittedOn?.scale ?? 1), DEFAULT_PRIOR);
}
