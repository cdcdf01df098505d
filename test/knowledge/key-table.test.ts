import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keys, KeyTable } from '../../src/knowledge/key-table.js';
import type { Groups } from '../../src/knowledge/pairs.js';
import { isHeadFirst, meaningOf, namingOf, Role, referenceOf, roleOf, subjectOf } from '../../src/knowledge/roles.js';

/** What packs say one after another: that a word means something, or is an everyday word of a language. */
type Step =
  | { readonly kind: 'mean'; readonly word: string; readonly role: Role; readonly reference: number }
  | { readonly kind: 'speak'; readonly word: string; readonly language: number };

const isNaming = (role: Role): boolean => role === Role.category || role === Role.offer;

/** The meanings of a word as they came, each once and by role and reference, but nouns and offer words together and as they came. */
function slowMeanings(steps: readonly Step[], word: string): number[] {
  const out: { role: Role; reference: number }[] = [];
  for (const step of steps) {
    if (step.kind !== 'mean' || step.word !== word) continue;
    const { role, reference } = step;
    const same = out.find(
      (m) => m.role === role && (isNaming(role) ? subjectOf(m.reference) === subjectOf(reference) : m.reference === reference),
    );
    if (same === undefined) out.push({ role, reference });
    // One language that puts the head noun last is enough.
    else if (isNaming(role) && !isHeadFirst(reference)) same.reference = reference;
  }
  const place = ({ role }: { role: Role }): number => (isNaming(role) ? Role.category : role);
  out.sort((a, b) => place(a) - place(b) || (isNaming(a.role) ? 0 : a.reference - b.reference));
  return out.map(({ role, reference }) => meaningOf(role, reference));
}

const meaningsOf = ({ meanings, offsets }: Keys, key: number): number[] => [...meanings.subarray(offsets[key], offsets[key + 1])];

const word = fc.string({ unit: fc.constantFrom('a', 'b', '包', ' '), minLength: 1, maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('mean' as const), word, role: fc.constantFrom(Role.brand, Role.phrase, Role.offer), reference: fc.nat(3) }),
  fc.record({
    kind: fc.constant('mean' as const),
    word,
    role: fc.constant(Role.category),
    reference: fc.tuple(fc.nat(2), fc.boolean()).map(([subject, headFirst]) => namingOf(subject, headFirst)),
  }),
  fc.record({ kind: fc.constant('speak' as const), word, language: fc.nat(63) }),
);

describe('KeyTable against a slow twin', () => {
  it('gives each key its meanings, roles and languages', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), fc.nat(3), (steps, expected) => {
        const table = new KeyTable(expected);
        const words = [...new Set(steps.map((s) => s.word))];
        for (const s of steps) {
          const key = table.hold(s.word);
          expect(key).toBe(words.indexOf(s.word));
          if (s.kind === 'mean') table.mean(key, s.role, s.reference);
          else table.speak(key, s.language);
        }
        const keys = table.finish();
        expect(keys.roles.length).toBe(words.length);
        words.forEach((own, key) => {
          expect(keys.scanner.find(own)).toBe(key);
          const meanings = slowMeanings(steps, own);
          expect(meaningsOf(keys, key)).toEqual(meanings);
          expect(keys.roles[key]).toBe(meanings.reduce((bits, meaning) => bits | (1 << roleOf(meaning)), 0));
          const spoken = Array.from({ length: 64 }, (_, language) => language).filter(
            (language) => (((language < 32 ? keys.spokenLow : keys.spokenHigh)[key] as number) >>> (language & 31)) & 1,
          );
          const said = steps.flatMap((s) => (s.kind === 'speak' && s.word === own ? [s.language] : []));
          expect(spoken).toEqual([...new Set(said)].sort((a, b) => a - b));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('means by groups what it means one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 6 }), (groups) => {
        const [fast, slow] = [new KeyTable(0), new KeyTable(0)];
        const meanings = Int32Array.from(groups, (_, g) => meaningOf(Role.line, g));
        const keys = groups.map((words) => words.map((own) => fast.hold(own)));
        const starts = Int32Array.from([0, ...groups.map((_, g) => keys.slice(0, g + 1).flat().length)]);
        fast.meanEach({ starts, members: Int32Array.from(keys.flat()) } satisfies Groups, meanings);
        groups.forEach((words, g) => {
          for (const own of words) slow.mean(slow.hold(own), Role.line, g);
        });
        const [a, b] = [fast.finish(), slow.finish()];
        expect([[...a.meanings], [...a.offsets], [...a.roles]]).toEqual([[...b.meanings], [...b.offsets], [...b.roles]]);
        expect([...a.meanings].every((meaning) => roleOf(meaning) === Role.line && referenceOf(meaning) < groups.length)).toBe(true);
      }),
    );
  });

  const plain = fc.string({ unit: fc.constantFrom('a', 'b', 's'), minLength: 2, maxLength: 5 });
  const letters = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 's', 'z', ' ', '1', 'é', '包'), minLength: 1, maxLength: 9 }),
    fc.tuple(plain, fc.constantFrom(' ', '', '1', '  ', ' é'), plain).map((parts) => parts.join('')),
  );

  it.each<[string, (table: KeyTable, keys: Int32Array) => Int32Array, (key: string) => string | undefined]>([
    [
      'plurals of Latin letters, digits and spaces',
      (table, keys) => table.holdPlurals(keys),
      (key) => (/^[a-z0-9 ]{3,}[a-rt-z0-9]$/.test(key) ? `${key}s` : undefined),
    ],
    [
      'two plain words joined',
      (table, keys) => table.holdJoined(keys),
      (key) => (/^[a-z]{3,} [a-z]{3,}$/.test(key) ? key.replace(' ', '') : undefined),
    ],
  ])('holds second forms: %s', (_, hold, formOf) => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (words) => {
        const table = new KeyTable(1);
        const keys = Int32Array.from(words, (own) => table.hold(own));
        const known = [...new Set(words)];
        const forms = [...hold(table, keys)].map((form) => (form < 0 ? undefined : table.pool.keyOf(form)));
        expect(forms).toEqual(words.map(formOf));
        // New forms stand behind the keys, in their order.
        const held = Array.from({ length: table.pool.size }, (_, key) => table.pool.keyOf(key));
        expect(held).toEqual([...new Set([...known, ...words.map(formOf).filter((form) => form !== undefined)])]);
      }),
      { numRuns: 500 },
    );
  });
});
