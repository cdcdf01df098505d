import { hashOf } from '../text/folded-text.js';
import { HashFilter } from '../text/hash-filter.js';
import { bonesHashOf, bonesOf } from '../text/word-shapes.js';

/** Bits of the filter, as a power of two: 64 KB, of which fifteen thousand words fill a tenth, and twice as many a sixth. */
const FILTER_SIZE = 19;

/** What belongs to words by a shape of theirs, behind a filter of the hashes of the shapes. */
export class HeldWords<T> extends HashFilter {
  constructor(readonly byShape: ReadonlyMap<string, T>) {
    super(FILTER_SIZE);
    for (const shape of byShape.keys()) this.note(hashOf(shape));
  }

  /** What is held by a shape. */
  of(shape: string): T | undefined {
    return this.mayHave(hashOf(shape)) ? this.byShape.get(shape) : undefined;
  }

  /** What is held by the bones of a word. */
  ofBonesOf(word: string): T | undefined {
    return this.mayHave(bonesHashOf(word)) ? this.byShape.get(bonesOf(word)) : undefined;
  }
}
