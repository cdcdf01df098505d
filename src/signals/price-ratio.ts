import type { GenuinePrice, PriceDistribution } from '../knowledge/price-book.js';

/** Largest log-likelihood ratio a price may speak with, against and for. A normal price excuses only a little. */
export const PRICE_AGAINST = 4;
export const PRICE_FOR = 1;
/** Share of used pieces among genuine ones asked at such a price, by stated condition. */
const USED_SHARE: Readonly<Record<string, number>> = { new: 0.4, 'like-new': 0.7, used: 0.9, refurbished: 0.9, 'for-parts': 0.95 };
const UNSTATED_USED_SHARE = 0.2;
/** Share up to which a piece may well be new. */
const NEW_SHARE = 0.4;
/** How far odd prices of genuine pieces lie below those of used ones, and how far apart, as logarithms. */
const STRAY_SHIFT = 1.2;
const STRAY_SPREAD = 1.3;
/** Share of a copy's usual price below which a price tells no more. */
const LEAST_OF_COPY = 0.4;
/** Share of the usual price, and of the new one's for what may be new, below which a price excuses nothing. */
const LEAST_OF_GENUINE = 0.4;
const LEAST_OF_NEW = 0.25;
/** Copies sold as the real thing near its price (OECD 2016, GAO 2018). */
const DECEPTIVE_SHARE = 0.15;

/** Natural logarithm of P(price | copy) / P(price | genuine), held within the bounds a price may speak with. */
export function priceRatio(usd: number, genuine: GenuinePrice, copy: PriceDistribution, condition?: string, strayShare = 0.06): number {
  const cheapest = Math.min(copy.median, genuine.fresh.median * 0.6);
  // What is cheaper still than copies are is no less of a copy for it.
  const x = Math.log(Math.max(usd, cheapest * LEAST_OF_COPY));
  const usedShare = condition === undefined ? UNSTATED_USED_SHARE : (USED_SHARE[condition] ?? UNSTATED_USED_SHARE);
  const stray = normal(x, Math.log(genuine.used.median) - STRAY_SHIFT, STRAY_SPREAD);
  const real =
    (1 - strayShare) * ((1 - usedShare) * logNormal(x, genuine.fresh) + usedShare * logNormal(x, genuine.used)) + strayShare * stray;
  const open = logNormal(x, { median: cheapest, spread: copy.spread });
  const deceptive = logNormal(x, { median: genuine.fresh.median * 0.7, spread: 0.5 });
  const fake = (1 - DECEPTIVE_SHARE) * open + DECEPTIVE_SHARE * deceptive;
  if (real <= 0 || fake <= 0) return 0; // beyond what floating point can tell apart
  const ratio = Math.log(fake / real);
  // Dear is no sign of a copy, and what is far below any genuine price excuses nothing, however unlike a copy's it is.
  const usual =
    condition === 'used' || condition === 'for-parts' ? genuine.used.median : Math.min(genuine.used.median, genuine.fresh.median);
  if (ratio > 0 && usd >= genuine.fresh.median) return 0;
  if (ratio < 0 && usd < usual * LEAST_OF_GENUINE) return 0;
  if (ratio < 0 && usd < genuine.fresh.median * LEAST_OF_NEW && usedShare <= NEW_SHARE) return 0;
  return Math.max(-PRICE_FOR, Math.min(PRICE_AGAINST, ratio));
}

function logNormal(x: number, { median, spread }: PriceDistribution): number {
  return normal(x, Math.log(median), spread);
}

function normal(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI));
}
