import type { Mention } from '../../src/reading/mention.js';

/** A mention by itself, of brand 0 in a title unless told otherwise. */
export function mentionOf({ text = 'Anchor', field = 'title', start = 0, ...rest }: Partial<Mention> & MentionPlace = {}): Mention {
  return {
    brand: 0,
    line: -1,
    match: 'name',
    similarity: 1,
    span: { field, start, end: start + text.length, text },
    from: start,
    to: start + text.length,
    guessed: false,
    common: false,
    holdsPlainName: false,
    needsSupport: false,
    mayBeAnother: false,
    named: true,
    shouted: false,
    role: 'subject',
    initials: '',
    negated: false,
    nearbyCategories: [],
    ...rest,
  };
}

interface MentionPlace {
  readonly text?: string;
  readonly field?: Mention['span']['field'];
  readonly start?: number;
}
