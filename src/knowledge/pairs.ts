import { widened } from '../text/key-pool.js';

/** Whole numbers by another: those of group g are `members[starts[g] .. starts[g + 1])`, in the order in which they came. */
export interface Groups {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Visits the members of each group in turn. */
export function eachOf({ starts, members }: Groups, visit: (group: number, member: number) => void): void {
  for (let group = 0; group + 1 < starts.length; group++)
    for (let i = starts[group] as number; i < (starts[group + 1] as number); i++) visit(group, members[i] as number);
}

/**
 * Pairs of a group and a member, gathered in any order and then put by group.
 *
 * ```
 * groups    3  7  3  …     one pair a place
 * members   a  b  c  …
 * ```
 */
export class Pairs {
  private groups: Int32Array;
  private members: Int32Array;
  private size = 0;

  /** @param expected about how many pairs there will be */
  constructor(expected: number) {
    this.groups = new Int32Array(expected + 16);
    this.members = new Int32Array(expected + 16);
  }

  add(group: number, member: number): void {
    if (this.size === this.groups.length) {
      this.groups = widened(this.groups, 2 * this.size);
      this.members = widened(this.members, 2 * this.size);
    }
    this.groups[this.size] = group;
    this.members[this.size++] = member;
  }

  /** The members by group, groups being numbered from 0 to below `count`. */
  byGroup(count: number): Groups {
    const starts = new Int32Array(count + 1);
    countUp(this.groups, this.size, starts);
    const members = new Int32Array(this.size);
    // Each group's start moves to its end while it is filled, which is where the next group starts.
    place(this.groups, this.members, this.size, starts, members);
    starts.copyWithin(1, 0, count);
    starts[0] = 0;
    return { starts, members };
  }
}

// Counting sort (Knuth, TAOCP 5.2), each step a function of its own: a loop that is met once at the start is soon compiled so.

function countUp(groups: Int32Array, size: number, starts: Int32Array): void {
  const last = starts.length - 1;
  for (let p = 0; p < size; p++) {
    const after = (groups[p] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let g = 0; g < last; g++) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
}

function place(groups: Int32Array, members: Int32Array, size: number, starts: Int32Array, into: Int32Array): void {
  for (let p = 0; p < size; p++) {
    const group = groups[p] as number;
    const at = starts[group] as number;
    into[at] = members[p] as number;
    starts[group] = at + 1;
  }
}
