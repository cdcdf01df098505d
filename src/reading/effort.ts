/** Most words of a name or title that are looked into in one go, of running text, and of a listing. */
const MOST_IN_NAME = 100;
const MOST_IN_TEXT = 300;
const MOST_IN_LISTING = 3000;
/** Most looks of a field that may be dear. */
const MOST_DEAR = 40;

/**
 * How many words may still be looked into for what they hide. A look may cost what reading a hundred words costs, so without a bound a
 * listing of disguises alone would cost as much as a thousand others. Looks are counted, not time: a listing gets the same each time.
 *
 * Dear are looks at what is written as nobody writes who hides nothing, or seldom: signs, digits or letters of several scripts in a word,
 * signs at its ends or between its letters. Hardly any listing has as many of them as are allowed.
 */
export class Effort {
  private inField = 0;
  private dear = 0;
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

  /**
   * The words of the field are gone through from the first one.
   *
   * @param close whether words of plain letters are looked into too, as in names and titles
   */
  beginPass(close: boolean): void {
    this.inField = close ? MOST_IN_NAME : MOST_IN_TEXT;
    this.dear = MOST_DEAR;
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

  /** Makes the look that was taken a dear one, if one of those is left. */
  takeDear(): boolean {
    if (this.dear === 0) {
      this.isSpent = true;
      return false;
    }
    this.dear--;
    return true;
  }
}
