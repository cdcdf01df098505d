import { describe, expect, it } from 'vitest';
import { isHeadFirst, type Knowledge, Role, referenceOf, roleOf, subjectOf } from '../../src/knowledge/knowledge.js';
import { foldKey } from '../../src/text/fold-key.js';
import { hashOf } from '../../src/text/folded-text.js';
import { knowledgeOf } from '../support/hand-pack.js';
import { shippedKnowledge } from '../support/shipped.js';
import { writtenWords } from '../support/written.js';

const knowledge = knowledgeOf();

/** Roles and references that a word stands for. */
function meaningsOf(word: string, of: Knowledge = knowledge): { role: number; reference: number }[] {
  const key = of.scanner.find(foldKey(word));
  if (key === -1) return [];
  return [...of.meanings.subarray(of.offsets[key], of.offsets[key + 1])].map((m) => ({ role: roleOf(m), reference: referenceOf(m) }));
}

const rolesOf = (word: string): number[] => meaningsOf(word).map((m) => m.role);

describe('Knowledge', () => {
  it.each<[string, number[]]>([
    ['Velloro', [Role.brand]],
    ['Веллоро', [Role.brand]],
    ['VLR', [Role.brandWeak]],
    ['velorro bear', [Role.brandEvasive]],
    ['双V', [Role.brandEvasiveWeak]],
    ['Anchor', [Role.brandCommon]],
    ['anchor chain', [Role.brandNot]],
    ['Moonstep', [Role.line]],
    ['Swift', [Role.lineWeak]],
    ['nine bird', [Role.lineEvasive]],
    ['fakeish', [Role.phrase]],
    ['fakey', [Role.phraseWeak]],
    ['bag', [Role.category]],
    ['poster', [Role.offer]],
    ['fits', [Role.forBefore]],
    ['対応', [Role.forAfter]],
    ['with', [Role.withBefore]],
    ['included', [Role.withAfter]],
    ['pcs', [Role.quantity]],
    ['not', [Role.negatorBefore]],
    ['forbidden', [Role.negatorAfter]],
    ['beware of', [Role.warningBefore]],
    ['money back', [Role.guaranteeAfter]],
    ['or real', [Role.questionAfter]],
    ['but', [Role.stopWord]],
    ['nothing known', []],
  ])('%s stands for %j', (word, roles) => {
    expect(rolesOf(word)).toEqual(roles);
  });

  it('holds words that only vouch for a brand or excuse a term, without a meaning of their own', () => {
    const wordsOf = (keys: Iterable<number> | undefined): (string | undefined)[] => [...(keys ?? [])].map((key) => knowledge.wordOf(key));
    expect(wordsOf(knowledge.brands.find((b) => b.name === 'Anchor')?.contextKeys)).toEqual(['harbour calf']);
    expect(wordsOf(knowledge.phrases.find((p) => p.term === 'fakeish')?.innocentKeys)).toEqual(['stage prop']);
    for (const word of ['harbour calf', 'stage prop']) {
      expect(knowledge.scanner.find(word)).not.toBe(-1);
      expect(rolesOf(word)).toEqual([]);
    }
  });

  it('gives a word every role it has', () => {
    const twice = knowledgeOf({
      brands: [{ name: 'Oppo', tier: 'mass', sells: [] }],
      phrases: [{ language: 'en', term: 'oppo', kind: 'grade', strength: 1, means: 'x' }],
    });
    expect(meaningsOf('oppo', twice).map((m) => m.role)).toEqual([Role.brand, Role.phrase]);
  });

  it('refers nouns to their category, and says whether the head noun stands first in their language', () => {
    const [spanish] = meaningsOf('bolso');
    const [english] = meaningsOf('bag');
    expect([spanish, english].map((m) => knowledge.categories[subjectOf(m?.reference ?? -1)])).toEqual(['bag', 'bag']);
    expect([spanish, english].map((m) => isHeadFirst(m?.reference ?? -1))).toEqual([true, false]);
  });

  it('knows groups, parents, reach and rates', () => {
    const index = (id: string): number => knowledge.categoryIndex.get(id) ?? -1;
    expect(knowledge.groupOf(index('wallet'))).toBe(index('bags'));
    expect(knowledge.groupOf(index('bags'))).toBe(index('bags'));
    expect(knowledge.brands.find((b) => b.name === 'Dasherly')?.parentIndex).toBe(knowledge.brands.findIndex((b) => b.name === 'Sprintex'));
    expect(knowledge.reach[knowledge.languages.indexOf('en')]).toBe(3);
    expect(knowledge.reach[knowledge.languages.indexOf('es')]).toBe(4);
    expect(knowledge.rateOf('EUR')).toBe(1.1);
    expect(knowledge.rateOf('XXX')).toBeUndefined();
    expect(knowledge.rateOf('constructor')).toBeUndefined();
  });

  it('finds a brand by each of its honest names', () => {
    const velloro = knowledge.brands.findIndex((b) => b.name === 'Velloro');
    for (const name of ['Velloro', 'VELLORO', 'Веллоро', 'VLR']) expect(knowledge.brandNamed(foldKey(name))).toBe(velloro);
    expect(knowledge.brandNamed('velorro bear')).toBeUndefined();
  });

  it('names its data', () => {
    expect(knowledge.version).toBe('hand 1');
  });

  it('leaves out lines and prices of brands that are not there', () => {
    const bare = knowledgeOf({
      categories: [{ id: 'bag' }],
      lines: [{ line: 'Lost', brand: 'Gone', category: 'bag' }],
      prices: [{ brand: 'Gone', category: 'bag', new: 5 }],
    });
    expect(bare.lines).toEqual([]);
    expect(bare.scanner.find('lost')).toBe(-1);
  });

  it('works with an empty pack', () => {
    expect(knowledgeOf({}).keyCount).toBe(0);
  });

  it('holds the shipped pack: every meaning refers to something, and no two keys are the same', () => {
    const shipped = shippedKnowledge;
    const words = Array.from({ length: shipped.keyCount }, (_, key) => shipped.wordOf(key));
    expect(new Set(words).size).toBe(words.length);
    expect(words).not.toContain('');
    const sizes = new Map<number, number>([
      ...[Role.brand, Role.brandCommon, Role.brandWeak, Role.brandEvasive, Role.brandEvasiveWeak, Role.brandNot].map(
        (role) => [role, shipped.brands.length] as const,
      ),
      ...[Role.line, Role.lineWeak, Role.lineEvasive].map((role) => [role, shipped.lines.length] as const),
      ...[Role.phrase, Role.phraseWeak].map((role) => [role, shipped.phrases.length] as const),
    ]);
    const dangling = [...shipped.meanings].filter((m) => referenceOf(m) >= (sizes.get(roleOf(m)) ?? Number.POSITIVE_INFINITY));
    expect(dangling).toEqual([]);
    expect(
      [...shipped.meanings].filter((m) => roleOf(m) === Role.category && subjectOf(referenceOf(m)) >= shipped.categories.length),
    ).toEqual([]);
  });

  it('knows the words that are keys or ordinary ones, as a look into both tells, and by their hashes few others', () => {
    const { scanner, ordinaryWords } = shippedKnowledge;
    const isHeld = (word: string): boolean => scanner.find(word) !== -1 || ordinaryWords.has(word);
    const words = writtenWords().flatMap((word) => [word, `${word}q`, word.slice(1)]);
    const held = words.filter(isHeld);
    expect(held.length).toBeGreaterThan(1000);
    expect(words.filter((word) => shippedKnowledge.knows(word))).toEqual(held);
    const passed = words.filter((word) => shippedKnowledge.mayKnow(hashOf(word)));
    expect(passed.length - held.length).toBeLessThan((words.length - held.length) / 20);
  });

  it('knows whether a category, or the group that holds it, is one of some', () => {
    const id = (name: string): number => knowledge.categoryIndex.get(name) ?? -1;
    expect(knowledge.isOneOf(id('bag'), ['shoes', 'bag'])).toBe(true);
    expect(knowledge.isOneOf(id('bag'), ['bags'])).toBe(true);
    expect(knowledge.isOneOf(id('bags'), ['bag'])).toBe(false);
    expect(knowledge.isOneOf(-1, ['bag'])).toBe(false);
  });
});
