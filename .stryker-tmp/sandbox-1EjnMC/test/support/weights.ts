// @ts-nocheck
import type { Weights } from '../../src/model/weights.js';
import { signalCatalogue } from '../../src/signals/catalogue.js';

/** Every signal at 1 or -1, with wide caps, save what a test sets. */
export function plainWeights(own: Readonly<Record<string, number>> = {}, caps: Partial<Weights['caps']> = {}): Weights {
  return {
    version: 'plain',
    caps: { phrase: [-50, 50], context: [-50, 50], brand: [-50, 50], price: [-50, 50], item: [-50, 50], seller: [-50, 50], ...caps },
    weights: Object.fromEntries(
      signalCatalogue.map(({ id, polarity }) => [id, { weight: own[id] ?? (polarity === 'for' ? -1 : polarity === 'against' ? 1 : 0) }]),
    ),
  };
}
