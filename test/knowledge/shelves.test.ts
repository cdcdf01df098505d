import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, Shelves } from '../../src/knowledge/shelves.js';
import { once } from '../../src/text/once.js';
import { edits, editsUnderStars } from '../../src/text/similarity.js';
import { bonesOf, classesOf, collapsed, consonantsOf, fitsStars, soundOf, soundsOf } from '../../src/text/word-shapes.js';
import { shippedNames } from '../support/names.js';
import { writtenWords } from '../support/written.js';

type Entry = readonly [key: string, kind: Kind];

/** Names and terms by their shapes, without a shelf: every word is looked at each time. */
class SlowShelves {
  private readonly words: readonly { readonly word: string; readonly bones: string; readonly single: string }[];
  private readonly rows: readonly (readonly [letters: string, key: string])[];
  /** Forms of names and terms long enough for a slip, in the order in which they come, each with the first word that has it. */
  private readonly forms = new Map<string, string>();

  constructor(
    private readonly entries: readonly Entry[],
    joined: readonly string[],
  ) {
    const words = [...new Set(entries.flatMap(([key]) => key.split(' ')))].filter((word) => /^\p{L}{4,}$/u.test(word));
    this.words = words.map((word) => ({ word, bones: bonesOf(word), single: collapsed(word) }));
    this.rows = joined.map((key) => [key.replaceAll(' ', ''), key] as const).filter(([letters]) => /^[a-z]{9,}$/.test(letters));
    const long = entries.filter(([key, kind]) => /^[a-z]+$/.test(key) && key.length >= (kind === 'term' || kind === 'word' ? 7 : 5));
    for (const [letters, key] of [...long.map(([key]) => [key, key] as const), ...this.rows])
      for (const form of [classesOf(letters), bonesOf(letters)]) if (!this.forms.has(form)) this.forms.set(form, key);
  }

  ofBonesOf = (seen: string): string | undefined => this.words.find(({ bones }) => bones === bonesOf(seen))?.word;

  ofCollapsed = (seen: string): string | undefined => this.words.find(({ single }) => single === collapsed(seen))?.word;

  ofLetters(letters: string): string | undefined {
    const terms = this.entries.filter(([key, kind]) => kind === 'term' && key.length > 11 && /^\p{L}+( \p{L}+)+$/u.test(key));
    return [...terms.map(([key]) => key), ...this.rows.map(([, key]) => key)].find((key) => key.replaceAll(' ', '') === letters);
  }

  /** The only name or line that has these letters once its vowels are left out. */
  ofConsonants(seen: string): string | undefined {
    const keys = this.entries
      .filter(([key, kind]) => kind !== 'term' && kind !== 'spelling' && /^[a-z]{5,}$/.test(key))
      .map(([key]) => key);
    const same = [...new Set(keys)].filter((key) => /[aeiou]/.test(key) && key.split(/[aeiou]/).join('') === seen);
    return seen.length >= 4 && same.length === 1 ? same[0] : undefined;
  }

  lookingLike = (seen: string): string | undefined => this.forms.get(classesOf(seen)) ?? this.forms.get(bonesOf(seen));

  /** The one name or term the fewest slips away from what is seen, an end of it at least in its place. */
  nearest(seen: string, most: number): string | undefined {
    if (seen.length < 5) return undefined;
    const limit = seen.length < 8 ? 1 : most;
    const near: { word: string; apart: number }[] = [];
    for (const form of [classesOf(seen), bonesOf(seen)])
      for (const [held, word] of this.forms) {
        const apart = edits(form, held);
        const keepsEnd = form.at(0) === held.at(0) || form.at(-1) === held.at(-1);
        const keepsBoth = form.at(0) === held.at(0) && form.at(-1) === held.at(-1);
        if (apart > limit || !keepsEnd || (apart === 2 && Math.max(form.length, held.length) < 10)) continue;
        // An ending more or less is no slip, and a short name has it inside.
        if (held === `${form}s` || (apart > 0 && (form.startsWith(held) || (held.length < 6 && !keepsBoth)))) continue;
        near.push({ word, apart });
      }
    const least = Math.min(...near.map(({ apart }) => apart));
    const nearest = new Set(near.filter(({ apart }) => apart === least).map(({ word }) => word));
    return nearest.size === 1 ? [...nearest][0] : undefined;
  }

  underStars(mask: string, drawn: boolean): string[] {
    const ends = (word: string): string => word.charAt(0) + word.charAt(word.length - 1);
    const fitting = this.words.filter(
      ({ word, bones }) =>
        (drawn ? ends(bones) === ends(bonesOf(mask)) : ends(classesOf(word)) === ends(classesOf(mask))) &&
        (drawn ? fitsStars(bonesOf(mask), bones) : fitsStars(mask, word)) &&
        word.length <= 2 * mask.replaceAll('*', '').length,
    );
    return fitting.map(({ word }) => word);
  }

  /** The one name or term of seven letters or more, two of them hidden at most, that has a slip besides. */
  nearestUnderStars(mask: string): string | undefined {
    const form = bonesOf(mask);
    const letters = form.replaceAll('*', '');
    const near = [...this.forms].filter(
      ([held]) =>
        held.length >= 7 &&
        held.length <= letters.length + 2 &&
        (held.at(0) === letters.at(0) || held.at(-1) === letters.at(-1)) &&
        !letters.startsWith(held) &&
        editsUnderStars(form, held) <= 1,
    );
    const words = new Set(near.map(([, word]) => word));
    return words.size === 1 ? [...words][0] : undefined;
  }

  /** Sounds of names and terms of Latin letters, each with the first that has it. */
  private readonly sounds = once((): ReadonlyMap<string, string> => {
    const first = new Map<string, string>();
    const hold = (sound: string, word: string): void => {
      if (!first.has(sound)) first.set(sound, word);
    };
    for (const [key, kind] of this.entries) {
      if (!/^[a-z]{4,}$/.test(key)) continue;
      for (const sound of soundsOf(key)) if (sound.length >= 5) hold(sound, key);
      const hard = soundsOf(key).at(-1) as string;
      if (kind === 'name' && hard.length === 4) hold(hard, key);
    }
    for (const [letters, key] of this.rows) for (const sound of soundsOf(letters)) hold(sound, key);
    return first;
  });

  ofSound = (word: string): string | undefined => this.sounds().get(soundOf(word));

  soundingLike(mask: string): string | undefined {
    const sound = soundOf(mask);
    const words = new Set(
      [...this.sounds()].filter(([held]) => held.charAt(0) === sound.charAt(0) && fitsStars(sound, held)).map(([, w]) => w),
    );
    return words.size === 1 ? [...words][0] : undefined;
  }
}

/** Asks all shelves and the slow ones for the same word, and tells where they differ. */
function differences(fast: Shelves, slow: SlowShelves, seen: string): string[] {
  const asked: Record<string, readonly [unknown, unknown]> = {
    ofBonesOf: [fast.ofBonesOf(seen), slow.ofBonesOf(seen)],
    byCollapse: [fast.byCollapse().get(collapsed(seen)), slow.ofCollapsed(seen)],
    ofLetters: [fast.ofLetters(seen), slow.ofLetters(seen)],
    lookingLike: [fast.lookingLike(seen), slow.lookingLike(seen)],
    nearest: [fast.nearest(seen), slow.nearest(seen, 2)],
    'nearest by one': [fast.nearest(seen, 1), slow.nearest(seen, 1)],
    byConsonants: [fast.byConsonants().get(consonantsOf(seen)), slow.ofConsonants(consonantsOf(seen))],
    bySound: [fast.bySound().get(soundOf(seen)), slow.ofSound(seen)],
    ...(seen.includes('*') && {
      underStars: [fast.underStars(seen, false), slow.underStars(seen, false)],
      'underStars drawn': [fast.underStars(seen, true), slow.underStars(seen, true)],
      nearestUnderStars: [fast.nearestUnderStars(seen), slow.nearestUnderStars(seen)],
      soundingLike: [fast.soundingLike(seen), slow.soundingLike(seen)],
    }),
  };
  return Object.entries(asked).flatMap(([shelf, [found, expected]]) =>
    JSON.stringify(found) === JSON.stringify(expected) ? [] : [`${shelf} of ${seen}: ${found}, not ${expected}`],
  );
}

function shelvesOf(entries: readonly Entry[], joined: readonly string[]): Shelves {
  const shelves = new Shelves(() => joined);
  for (const [key, kind] of entries) shelves.add(key, kind);
  return shelves;
}

/** A word as it may be written instead: a letter cut, put in, changed, swapped, doubled, drawn or starred. */
function slipped(word: string, at: number, how: number): string {
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const ways = [word, before + after, `${before}a${here}${after}`, `${before}*${after}`, `${before}o${after}`, `${before}*${here}${after}`];
  const drawn = before + ({ i: '1', l: '|', o: '0', e: '3', a: '@', s: '$', m: 'rn', d: 'cl' }[here] ?? here) + after;
  const swapped = before + after.charAt(0) + here + after.slice(1);
  return [...ways, drawn, swapped, before + here.repeat(3) + after, `${before}**${word.slice(at + 2)}`][how % 10] as string;
}

const KNOWN =
  'moncler muncler monclair gucci gucchi guccis dior diorr louis vuitton vuittan adidas adibas supreme suprem rolex armani'.split(' ');
const OTHER = 'chanel chanelle nike nikee replica replicas counterfeit подделка копия адидас nightbagger nightbaggar'.split(' ');

describe('Shelves against plain loops', () => {
  const word = fc.constantFrom(...KNOWN, ...OTHER);
  const several = fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(' '));
  const entry = fc.tuple(
    fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: several }),
    fc.constantFrom<Kind>('name', 'spelling', 'term', 'word'),
  );

  it('find the same of words with slips, signs and stars', () => {
    const seen = fc
      .tuple(
        fc.oneof(
          word,
          several.map((key) => key.replaceAll(' ', '')),
        ),
        fc.array(fc.tuple(fc.nat(20), fc.nat(9)), { maxLength: 3 }),
      )
      .map(([plain, slips]) => slips.reduce((own, [at, how]) => slipped(own, at % Math.max(1, own.length), how), plain));
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 20, size: 'max' }),
        fc.array(several, { maxLength: 4 }),
        fc.array(seen, { minLength: 5, maxLength: 30, size: 'max' }),
        (entries, joined, words) => {
          const [fast, slow] = [shelvesOf(entries, joined), new SlowShelves(entries, joined)];
          expect(words.filter((own) => own !== '').flatMap((own) => differences(fast, slow, own))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('find the same of the words of written listings among the shipped names', () => {
    const entries = Array.from(shippedNames, (name): Entry => [name, 'name']).filter(([name]) => /^[a-z]+$/.test(name));
    const [fast, slow] = [shelvesOf(entries, []), new SlowShelves(entries, [])];
    const words = writtenWords().filter((own, i) => i % 120 === 0 && own.length > 3);
    const seen = words.flatMap((own, i) => [own, slipped(own, i % own.length, i)]);
    expect(seen.flatMap((own) => differences(fast, slow, own))).toEqual([]);
  });
});

describe('Cyrillic words by their looks', () => {
  it('are found by the Latin letters and digits that they remind of', () => {
    const shelves = shelvesOf(
      [
        ['копия', 'term'],
        ['качество оригинала', 'term'],
        ['бирка', 'term'],
        ['rolex', 'name'],
      ],
      [],
    );
    expect(Object.fromEntries(shelves.byLooks())).toEqual({
      konur: 'копия',
      kaaectbo: 'качество',
      opuruhaлa: 'оригинала',
      gupka: 'бирка',
    });
  });
});
