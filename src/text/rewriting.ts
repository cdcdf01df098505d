import { type FoldedText, Mark } from './fold.js';

/** A stretch of a text, [start, end), read as something else. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether only a writer who hides the word would write it so. */
  readonly hidden: boolean;
}

/** A text after replacements: for each of its units the place in the original that it came from, and whether it was hidden. */
export interface Rewriting {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hidden: Uint8Array;
}

/**
 * Replaces stretches that do not overlap, in order of place, remembering where every unit came from. Each unit of a replaced stretch
 * stands for the whole stretch.
 *
 * @param earlier what the text itself came from
 */
export function rewrite(source: string, replacements: readonly Replacement[], earlier?: Rewriting): Rewriting {
  let text = '';
  let length = source.length;
  for (const r of replacements) length += r.text.length - (r.end - r.start);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const hidden = new Uint8Array(length);
  let at = 0;
  let done = 0;
  const keep = (end: number): void => {
    text += source.slice(done, end);
    for (; done < end; done++, at++) {
      starts[at] = earlier === undefined ? done : (earlier.starts[done] as number);
      ends[at] = earlier === undefined ? done + 1 : (earlier.ends[done] as number);
      hidden[at] = earlier === undefined ? 0 : (earlier.hidden[done] as number);
    }
  };
  for (const r of replacements) {
    keep(r.start);
    text += r.text;
    const start = earlier === undefined ? r.start : placeBefore(earlier, r.start);
    const end = r.end === r.start ? start : earlier === undefined ? r.end : (earlier.ends[r.end - 1] as number);
    for (let k = 0; k < r.text.length; k++, at++) {
      starts[at] = start;
      ends[at] = end;
      hidden[at] = r.hidden ? 1 : 0;
    }
    done = r.end;
  }
  keep(source.length);
  return { text, starts, ends, hidden };
}

function placeBefore({ starts, ends }: Rewriting, at: number): number {
  return at < starts.length ? (starts[at] as number) : at === 0 ? 0 : (ends[at - 1] as number);
}

/** Turns a folded rewriting into a folding of the original: places become the original's, and hidden units are marked. */
export function restore(text: FoldedText, { starts, ends, hidden }: Rewriting, source: string): void {
  for (let i = 0; i < text.length; i++) {
    const start = text.starts[i] as number;
    const end = text.ends[i] as number;
    for (let k = start; k < end; k++)
      if (hidden[k] === 1) {
        text.marks[i] = (text.marks[i] as number) | Mark.hidden;
        break;
      }
    text.starts[i] = starts[start] as number;
    text.ends[i] = ends[end - 1] as number;
  }
  text.source = source;
}
