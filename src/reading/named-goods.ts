import type { Reading } from './reading.js';

/** Whether title or form says what is sold: by a noun, a product line, or what a house makes an accessory for. Otherwise it is a guess. */
export const namesGoods = ({ offer, subject }: Reading): boolean =>
  offer.categorySpan !== undefined || offer.own || (subject?.line ?? -1) !== -1;
