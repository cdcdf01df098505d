import { describe, expect, it } from 'vitest';
import { ACCUSING } from '../../src/reading/phrases.js';
import { scorer } from '../support/shipped.js';

/** In each row the same words are turned round by negation, warning or promise, and then say it outright. */
const FRAMES: readonly (readonly [language: string, turnedRound: string, outright: string])[] = [
  ['ar', 'ليست تقليد', 'شنطة تقليد'],
  ['cs', 'Není to replika.', 'Je to replika.'],
  ['da', 'Ingen replika.', 'Fin replika.'],
  ['da', 'Det er ikke en replika.', 'Det er en replika.'],
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
  ['fi', 'Ei ole replika.', 'Hieno replika.'],
  ['fi', 'Tämä ei ole piraattikopio.', 'Tämä on piraattikopio.'],
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
  ['no', 'Dette er ikke en replika.', 'Dette er en replika.'],
  ['no', 'Ingen piratkopi.', 'Fin piratkopi.'],
  ['pl', 'To nie jest replika.', 'To jest replika.'],
  ['pl', 'To nie jest podróbka.', 'To jest podróbka.'],
  ['pt', 'Não é réplica.', 'É réplica.'],
  ['ro', 'Nu este replică.', 'Este replică.'],
  ['ru', 'Это не реплика.', 'Это реплика.'],
  ['ru', 'Остерегайтесь подделок.', 'Хорошая подделка.'],
  ['sk', 'Nie je to replika.', 'Je to replika.'],
  ['sk', 'Nejde o falzifikát.', 'Ide o falzifikát.'],
  ['sv', 'Ingen replika.', 'Fin replika.'],
  ['th', 'ไม่ใช่ของก็อป', 'ของก็อป'],
  ['tr', 'Replika değildir.', 'Replika çanta.'],
  ['uk', 'Це не репліка.', 'Це репліка.'],
  ['vi', 'Không phải hàng giả', 'Hàng giả cao cấp'],
  ['zh', '这不是高仿', '这是高仿'],
  ['zh', '警惕高仿', '高仿包包'],
  ['zh', '假一赔十', '高仿包包'],
];

/** The same for the frames that ask, refuse, teach how to know a copy, say what others sell, compare, and promise. */
const BY_KIND: Readonly<Record<string, typeof FRAMES>> = {
  question: [
    ['en', 'Is this bag a replica?', 'This bag is a replica.'],
    ['zh', '这个是不是高仿?', '这个是高仿。'],
    ['ja', 'これはコピー品ですか？', 'これはコピー品です。'],
    ['ko', '이거 짝퉁인가요?', '이거 짝퉁입니다.'],
    ['ru', 'Подскажите, это реплика или оригинал?', 'Это хорошая реплика.'],
    ['es', '¿Alguien sabe si es una réplica?', 'Es una réplica.'],
    ['pt', 'Alguém sabe se é réplica ou original?', 'É réplica.'],
    ['fr', 'Est-ce une réplique ?', 'C’est une belle réplique.'],
    ['de', 'Ist das eine Replika oder echt?', 'Das ist eine Replika.'],
    ['it', 'Secondo voi è una replica o originale?', 'È una replica.'],
    ['tr', 'Bu çanta replika mı?', 'Bu çanta replika.'],
    ['ar', 'هل هذه الشنطة تقليد؟', 'هذه الشنطة تقليد.'],
  ],
  refusal: [
    ['en', 'Wanted, replicas need not apply.', 'Wanted? A replica for you.'],
    ['en', 'If you want a replica look elsewhere.', 'If you want a replica look here.'],
    ['de', 'Suche dieses Modell, Fälschungen nicht anbieten', 'Biete Fälschungen an'],
    ['de', 'Viele Fälschungen unterwegs, hier mit Rechnung', 'Viele Fälschungen im Angebot, auch mit Rechnung'],
    ['fr', 'Les contrefaçons ne m’intéressent pas', 'Contrefaçons intéressantes'],
    ['es', 'Compro este modelo, réplicas ni me escriban', 'Vendo réplicas, escriban'],
    ['pt', 'Réplicas não me interessam', 'Réplicas interessantes'],
    ['it', 'Le repliche non mi interessano', 'Le repliche sono belle'],
    ['nl', 'Gezocht, replica niet aanbieden', 'Replica te koop'],
    ['nl', 'Zoek deze tas, geen fake', 'Verkoop deze tas, is fake'],
    ['pl', 'Kupię, podróbki nie wchodzą w grę', 'Sprzedam podróbki'],
    ['cs', 'Hledám tento model, repliky nebrat', 'Prodám repliky'],
    ['hu', 'Keresek ilyet, replika nem kell', 'Eladó, replika'],
    ['ro', 'Replicile nu mă interesează', 'Vând replici'],
    ['tr', 'Arıyorum, çakma teklif etmeyin', 'Çakma ürün'],
    ['ru', 'Куплю, подделки не интересуют', 'Продаю подделки'],
    ['uk', 'Куплю, репліки не потрібні', 'Продам, репліки'],
    ['bg', 'Търся, реплики не ме интересуват', 'Продавам реплики'],
    ['sr', 'Kupujem, replike ne dolaze u obzir', 'Prodajem replike'],
    ['el', 'Προσοχή στα μαϊμού', 'Είναι μαϊμού'],
    ['ar', 'التقليد لا يهمني', 'تقليد ممتاز'],
    ['fa', 'مراقب اجناس تقلبی باشید', 'جنس تقلبی'],
    ['he', 'מי שמחפש חיקוי לא כאן', 'מי שמחפש חיקוי'],
    ['th', 'ใครหางานก๊อปผ่านเลยค่ะ', 'ใครหางานก๊อปทักมา'],
    ['vi', 'Cảnh giác hàng giả', 'Bán hàng giả'],
    ['id', 'Cari tas, replika skip', 'Jual tas replika'],
    ['ja', 'コピー品は不要です', 'コピー品です'],
    ['ko', '짝퉁 찾으시는 분 패스', '짝퉁 찾는 사람 환영'],
  ],
  recognition: [
    ['en', 'How to spot a fake: check the stitching.', 'A good fake: check the stitching.'],
    ['zh', '教你如何辨别高仿', '教你如何订购高仿'],
    ['ja', '偽物の見分け方をご紹介します', '偽物を販売します'],
    ['ko', '짝퉁 구별법 안내', '짝퉁 팝니다'],
    ['ru', 'Как отличить подделку от оригинала', 'Хорошая подделка по низкой цене'],
    ['es', 'Cómo reconocer una réplica', 'Cómo comprar una réplica'],
    ['pt', 'Como identificar uma réplica', 'Como comprar uma réplica'],
    ['fr', 'Comment reconnaître une réplique', 'Comment acheter une réplique'],
    ['de', 'So erkennen Sie eine Replika', 'So bestellen Sie eine Replika'],
    ['it', 'Come riconoscere una replica', 'Come ordinare una replica'],
    ['tr', 'Replika nasıl anlaşılır', 'Replika nasıl sipariş edilir'],
    ['ar', 'كيف تعرف التقليد', 'شنطة تقليد للبيع'],
  ],
  quotation: [
    ['en', 'Other sellers offer a replica, I have the receipt.', 'I offer a replica.'],
    ['zh', '别家卖的是高仿,我家是专柜购入', '我家卖的是高仿'],
    ['ja', '他の出品者は偽物を売っています。こちらは正規店購入です', '偽物を売っています'],
    ['ko', '다른 판매자의 짝퉁과 다릅니다', '저희 짝퉁은 인기 있습니다'],
    ['ru', 'У других продавцов реплика, у меня чек из бутика', 'У меня реплика'],
    ['es', 'Otros vendedores ofrecen réplicas, yo tengo la factura', 'Yo ofrezco réplicas'],
    ['pt', 'Outros vendedores oferecem réplica, eu tenho nota fiscal', 'Eu ofereço réplica'],
    ['fr', 'D’autres vendeurs proposent une réplique, moi la facture', 'Je propose une réplique'],
    ['de', 'Andere Verkäufer bieten eine Replika an, ich die Rechnung', 'Ich biete eine Replika an'],
    ['it', 'Altri venditori offrono una replica, io lo scontrino', 'Io offro una replica'],
    ['tr', 'Diğer satıcılar replika satıyor, bende faturası var', 'Bende replika var'],
    ['ar', 'البائعون الآخرون يبيعون تقليد وعندي الفاتورة', 'عندي تقليد'],
  ],
  comparison: [
    ['en', 'Real vs fake: a guide to the differences.', 'Real quality fake, no differences.'],
    ['zh', '正品与高仿的区别', '高仿与正品没有区别'],
    ['ja', '本物と偽物の違いを解説', '本物と違いのない偽物'],
    ['ko', '정품과 짝퉁 비교 설명', '정품과 똑같은 짝퉁'],
    ['ru', 'Разница между оригиналом и репликой, сравнение', 'Реплика без разницы с оригиналом'],
    ['es', 'Diferencias entre el original y la réplica', 'Réplica sin diferencias con el original'],
    ['pt', 'Diferenças entre o original e a réplica', 'Réplica sem diferenças do original'],
    ['fr', 'Différences entre l’original et la réplique', 'Réplique sans différence avec l’original'],
    ['de', 'Unterschiede zwischen Original und Replika', 'Replika ohne Unterschied zum Original'],
    ['it', 'Differenze tra originale e replica', 'Replica senza differenze dall’originale'],
    ['tr', 'Orijinal ile replika arasındaki farklar', 'Orijinalden farksız replika'],
    ['ar', 'الفرق بين الأصلي والتقليد', 'تقليد لا يفرق عن الأصلي'],
  ],
  guarantee: [
    ['en', 'If it proves to be a replica, I refund you.', 'It is a replica, no refund.'],
    ['zh', '如果是高仿,全额退款', '是高仿,不退款'],
    ['ja', '万が一コピー品だった場合は全額返金します', 'コピー品です。返金しません'],
    ['ko', '만약 짝퉁일 경우 전액 환불', '짝퉁 입니다. 환불 불가'],
    ['ru', 'Если окажется реплика, верну деньги', 'Реплика, деньги не возвращаю'],
    ['es', 'Si resulta ser una réplica, devolución del dinero', 'Es una réplica, sin devolución'],
    ['pt', 'Se for réplica, devolvo o dinheiro', 'É réplica, não devolvo'],
    ['fr', 'Si c’est une réplique, remboursement intégral', 'C’est une réplique, non remboursable'],
    ['de', 'Falls es eine Replika ist, Geld zurück', 'Es ist eine Replika, keine Rücknahme'],
    ['it', 'Se risulta una replica, rimborso totale', 'È una replica, nessun rimborso'],
    ['tr', 'Replika çıkarsa para iadesi', 'Replika, iade yok'],
    ['ar', 'إذا طلع تقليد نرجع فلوسك', 'تقليد ولا نرجع فلوس'],
  ],
};

/** Signals of accusing words that count. */
function accusations(description: string): string[] {
  const { signals } = scorer.score({ title: 'Gucci', description });
  return signals.filter((s) => s.suppressedBy === undefined && [...ACCUSING].some((kind) => s.id === `phrase/${kind}`)).map((s) => s.id);
}

function expectTurnedRound(turnedRound: string, outright: string): void {
  expect(accusations(turnedRound)).toEqual([]);
  expect(accusations(outright)).not.toEqual([]);
  const [innocent, suspicious] = [turnedRound, outright].map((description) => scorer.score({ title: 'Gucci', description }).score);
  expect(suspicious).toBeGreaterThan((innocent ?? 1) + 0.05);
}

describe('frames of the shipped pack', () => {
  it.each(FRAMES)('%s: %j is no accusation, %j is one', (_language, turnedRound, outright) => {
    expectTurnedRound(turnedRound, outright);
  });

  describe.each(Object.entries(BY_KIND))('%s', (_kind, rows) => {
    it.each(rows)('%s: %j is no accusation, %j is one', (_language, turnedRound, outright) => {
      expectTurnedRound(turnedRound, outright);
    });

    it('stands in twelve languages or more', () => {
      expect(new Set(rows.map(([language]) => language)).size).toBeGreaterThanOrEqual(12);
    });
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
