import { describe, expect, it } from 'vitest';
import { ACCUSING } from '../../src/reading/phrases.js';
import { scorer } from '../support/shipped.js';

/** In each row the same words are turned round by negation, warning or promise, and then say it outright. */
const FRAMES: readonly (readonly [language: string, turnedRound: string, outright: string])[] = [
  ['ar', 'ليست تقليد', 'شنطة تقليد'],
  ['cs', 'Není to replika.', 'Je to replika.'],
  ['de', 'Vorsicht vor Replika.', 'Schöne Replika.'],
  ['de', 'Das ist keine Replika.', 'Das ist eine Replika.'],
  ['de', 'Das ist kein Replikat.', 'Das ist ein Replikat.'],
  ['el', 'Δεν είναι ρέπλικα.', 'Είναι ρέπλικα.'],
  ['en', 'This bag is not a replica.', 'This bag is a replica.'],
  ['en', 'Beware of replicas.', 'The best replica.'],
  ['en', 'If it turns out to be a replica, money back.', 'It is a replica, no money back.'],
  ['en', 'We sell no replicas.', 'We sell replicas.'],
  ['es', 'No es una réplica.', 'Es una réplica.'],
  ['es', 'Cuidado con las réplicas.', 'Vendo réplicas.'],
  ['fa', 'فیک نیست', 'کیف فیک'],
  ['fr', 'Ce n’est pas une réplique.', 'C’est une réplique.'],
  ['he', 'זה לא חיקוי', 'זה חיקוי'],
  ['hu', 'Nem replika.', 'Szép replika.'],
  ['id', 'Bukan KW', 'Tas KW super'],
  ['id', 'Bukan barang palsu', 'Barang palsu'],
  ['it', 'Non è una replica.', 'È una replica.'],
  ['ja', 'コピー品ではありません', 'コピー品です'],
  ['ja', 'コピー品にご注意ください', 'スーパーコピー'],
  ['ko', '짝퉁 아닙니다', '짝퉁 입니다'],
  ['nl', 'Dit is geen replica.', 'Dit is een replica.'],
  ['pl', 'To nie jest replika.', 'To jest replika.'],
  ['pl', 'To nie jest podróbka.', 'To jest podróbka.'],
  ['pt', 'Não é réplica.', 'É réplica.'],
  ['ro', 'Nu este replică.', 'Este replică.'],
  ['ru', 'Это не реплика.', 'Это реплика.'],
  ['ru', 'Остерегайтесь подделок.', 'Хорошая подделка.'],
  ['sv', 'Ingen replika.', 'Fin replika.'],
  ['th', 'ไม่ใช่ของก็อป', 'ของก็อป'],
  ['tr', 'Replika değildir.', 'Replika çanta.'],
  ['uk', 'Це не репліка.', 'Це репліка.'],
  ['vi', 'Không phải hàng giả', 'Hàng giả cao cấp'],
  ['zh', '这不是高仿', '这是高仿'],
  ['zh', '警惕高仿', '高仿包包'],
  ['zh', '假一赔十', '高仿包包'],
];

/** Signals of accusing words that count. */
function accusations(description: string): string[] {
  const { signals } = scorer.score({ title: 'Gucci', description });
  return signals.filter((s) => s.suppressedBy === undefined && [...ACCUSING].some((kind) => s.id === `phrase/${kind}`)).map((s) => s.id);
}

describe('frames of the shipped pack', () => {
  it.each(FRAMES)('%s: %j is no accusation, %j is one', (_language, turnedRound, outright) => {
    expect(accusations(turnedRound)).toEqual([]);
    expect(accusations(outright)).not.toEqual([]);
    const [innocent, suspicious] = [turnedRound, outright].map((description) => scorer.score({ title: 'Gucci', description }).score);
    expect(suspicious).toBeGreaterThan((innocent ?? 1) + 0.05);
  });

  it.each([
    ['ノースフェイス', 'スーパーコピー'], // ノー: "no"
    ['노스페이스', '짝퉁'], // 노: "no"
    ['无印良品', '高仿'], // 无: "without"
  ])('the name %s begins like a negator and denies nothing', (brand, term) => {
    const { signals } = scorer.score({ title: `${brand} ${term}` });
    expect(signals.filter((s) => s.suppressedBy !== undefined)).toEqual([]);
    expect(signals.map((s) => s.id)).toContain('phrase/admission');
  });

  it('cover at least ten languages', () => {
    expect(new Set(FRAMES.map(([language]) => language)).size).toBeGreaterThanOrEqual(10);
  });

  it('in the title excuse what the rest warns of, not what it says outright', () => {
    const below = (description: string) =>
      scorer.score({ title: 'Beware of fake Gucci bags', description }).signals.filter((x) => x.suppressedBy === undefined);
    expect(below('A fake has loose threads.').map((x) => x.id)).not.toContain('phrase/admission');
    expect(below('Ours is a 1:1 replica.').map((x) => x.id)).toContain('phrase/admission');
  });

  it('do not let one sentence turn the next round', () => {
    expect(accusations('This is not a joke. It is a replica.')).toContain('phrase/admission');
    expect(accusations('No returns! Replica.')).toContain('phrase/admission');
    expect(accusations('No es original, es réplica.')).toContain('phrase/admission');
    expect(accusations('Это не оригинал, а реплика.')).toContain('phrase/admission');
  });
});
