/** Most words that are looked into in one pass through a field, and of a listing. */
const MOST_IN_FIELD = 300;
const MOST_IN_LISTING = 3000;
/** Most words of a name or title that are looked into closely, those of plain letters too. */
const MOST_CLOSE = 24;
/** Most looks of a pass that may be dear. */
const MOST_DEAR = 10;

/**
 * How many words may still be looked into for what they hide. A look may cost what reading a hundred words costs, so without a bound a
 * listing of disguises alone would cost as much as a thousand others. Looks are counted, not time: a listing gets the same each time.
 *
 * Dear are looks at what is written as nobody writes who hides nothing, or seldom: signs, digits or letters of several scripts in a word,
 * signs at its ends or between its letters. Numbers are not dear ("3000w"). Hardly any listing has as many of them as are allowed.
 */
export class Effort {
  private inField = 0;
  private close = 0;
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

  /** The words of the field are gone through from the first one. */
  beginPass(): void {
    this.inField = MOST_IN_FIELD;
    this.close = MOST_CLOSE;
    this.dear = MOST_DEAR;
  }

  /**
   * Takes a look, if one is left.
   *
   * @param closely whether it is a close one; the others are all but dear, and end with those
   */
  take(closely: boolean): boolean {
    if (this.inField === 0 || (this.dear === 0 && !closely) || (this.isShared && this.inListing === 0)) {
      this.isSpent = true;
      return false;
    }
    this.inField--;
    if (this.isShared) this.inListing--;
    return true;
  }

  /** Whether the next word may be looked into closely. What stands behind is read as running text is, and so not left unread. */
  takeClose(): boolean {
    if (this.close === 0) return false;
    this.close--;
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
