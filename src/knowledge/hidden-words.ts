import { once } from '../text/once.js';
import { type Brand, type Knowledge, Role } from './knowledge.js';
import { NameParts } from './name-parts.js';
import { OrdinaryBones } from './ordinary-bones.js';
import { eachOf } from './pairs.js';
import { EVASIVE } from './roles.js';
import { Shelves, SURE } from './shelves.js';
import { Slips } from './slips.js';
import { isTeam } from './teams.js';

/** Roles of the honest names of brands and product lines, as bits. */
const NAMES: number = (1 << Role.brand) | (1 << Role.brandCommon) | (1 << Role.brandWeak) | (1 << Role.line);

/** Shortest name of a club or league that is no word for anything else: "bulls", but "flamengo". */
const SURE_CLUB = 8;

/**
 * The words that somebody may want to hide, those of brand names and of telltale terms, in the tables that they are looked up in. Each is
 * made when it is first asked for: few listings ask for all.
 */
export class HiddenWords {
  /** The words that names and terms are made of. */
  readonly parts: () => NameParts = once(() => this.makeParts());
  /** The same by their shapes. */
  readonly shelves: () => Shelves = once(() => this.makeShelves());
  /** Names and terms of several words. */
  readonly longNames: () => Slips = once(() => this.makeLongNames());
  /** Bones of the words that mean something as they are. */
  readonly ordinary: () => OrdinaryBones = once(() => new OrdinaryBones(this.knowledge));
  private readonly accusations: () => readonly string[] = once(() => this.makeAccusations());

  /** @param accusing whether a phrase is worth hiding, by its index */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly accusing: (phrase: number) => boolean,
  ) {}

  /** Whether a word means something and names no brand. */
  isOrdinary(word: string): boolean {
    const { scanner, ordinaryWords, roles } = this.knowledge;
    const key = scanner.find(word);
    return key === -1 ? ordinaryWords.has(word) : ((roles[key] as number) & (NAMES | EVASIVE)) === 0;
  }

  private makeParts(): NameParts {
    const { knowledge } = this;
    const keys = Array.from(knowledge.names.members);
    const forms: string[] = [];
    const add = (key: number): void => {
      keys.push(key);
    };
    this.eachAccusing(add, (written) => forms.push(written));
    this.eachWord(add);
    return new NameParts(knowledge.scanner.keys, Int32Array.from(keys), forms);
  }

  private makeShelves(): Shelves {
    const { knowledge } = this;
    const { keys } = knowledge.scanner;
    const shelves = new Shelves(() => this.partedNames());
    const isOwn = (key: number): boolean => ((knowledge.roles[key] as number) & (1 << Role.brand)) !== 0;
    for (const key of knowledge.names.members) shelves.add(keys.keyOf(key), isOwn(key) ? 'name' : 'spelling');
    for (const word of this.accusations()) shelves.add(word, 'term');
    this.eachWord((key) => shelves.add(keys.keyOf(key), 'word'));
    return shelves;
  }

  /** Visits the product lines of one word, and the ordinary words that name a brand, unless they are short. */
  private eachWord(visit: (key: number) => void): void {
    const { knowledge } = this;
    const { keys } = knowledge.scanner;
    const isLong = (key: number): boolean => keys.lengthOf(key) >= SURE && knowledge.isLatin(key) && !knowledge.isParted(key);
    eachOf(knowledge.codes, (brand, key) => {
      if (isLong(key) && (keys.lengthOf(key) >= SURE_CLUB || !isTeam(knowledge.brands[brand] as Brand, knowledge))) visit(key);
    });
    for (const key of knowledge.keysWith(1 << Role.line)) if (isLong(key)) visit(key);
  }

  /** Honest names of brands and lines that may be more than one word. */
  private *partedNames(): Iterable<string> {
    const { knowledge } = this;
    const { keys } = knowledge.scanner;
    for (const key of knowledge.keysWith(NAMES)) if (knowledge.isParted(key)) yield keys.keyOf(key);
  }

  private makeLongNames(): Slips {
    const slips = new Slips((word) => this.isOrdinary(word));
    for (const name of this.partedNames()) slips.add(name);
    for (const term of this.accusations()) slips.add(term);
    return slips;
  }

  private makeAccusations(): readonly string[] {
    const forms: string[] = [];
    this.eachAccusing(
      (key) => forms.push(this.knowledge.scanner.keys.keyOf(key)),
      (written) => forms.push(written),
    );
    return forms;
  }

  /** Visits the forms of the terms worth hiding, term after term: their keys, or where accents tell a term how it is written. */
  private eachAccusing(visit: (key: number) => void, visitWritten: (form: string) => void): void {
    const { phrases, terms } = this.knowledge;
    for (let phrase = 0; phrase < phrases.length; phrase++) {
      if (!this.accusing(phrase)) continue;
      for (let i = terms.starts[phrase] as number; i < (terms.starts[phrase + 1] as number); i++) visit(terms.members[i] as number);
      for (const form of phrases[phrase]?.written ?? []) visitWritten(form);
    }
  }
}
