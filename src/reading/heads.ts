import type { Listing } from '../listing.js';
import { foldKey } from '../text/fold-key.js';

/** How much of title and description is searched for the words of facts, in UTF-16 units. */
const HEAD = 400;

/** The beginnings of title and description, folded as words of facts are. Several ask for them, and many listings nobody: folded once, then. */
export class Heads {
  private foldedTitle: string | undefined;
  private foldedDescription: string | undefined;

  constructor(private readonly listing: Listing) {}

  get title(): string {
    this.foldedTitle ??= foldKey(this.listing.title.slice(0, HEAD));
    return this.foldedTitle;
  }

  get description(): string {
    this.foldedDescription ??= foldKey((this.listing.description ?? '').slice(0, HEAD));
    return this.foldedDescription;
  }
}
