import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { calibrationPart } from '../../src/page/calibration.js';

/** Two listings of each source, a counterfeit and an innocent one; the first source has more. */
function drawn(sources: readonly string[]) {
  const rows = [...sources, sources[0] ?? ''].flatMap((source) => [1, 0].map((label) => ({ source, label, score: label })));
  const shares = sources.map((source): [string, number] => [source, 0.5]);
  const html = calibrationPart(
    { scores: rows.map((r) => r.score), labels: rows.map((r) => r.label), sources: rows.map((r) => r.source) },
    [{ name: 'telltale', color: 'red', values: [{ score: 0.5, share: 0.5, mass: 1 }] }],
    0.05,
    { recall: shares, falsePositiveRate: shares },
  );
  const [, histograms, bars] = [...parseHTML(html).document.querySelectorAll('figure')];
  return {
    html,
    named: [...(histograms?.querySelectorAll('[aria-label="fy-axis tick label"] text') ?? [])].map((text) => text.textContent),
    bars: [...(bars?.querySelectorAll('[aria-label="bar"] rect') ?? [])],
  };
}

test('a source with listings of both labels has a line for each', () => {
  const { html, named, bars } = drawn(['bazaar', 'kiosk']);
  expect(named).toEqual(['bazaar', 'kiosk', 'bazaar', 'kiosk']);
  expect(new Set(bars.map((bar) => bar.getAttribute('y'))).size).toBe(4);
  expect(html).not.toContain('largest');
});

test('of many sources the largest are drawn, and the page says so', () => {
  const { html, named, bars } = drawn(Array.from({ length: 40 }, (_, k) => `shop ${99 - k}`));
  expect(named).toHaveLength(60);
  expect(named).toContain('shop 99');
  expect(bars).toHaveLength(60);
  expect(html).toContain('Only the 30 largest of each label are drawn.');
});
