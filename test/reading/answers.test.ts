import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

/** What is said of copies in a description: the words that stand, and those by which others are denied. */
function said(description: string): { standing: string[]; denied: string[] } {
  const { signals } = scorer.score({ title: 'Celine bag', description });
  const told = signals.filter((s) => s.id === 'phrase/admission');
  const spans = (by?: string): string[] =>
    told.filter((s) => s.suppressedBy === by).flatMap((s) => s.evidence.flatMap((e) => (e.kind === 'span' ? [e.text] : [])));
  return { standing: spans(), denied: spans('context/negation') };
}

describe('answeredNo', () => {
  it.each([
    'Replica? NO',
    'Clone of a bag? No, the real one.',
    'Any replica in this shop? Never!',
    'Replica? No, original with receipt.',
    'Fake?? No!!',
    '"Fake"? No way!',
    'Fake: absolutely not.',
    'Q: fake? A: no',
    'Replica: No Year: 2020',
    'Replica: none',
    'Replica/Unbranded: No',
    'È un falso? No.',
    'Fälschung? Nein, mit Rechnung.',
    'Réplica? Não!',
    'Реплика? Нет, оригинал',
    'レプリカ？いいえ。',
    '짝퉁? 아니요.',
  ])('hears the no in %j', (description) => {
    expect(said(description)).toMatchObject({ standing: [], denied: [expect.any(String)] });
  });

  it.each([
    'Replica? Yes.',
    'Replica? No problem, best quality.',
    'Replica? No-one can tell.',
    'Replica: no box',
    'Replica with box? No problem.',
    'Replica. Box? No.',
    'Replica. No returns.',
    'Replica no returns',
    'REPLICA: NO YEAR',
  ])('hears another answer in %j', (description) => {
    expect(said(description).standing).not.toEqual([]);
  });

  it('says where the answer stands', () => {
    const { signals } = scorer.score({ title: 'Celine bag', description: 'Replica? Not here, sorry.' });
    const [denial] = signals.filter((s) => s.id === 'context/negation');
    expect(denial?.evidence).toContainEqual(expect.objectContaining({ field: 'description', start: 9, end: 17, text: 'Not here' }));
  });
});

describe('questioned', () => {
  it.each(['Réplica? Deus me livre.', 'A copy? Hardly, see the receipt.', 'Great bag. "Replica"? Come on.', 'Підробка? Та ви що.'])(
    'takes what is asked and not affirmed for no admission: %s',
    (description) => {
      expect(said(description).standing).toEqual([]);
    },
  );

  it.each(['Replica? Yes, the best!', 'Replica? We have them all.', 'Replica?', 'Replica. Come on.', 'Looking for a replica? Write me.'])(
    'leaves an offer as it is: %s',
    (description) => {
      expect(said(description).standing).not.toEqual([]);
    },
  );
});

describe('notGenuine', () => {
  it.each([
    ['Original: no. Box: yes', 'Original: no'],
    ['¿Original? No. ¿Bonito? Mucho.', 'Original? No'],
    ['Neuf : oui. Authentique : non.', 'Authentique : non'],
    ['Original: nein', 'Original: nein'],
    ['Оригинал? Нет. Качество? Огонь.', 'Оригинал? Нет'],
    ['정품? 아니요. 퀄리티? 최고.', '정품? 아니요'],
  ])('hears an admission in %j', (description, quoted) => {
    expect(said(description).standing).toEqual([quoted]);
  });

  it('leaves what honest makers of spare parts write', () => {
    const heard = (title: string): string[] =>
      scorer
        .score({ title, description: 'Neu. Original: nein.' })
        .signals.filter((s) => s.id === 'phrase/admission' && s.suppressedBy === undefined)
        .map((s) => s.id);
    expect(heard('Celine Tasche')).toEqual(['phrase/admission']);
    expect(heard('Toner HP 117A')).toEqual([]);
  });

  it.each([
    'Original: yes',
    'Original? Sure.',
    'Box original: no',
    'Scatola originale: no',
    'Original box: no',
    'Only: no',
    'Original no.',
  ])('hears none in %j', (description) => {
    expect(said(description).standing).toEqual([]);
  });
});

describe('beginsWithAnswer', () => {
  it.each([
    'Defects: no. Original: yes',
    'Defects: no\nOriginal: yes',
    'Damage: No - Original: Yes',
    'Box: No | Original: yes',
    'Box: No Original: Yes',
    'Défauts : non. Authentique : oui',
    'Boite : Non  Authentique : Oui',
    'Defectos: no. Original: sí',
    'Wady: nie. Oryginał: tak',
  ])('leaves the no to what stands before it: %j', (description) => {
    expect(said(description)).toEqual({ standing: [], denied: [] });
  });

  it.each(['no original', 'Bag: no original', 'non original', 'No original, as you know'])('takes %j for a term', (description) => {
    expect(said(description).standing).toEqual([expect.stringMatching(/^non? original$/i)]);
  });
});
