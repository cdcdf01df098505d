import type { FieldPath } from '../assessment.js';

/**
 * What was left of a listing, being more than is read: the tail of a long text, words beyond those looked into for what they hide, known
 * words beyond those kept of a field, variants or attributes beyond those read.
 */
export type CutKind = 'text' | 'disguises' | 'matches' | 'parts';

export interface Cut {
  readonly kind: CutKind;
  /** Where: of parts, `variants` or `attributes`. */
  readonly field: FieldPath;
}
