import { Mark, type Origin } from './folded-text.js';

/** A stretch of a text, [start, end), read as something else. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether only a writer who hides the word would write it so. */
  readonly hidden: boolean;
  /** Whether a slip of the hand may have made it so; of a hidden word, whether letters of it are missing or wrong, so that it is a guess. */
  readonly misspelt?: boolean;
}

/** A text after replacements, and where it came from. */
export interface Rewriting extends Origin {
  readonly text: string;
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
  const marks = new Uint8Array(length);
  let at = 0;
  let done = 0;
  const keep = (end: number): void => {
    text += source.slice(done, end);
    for (; done < end; done++, at++) {
      starts[at] = earlier === undefined ? done : (earlier.starts[done] as number);
      ends[at] = earlier === undefined ? done + 1 : (earlier.ends[done] as number);
      marks[at] = earlier === undefined ? 0 : (earlier.marks[done] as number);
    }
  };
  for (const r of replacements) {
    keep(r.start);
    text += r.text;
    const start = earlier === undefined ? r.start : placeBefore(earlier, r.start);
    const end = r.end === r.start ? start : earlier === undefined ? r.end : (earlier.ends[r.end - 1] as number);
    const mark = (r.hidden ? Mark.hidden : 0) | (r.misspelt === true ? Mark.slip : 0);
    for (let k = 0; k < r.text.length; k++, at++) {
      starts[at] = start;
      ends[at] = end;
      marks[at] = mark;
    }
    done = r.end;
  }
  keep(source.length);
  return { text, starts, ends, marks };
}

function placeBefore({ starts, ends }: Rewriting, at: number): number {
  return at < starts.length ? (starts[at] as number) : at === 0 ? 0 : (ends[at - 1] as number);
}
