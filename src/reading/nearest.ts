import type { Mention } from './mention.js';
import type { Span } from './places.js';

/** UTF-16 units between a term and the name that it stands at: "replica of a Rolex". */
const BESIDE = 12;
/** Between a term and the article's own brand, up to which it may speak of both: "Velloro Sprintex replica". */
const NEAR = 25;
const SENTENCE_END = /[.!?。！？\n]/u;

/**
 * The brand other than the article's own that a term attaches to: it stands at that name, and the own one is farther off or in another
 * sentence. "Casio watch, nicer than a fake Rolex" says nothing of Casio.
 *
 * @param isOwn whether a mention names the article's brand
 * @param source the field that the term stands in
 */
export function otherBrandAt(
  term: Span,
  mentions: readonly Mention[],
  isOwn: (mention: Mention) => boolean,
  source: string,
): Mention | undefined {
  const distance = ({ span }: Mention): number => {
    if (span.field !== term.field) return Number.POSITIVE_INFINITY;
    const [from, to] = span.start >= term.end ? [term.end, span.start] : [span.end, term.start];
    // What stands farther off is not looked at: a long text has many terms and many names.
    return to - from > NEAR || SENTENCE_END.test(source.slice(from, Math.max(from, to)))
      ? Number.POSITIVE_INFINITY
      : Math.max(0, to - from);
  };
  const other = mentions.find((m) => !isOwn(m) && distance(m) <= BESIDE);
  return other === undefined || mentions.some((m) => isOwn(m) && distance(m) <= NEAR) ? undefined : other;
}
