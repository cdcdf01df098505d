/** Log-odds of a probability. */
// @ts-nocheck

export const logit = (p: number): number => Math.log(p / (1 - p));

/** Probability of log-odds, exact to the ends: never 0 or 1 for finite odds of ordinary size, and never NaN. */
export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
