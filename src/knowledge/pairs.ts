import { widened } from '../text/key-pool.js';

/**
 * Whole numbers by another: those of group g are `members[starts[g] .. starts[g + 1])`, in the order in which they came.
 *
 * ```
 * starts    0     2 2       5       groups 0, 1 (empty), 2
 * members   a  c  | b  e  d |
 * ```
 */
export interface Groups {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Visits the members of each group in turn. */
export function eachOf({ starts, members }: Groups, visit: (group: number, member: number) => void): void {
  for (let group = 0; group + 1 < starts.length; group++)
    for (let i = starts[group] as number; i < (starts[group + 1] as number); i++) visit(group, members[i] as number);
}

/** The members of all groups. */
export const membersOfAll = ({ starts, members }: Groups): Int32Array => members.subarray(starts[0], starts[starts.length - 1]);

/** At most one member a group, negative where it has none. */
export function single(members: Int32Array): Groups {
  const starts = new Int32Array(members.length + 1);
  for (let group = 0; group < members.length; group++) starts[group + 1] = group + 1;
  return { starts, members };
}

/** Groups with the members of one grouping, then of another. Negative ones, which stand for no number, are left out. */
export function merged(first: Groups, second?: Groups): Groups {
  const count = first.starts.length - 1;
  const starts = new Int32Array(count + 1);
  const members = new Int32Array(sizeOf(first) + (second === undefined ? 0 : sizeOf(second)));
  let size = 0;
  for (let group = 0; group < count; group++) {
    size = append(first, group, members, size);
    if (second !== undefined) size = append(second, group, members, size);
    starts[group + 1] = size;
  }
  return { starts, members: members.subarray(0, size) };
}

function append({ starts, members }: Groups, group: number, into: Int32Array, size: number): number {
  let at = size;
  for (let i = starts[group] as number; i < (starts[group + 1] as number); i++) {
    const member = members[i] as number;
    if (member >= 0) into[at++] = member;
  }
  return at;
}

/** The groups of several groupings, those of each numbered on from the ones before. */
export function inTurn(groupings: readonly Groups[]): Groups {
  const starts = new Int32Array(groupings.reduce((sum, grouping) => sum + grouping.starts.length - 1, 1));
  const members = new Int32Array(groupings.reduce((sum, grouping) => sum + sizeOf(grouping), 0));
  let group = 0;
  let size = 0;
  for (const grouping of groupings) {
    const from = grouping.starts[0] as number;
    const to = from + sizeOf(grouping);
    members.set(grouping.members.subarray(from, to), size);
    for (let g = 1; g < grouping.starts.length; g++) starts[++group] = size + (grouping.starts[g] as number) - from;
    size += to - from;
  }
  return { starts, members };
}

const sizeOf = ({ starts }: Groups): number => (starts[starts.length - 1] as number) - (starts[0] as number);

/**
 * Pairs of a group and a member, gathered in any order and then put by group.
 *
 * ```
 * groups    3  7  3  …     one pair a place
 * members   a  b  c  …
 *
 * byGroup   count how many each group has, add up where each begins, put each member at the next free place of its group
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
    this.reserve(1);
    this.groups[this.size] = group;
    this.members[this.size++] = member;
  }

  /** Pairs, as groups, the members of each group of a grouping with the number that stands for it. Negative ones are left out. */
  addEach(grouping: Groups, numbers: Int32Array): void {
    this.reserve(sizeOf(grouping));
    this.size = spread(grouping, numbers, this.groups, this.members, this.size);
  }

  /** The members by group, groups being numbered from 0 to below `count`. */
  byGroup(count: number): Groups {
    return grouped(this.groups, this.members, this.size, count);
  }

  private reserve(more: number): void {
    if (this.size + more <= this.groups.length) return;
    this.groups = widened(this.groups, 2 * this.size + more);
    this.members = widened(this.members, 2 * this.size + more);
  }
}

/** Members by their groups, which are numbered from 0 to below `count`: counting sort (Knuth, TAOCP 5.2). */
export function grouped(groups: Int32Array, members: Int32Array, size: number, count: number): Groups {
  const starts = new Int32Array(count + 1);
  countUp(groups, size, starts);
  const out = new Int32Array(size);
  // Each group's start moves to its end while it is filled, which is where the next group starts.
  place(groups, members, size, starts, out);
  starts.copyWithin(1, 0, count);
  starts[0] = 0;
  return { starts, members: out };
}

// Each step is a function of its own: a loop that is met once at the start is soon compiled so.

function spread({ starts, members: given }: Groups, numbers: Int32Array, groups: Int32Array, members: Int32Array, size: number): number {
  let at = size;
  for (let g = 0; g < numbers.length; g++) {
    const number = numbers[g] as number;
    for (let i = starts[g] as number; i < (starts[g + 1] as number); i++) {
      const group = given[i] as number;
      if (group < 0) continue;
      groups[at] = group;
      members[at++] = number;
    }
  }
  return at;
}

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
