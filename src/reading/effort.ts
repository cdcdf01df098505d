/** Most words of a field that are looked into in one go, and of a listing. */
const MOST_IN_FIELD = 300;
const MOST_IN_LISTING = 3000;

/**
 * How many words may still be looked into for what they hide. A look may cost what reading a hundred words costs, so without a bound a
 * listing of disguises alone would cost as much as a thousand others. Looks are counted, not time: a listing gets the same each time.
 */
export class Effort {
  private inField = 0;
  private inListing = MOST_IN_LISTING;
  private isShared = true;
  /** Whether words of the field were left that nobody looked into. */
  isSpent = false;

  /** Another listing begins. */
  begin(): void {
    this.inListing = MOST_IN_LISTING;
  }

  /** @param isShared whether its looks count for the listing; not those at values that are remembered from listing to listing */
  beginField(isShared: boolean): void {
    this.isShared = isShared;
    this.isSpent = false;
  }

  /** The words of the field are gone through from the first one. */
  beginPass(): void {
    this.inField = MOST_IN_FIELD;
  }

  /** Takes a look, if one is left. */
  take(): boolean {
    if (this.inField === 0 || (this.isShared && this.inListing === 0)) {
      this.isSpent = true;
      return false;
    }
    this.inField--;
    if (this.isShared) this.inListing--;
    return true;
  }
}
