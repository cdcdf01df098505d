import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

/** Words for copies of a language, and sentences that deny them of the article. */
const DENIALS: readonly (readonly [language: string, words: readonly string[], sentences: readonly string[]])[] = [
  [
    'en',
    ['replica', 'fake', 'copy', 'knockoff', 'counterfeit', 'imitation'],
    [
      'No {}.',
      'Not a {}.',
      'This is not a {}.',
      'It is definitely not a {}',
      'I do not sell {}s',
      'No {}s here.',
      '{}? No.',
      '{}: no',
      '100% authentic, no {}',
      'Authentic - not {}',
      'no {} no copy',
      'Guaranteed not a {}',
      'Never a {}',
      'NO {}!!!',
      "This isn't a {}, comes with receipt",
    ],
  ],
  [
    'de',
    ['Replika', 'Fälschung', 'Kopie', 'Fake', 'Imitat', 'Plagiat'],
    [
      'Kein {}.',
      'Keine {}.',
      'Das ist keine {}.',
      'Es handelt sich nicht um eine {}',
      'Ich verkaufe keine {}',
      '{}? Nein.',
      '{}: nein',
      '100% original, keine {}',
      'Garantiert keine {}',
      'KEINE {}!!!',
    ],
  ],
  [
    'fr',
    ['réplique', 'contrefaçon', 'copie', 'faux', 'imitation'],
    [
      'Pas de {}.',
      "Ce n'est pas une {}.",
      'Aucune {}',
      'Je ne vends pas de {}',
      '{} ? Non.',
      '{} : non',
      '100% authentique, pas de {}',
      'PAS DE {} !!!',
    ],
  ],
  [
    'es',
    ['réplica', 'falsificación', 'copia', 'imitación'],
    [
      'No es {}.',
      'No es una {}.',
      'No vendo {}',
      '{}? No.',
      '{}: no',
      '100% original, no {}',
      'Nada de {}',
      'NO {}!!!',
      'sin {}, todo original',
    ],
  ],
  [
    'it',
    ['replica', 'falso', 'copia', 'imitazione', 'contraffazione'],
    ['Non è una {}.', 'Non è {}', 'Non vendo {}', '{}? No.', '{}: no', '100% originale, no {}', 'NO {}!!!', 'nessuna {}'],
  ],
  [
    'pt',
    ['réplica', 'falsificação', 'cópia', 'imitação'],
    ['Não é {}.', 'Não é uma {}.', 'Não vendo {}', '{}? Não.', '{}: não', '100% original, não é {}', 'NÃO É {}!!!', 'nada de {}'],
  ],
  [
    'nl',
    ['replica', 'namaak', 'kopie', 'nep'],
    ['Geen {}.', 'Dit is geen {}.', 'Ik verkoop geen {}', '{}? Nee.', '{}: nee', '100% origineel, geen {}', 'GEEN {}!!!'],
  ],
  [
    'pl',
    ['replika', 'podróbka', 'kopia', 'falsyfikat'],
    ['To nie jest {}.', 'Nie {}', 'Żadna {}', '{}? Nie.', '{}: nie', '100% oryginał, nie {}', 'NIE {}!!!'],
  ],
  [
    'ru',
    ['реплика', 'подделка', 'копия', 'фейк'],
    ['Это не {}.', 'Не {}', '{}? Нет.', '{}: нет', '100% оригинал, не {}', 'НЕ {}!!!', 'никаких {}'],
  ],
  ['uk', ['репліка', 'підробка', 'копія'], ['Це не {}.', 'Не {}', '{}? Ні.', '{}: ні', '100% оригінал, не {}']],
  [
    'tr',
    ['replika', 'çakma', 'taklit', 'kopya', 'imitasyon'],
    ['{} değil.', '{} değildir', '{}? Hayır.', '{}: hayır', 'Orijinal, {} değil', 'Kesinlikle {} değil'],
  ],
  ['cs', ['replika', 'padělek', 'kopie'], ['Není to {}.', 'Žádná {}', '{}? Ne.', '{}: ne', '100% originál, žádná {}']],
  ['sk', ['replika', 'falzifikát', 'kópia'], ['Nie je to {}.', 'Žiadna {}', '{}? Nie.', '{}: nie', '100% originál, žiadna {}']],
  ['hu', ['replika', 'hamisítvány', 'másolat'], ['Nem {}.', 'Ez nem {}', '{}? Nem.', '{}: nem', '100% eredeti, nem {}']],
  ['ro', ['replică', 'fals', 'copie'], ['Nu este {}.', 'Nu e {}', '{}? Nu.', '{}: nu', '100% original, nu este {}']],
  ['bg', ['реплика', 'копие'], ['Не е {}.', '{}? Не.', '{}: не', '100% оригинал, не е {}']],
  ['el', ['απομίμηση', 'μαϊμού', 'αντίγραφο'], ['Δεν είναι {}.', 'Όχι {}', '{}? Όχι.', '{}: όχι']],
  ['sv', ['kopia', 'förfalskning', 'fejk'], ['Ingen {}.', 'Det är inte en {}', '{}? Nej.', '{}: nej', 'Äkta, ingen {}']],
  ['da', ['kopi', 'forfalskning', 'fake'], ['Ingen {}.', 'Det er ikke en {}', '{}? Nej.', '{}: nej']],
  ['no', ['kopi', 'forfalskning', 'fake'], ['Ingen {}.', 'Det er ikke en {}', '{}? Nei.', '{}: nei']],
  ['fi', ['kopio', 'väärennös', 'feikki'], ['Ei {}.', 'Ei ole {}', '{}? Ei.', '{}: ei']],
  ['id', ['KW', 'replika', 'tiruan', 'palsu'], ['Bukan {}.', 'Bukan barang {}', '{}? Bukan.', '{}: tidak', 'Tidak jual {}']],
  ['ms', ['tiruan', 'replika'], ['Bukan {}.', '{}? Bukan.', 'Tidak jual {}']],
  ['vi', ['hàng giả', 'hàng nhái', 'fake', 'rep'], ['Không phải {}.', 'Không bán {}', '{}? Không.', '{}: không', 'Nói không với {}']],
  [
    'zh',
    ['高仿', '仿品', 'A货', '复刻', '假货', '山寨', '精仿', '高仿货'],
    ['不是{}', '绝对不是{}', '非{}', '拒绝{}', '不卖{}', '{}勿扰', '正品，非{}', '{}？不是！', '没有{}', '{}：否'],
  ],
  [
    'ja',
    ['レプリカ', 'コピー品', '偽物', '模倣品', 'スーパーコピー', 'N級品'],
    ['{}ではありません', '{}ではございません。', '{}は扱っておりません', '{}？いいえ', '正規品です。{}ではないです', '{}は一切ありません'],
  ],
  [
    'ko',
    ['짝퉁', '가품', '레플리카', '미러급', '이미테이션', '짭'],
    ['{} 아닙니다', '{} 아님', '{} 절대 아닙니다', '{}? 아니요', '정품입니다. {} 아니에요', '{} 취급 안 합니다', '{} 문의 사절'],
  ],
  ['th', ['ของปลอม', 'ของก๊อป', 'งานก๊อป', 'มิลเลอร์', 'ของเลียนแบบ'], ['ไม่ใช่{}', 'ไม่ใช่{}แน่นอน', 'แท้ 100% ไม่ใช่{}', 'ไม่ขาย{}']],
  ['ar', ['تقليد', 'نسخة', 'كوبي', 'مقلدة', 'مزيفة'], ['ليس {}', 'ليست {}', 'مش {}', 'مو {}', 'ليس {} أصلي 100%', 'لا نبيع {}', '{}؟ لا']],
  ['he', ['חיקוי', 'זיוף', 'העתק', 'רפליקה'], ['לא {}', 'זה לא {}', 'מקורי, לא {}', 'אין {}', '{}? לא']],
  ['fa', ['تقلبی', 'فیک', 'کپی', 'های کپی'], ['{} نیست', '{} نمی‌باشد', 'اصل است، {} نیست', '{}؟ نه', '{} نداریم']],
  [
    'hi',
    ['नकली', 'डुप्लीकेट', 'फर्स्ट कॉपी', 'copy', 'first copy'],
    ['{} नहीं है', '{} nahi hai', 'original hai, {} nahi', '{}? नहीं', 'not a {}', 'no {}'],
  ],
  [
    'en',
    [
      'superclone',
      '1:1',
      'AAA',
      'mirror quality',
      'first copy',
      'rep',
      'reps',
      'UA',
      'dupe',
      'clone',
      'bootleg',
      'knock-off',
      'master copy',
      'high quality replica',
      'AAA+ quality',
    ],
    [
      'Not {}',
      'no {}',
      'Not a {}',
      'This is not {}.',
      '{}? No.',
      '{}: no',
      '100% authentic, not {}',
      'NO {}!',
      'never {}',
      "I don't sell {}",
      '{}? Never!',
    ],
  ],
  [
    'de',
    ['Nachahmung', 'Billigkopie', 'Nachbau', 'Raubkopie', 'Fälschungen', 'Repliken', '1:1 Kopie'],
    ['Keine {}', 'keine {} oder ähnliches', '{}? Nein!', '{}: nein', 'Original, keine {}', 'Das sind keine {}', '{} verkaufe ich nicht'],
  ],
  [
    'fr',
    ['contrefaçons', 'fausses', 'copies', 'répliques', 'reproduction', 'dupe'],
    ['Pas de {}', 'Ce ne sont pas des {}', '{} ? Non', 'aucune {}', '{} : non', 'Je ne vends pas de {}'],
  ],
  [
    'es',
    ['imitaciones', 'réplicas', 'clon', 'AAA', 'triple A', 'copias'],
    ['No son {}', 'No vendo {}', 'Nada de {}', '{}? No', '{}: no', 'cero {}', 'no es {}'],
  ],
  [
    'it',
    ['repliche', 'falsi', 'copie', 'imitazioni', 'tarocco', 'clone'],
    ['Non sono {}', 'No {}', '{}? No', '{}: no', 'niente {}', 'non vendo {}'],
  ],
  [
    'pt',
    ['réplicas', 'primeira linha', 'falsificado', 'imitações', 'paralelo', 'clone'],
    ['Não são {}', 'Não vendo {}', 'nada de {}', '{}? Não', '{}: não', 'sem {}'],
  ],
  [
    'ru',
    ['реплики', 'паль', 'подделки', 'копии', 'люкс копия', 'фейк', 'палёнка'],
    ['не {}', '{} не продаю', 'без {}', 'никаких {}', '{}? Нет', '{}: нет', 'это не {}'],
  ],
  ['tr', ['A kalite', 'replika', 'imitasyon', '1. sınıf kopya'], ['{} değil', '{} satmıyorum', '{}? Hayır', 'kesinlikle {} değildir']],
  ['pl', ['podróbki', 'repliki', 'kopie', 'fejk'], ['nie {}', 'żadne {}', '{}? Nie', 'nie sprzedaję {}', 'bez {}']],
  ['nl', ["replica's", 'namaakartikelen', 'nepper'], ['geen {}', '{}? Nee', '{}: nee', 'ik verkoop geen {}']],
  ['id', ['KW super', 'palsu', 'premium mirror', 'bajakan'], ['bukan {}', '{}? bukan', 'tidak jual {}', 'no {}']],
  ['vi', ['super fake', 'rep 1:1', 'hàng nhái', 'replica', 'siêu cấp'], ['không phải {}', 'không bán {}', 'nói không với {}', '{}? Không']],
];

/** The score from which these tests take a listing for accused; one without any sign has a quarter of it. */
const UNSUSPECTED = 0.04;

describe('a denial accuses nobody', () => {
  it.each(DENIALS)('%s: %s', (_, words, sentences) => {
    const accused: string[] = [];
    for (const word of words)
      for (const sentence of sentences)
        for (const said of [sentence.replaceAll('{}', word), sentence.replaceAll('{}', word).toUpperCase()]) {
          const { score } = scorer.score({ title: 'Gucci Marmont bag', description: said, price: { amount: 650, currency: 'EUR' } });
          if (score >= UNSUSPECTED) accused.push(said);
        }
    expect(accused).toEqual([]);
  });
});
