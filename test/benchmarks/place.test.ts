import { describe, expect, it } from 'vitest';
import { earned, signTest } from '../../benchmarks/model/place.js';
import { pairRecords } from '../../benchmarks/model/twins.js';
import { signalCatalogue } from '../../src/index.js';
import { builtInWeights } from '../../src/model/weights.js';

type Record = Parameters<typeof earned>[0];
const record = (own: Partial<Record> = {}): Record => ({
  fires: [100, 0],
  worth: { value: 0, interval: [-0.0001, 0.0001] },
  atFpr1: { falseAlarms: 0, finds: 0 },
  pairs: { apart: 0, together: 0, held: 0 },
  ...own,
});
const pairs = (apart: number, together: number) => ({ apart, together, held: 0 });

describe('what earns a signal its weight', () => {
  it.each<[string, Partial<Record>, string]>([
    ['listings of sources left out', { worth: { value: 0.001, interval: [0.0002, 0.002] }, pairs: pairs(0, 6) }, 'listings'],
    ['pairs where listings show nothing', { pairs: pairs(5, 0) }, 'pairs'],
    ['pairs where listings cost a little', { worth: { value: -0.0003, interval: [-0.0005, -0.0001] }, pairs: pairs(290, 10) }, 'pairs'],
    ['nothing where they cost much', { worth: { value: -0.002, interval: [-0.003, -0.001] }, pairs: pairs(290, 10) }, 'information'],
    ['nothing where they raise many false alarms', { atFpr1: { falseAlarms: 0.06, finds: 0 }, pairs: pairs(290, 10) }, 'information'],
    ['nothing by pairs that chance could give', { pairs: pairs(39, 26) }, 'information'],
    ['its prior where all is rare', { fires: [3, 0], pairs: pairs(2, 0) }, 'rare'],
    ['nothing where all is rare and the pairs speak against it', { fires: [3, 0], pairs: pairs(1, 3) }, 'information'],
    ['nothing where neither shows anything', {}, 'information'],
    ['nothing by a handful of listings', { fires: [3, 1], worth: { value: 0.001, interval: [0.0002, 0.002] } }, 'information'],
  ])('%s', (_, own, place) => expect(earned(record(own))).toBe(place));

  it('is judged by the chance of as many successes in throws of a coin', () => {
    expect(signTest(5, 0)).toBeCloseTo(1 / 32, 12);
    expect(signTest(8, 1)).toBeCloseTo(10 / 512, 12);
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(0, 3)).toBeCloseTo(1, 12);
    expect(signTest(1200, 900)).toBeLessThan(1e-6);
  });

  it('holds for the written pairs: nothing that weighs moves twins together oftener than apart, save what listings earned', () => {
    /** Fires where goods that a brand does not make are offered: the pairs have such goods as innocent fan work only. */
    const ofListings = ['brand/unsold-category'];
    const weights = builtInWeights();
    const records = pairRecords(weights);
    for (const { id, polarity } of signalCatalogue) {
      if (polarity === 'information') expect(weights.weights[id]?.weight, id).toBe(0);
      else if (!ofListings.includes(id))
        expect(records.get(id)?.apart, `${id}: write pairs for it`).toBeGreaterThan(records.get(id)?.together ?? 0);
    }
    expect(records.get('phrase/admission')?.held).toBeGreaterThan(50);
  });
});
