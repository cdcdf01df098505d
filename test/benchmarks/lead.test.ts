import { describe, expect, it } from 'vitest';
import type { Comparison, Standing } from '../../benchmarks/rivals/compare.js';
import { leadsOf } from '../../benchmarks/rivals/lead.js';
import { reportOf } from '../../src/evaluate/report.js';

const labels = Uint8Array.from([1, 1, 1, 1, 0, 0, 0, 0]);
const sources = ['copies', 'copies', 'sheet', 'sheet', 'shop', 'shop', 'market', 'market'];
const standing = (name: string, scores: readonly number[], oddsAt?: number): Standing => ({
  rival: { name, learnsFrom: 'nothing' },
  scores: Float64Array.from(scores),
  report: reportOf(scores, labels, sources, { rounds: 2, ...(oddsAt !== undefined && { prior: oddsAt }) }),
  millisecondsEach: 1,
  trainingSeconds: 0,
});
const comparison = (own: readonly number[], ...others: Standing[]): Comparison => ({
  standings: [standing('telltale', own, 0.5), standing('telltale, fitted', own, 0.5), ...others],
  rows: [],
  labels,
  sources,
  weights: new Float64Array(8).fill(1),
});

describe('leadsOf', () => {
  const silent = standing('silent', [0, 0, 0, 0, 0, 0, 0, 0]);
  const upside = standing('upside down', [-3, -3, -3, -3, 3, 3, 3, 3], 0.5);

  it('is above rivals by every measure, and not by one that flags nothing and so has no bad source', () => {
    const leads = leadsOf(comparison([6, 6, 6, 6, -6, -6, -6, -6], silent, upside));
    expect(leads.map((l) => l.leads)).toEqual([true, true, true, true, true, true]);
    const worst = leads.find((l) => l.name.startsWith('worst innocent source'));
    expect(worst).toMatchObject({ own: 0, best: { value: 1 } });
    // A rival that only ranks has no calibration to compare.
    expect(leads.at(-1)).toMatchObject({ name: 'expected calibration error', best: { rival: 'upside down' } });
  });

  it('says where a rival is better', () => {
    const better = standing('better', [6, 6, 6, 6, -6, -6, -6, -6], 0.5);
    const leads = leadsOf(comparison([2, 2, 2, -1, 1, -2, -2, -2], silent, better));
    expect(leads.find((l) => l.name === 'average precision')).toMatchObject({ leads: false, best: { rival: 'better', value: 1 } });
    expect(leads.at(-1)?.leads).toBe(false);
  });
});
