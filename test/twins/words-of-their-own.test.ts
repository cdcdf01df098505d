import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const itemOf = (title: string) => scorer.score({ title }).item;
const told = (listing: Parameters<typeof scorer.score>[0]) =>
  scorer.score(listing).signals.flatMap((s) => (s.suppressedBy === undefined ? [s.id] : []));
const score = (title: string, amount: number, currency = 'USD', rest: Readonly<Record<string, unknown>> = {}) =>
  scorer.score({ title, price: { amount, currency }, ...rest });

describe('Vietnamese nouns that folding turns into another word', () => {
  it.each([
    ['Giày Gucci', 'shoes'],
    ['GIÀY GUCCI', 'shoes'],
    ['Giấy Gucci', undefined],
    ['Túi Gucci', 'bag'],
    ['Tui bán Gucci', undefined],
    ['Ban Mobil Michelin', 'tyre'],
    ['Mũ Gucci', 'hat'],
    ['Mu Gucci', undefined],
    ['Nồi Fissler', 'kitchen-appliance'],
    ['Khách nói Fissler', undefined],
  ])('%j is %s', (title, category) => {
    expect(itemOf(title).category).toBe(category);
  });
});

describe('a number before a cap', () => {
  it('counts nothing', () => {
    for (const title of ['New York Yankees 47 cap', 'Nike Air Max 90 cap'])
      expect(itemOf(title)).toMatchObject({ quantity: 1, category: 'hat' });
    expect(itemOf('Nike socks 6 đôi').quantity).toBeGreaterThan(1);
  });
});

describe('wear told where no condition is stated', () => {
  const used = { description: 'Some scuffs on the corners and a worn strap.' };

  it('lets the price be that of a used piece', () => {
    const without = score('Coach leather bag', 60);
    const worn = score('Coach leather bag', 60, 'USD', used);
    expect(worn.score).toBeLessThan(without.score / 3);
    expect(score('Coach leather bag', 60, 'USD', { ...used, condition: 'New' }).score).toBeGreaterThan(worn.score);
  });

  it('is not the wash of jeans, nor the fringe of a scarf', () => {
    for (const title of ['Gucci jeans faded', 'Gucci jeans with frayed hem', 'Burberry scarf frayed edge'])
      expect(score(title, 30).signals.map((s) => s.id)).not.toContain('phrase/used-wear');
    expect(score('Gucci jacket faded', 30).signals.map((s) => s.id)).toContain('phrase/used-wear');
  });
});

describe('sneakers by the first words of their line', () => {
  it.each([
    ['Nike Air Max triple black', 'Air Max'],
    ['NIKE AIRMAX 1 brown', 'AIRMAX'],
    ['Nike Airforce white', 'Airforce'],
    ['New Balance 1906 khaki', 'New Balance 1906'],
    ['Jordan Retro 4 patent', 'Jordan Retro 4'],
  ])('%j', (title, line) => {
    const { brands, item } = scorer.score({ title });
    expect(brands.map((b) => b.text)).toContain(line);
    expect(item.category).toBe('sneakers');
  });

  it('need their brand', () => {
    expect(scorer.score({ title: 'US Air Force flight jacket' }).brands).toEqual([]);
    expect(scorer.score({ title: 'Electrolux AirMax vacuum cleaner' }).brands.map((b) => b.brand)).not.toContain('Nike');
  });
});

describe('ornament and small talk in Chinese', () => {
  it('is no nickname of a house', () => {
    for (const title of ['时尚四叶草装饰女士手表', '简约百搭女士手表']) expect(score(title, 80, 'CNY').brands).toEqual([]);
    expect(score('四叶草 手链 红绳编织', 28, 'CNY').brands).toEqual([]);
    expect(score('白贝母四叶草 手链', 260, 'CNY').brands.map((b) => b.brand)).toEqual(['Van Cleef & Arpels']);
  });

  it('tells wholesale of watches from makers of replicas', () => {
    const tells = (title: string) => told({ title }).includes('phrase/batch');
    expect([tells('劳力士 手表厂 一手'), tells('女士手表厂家直销'), tells('礼品手表定制 手表厂')]).toEqual([true, false, false]);
  });
});

describe('Japanese notice that the law forbids copies', () => {
  it('is no admission', () => {
    const notice = 'コピー品の売買は法律で禁じられております';
    expect(told({ title: 'シャネル 財布', description: notice })).not.toContain('phrase/admission');
    expect(told({ title: 'シャネル 財布 コピー品' })).toContain('phrase/admission');
  });
});

describe('what is asked at home', () => {
  const expected = (title: string, currency: string): number => {
    const evidence = score(title, 1500, currency).signals.find((s) => s.id.startsWith('price/'))?.evidence?.[0];
    return evidence?.kind === 'value' ? Number(evidence.expected) : Number.NaN;
  };

  it('is nearer to the price elsewhere for a model than for a brand', () => {
    expect(expected('Nike Dunk Low', 'INR') / expected('Nike Dunk Low', 'USD')).toBeCloseTo(Math.sqrt(0.5), 1);
    expect(expected('Nike sports shoes', 'INR') / expected('Nike sports shoes', 'USD')).toBeCloseTo(0.5, 1);
  });
});

describe('a top version in Chinese', () => {
  it('is a grade of copies, but not of diapers', () => {
    expect(told({ title: '耐克 AJ1 顶级版', category: '运动鞋' })).toContain('phrase/grade');
    expect(told({ title: '幫寶適 紙尿褲 日本境內版（頂級版）' })).not.toContain('phrase/grade');
  });
});

describe('clogs', () => {
  it('are shoes of those who sell them', () => {
    for (const title of ['Crocs clog green', 'Birkenstock clogs']) expect(itemOf(title).category).toBe('sandals');
    expect(score('Drano drain clog remover', 4).score).toBeLessThan(0.1);
  });
});

describe('the code of phone clones', () => {
  it('tells beside a phone, as it is written', () => {
    expect(told({ title: 'iPhone 13 Pro Max 3G FS HDC hijau' })).toContain('phrase/admission');
    for (const title of ['Kamera CCTV HDC untuk hp Samsung', 'iPhone 13 hdc display', 'HDC Philips lamp'])
      expect(told({ title })).not.toContain('phrase/admission');
  });
});

describe('words that hold one of wear, of a copy or of a broken thing', () => {
  it.each([
    'グッチ ブレスレット',
    'バーバリー カシミヤ マフラー',
    'イッセイミヤケ バッグ',
    'シスレー クリーム',
    '구찌 슬리퍼',
    '마모트 자켓',
    '샤넬 발레플랫',
    'Gucci 高跟单鞋',
    '变形金刚 擎天柱',
    'ลำโพง JBL เสียงดี',
    'เหยื่อปลอม ตกปลา',
    'ซีดี Sony',
  ])('are read whole in %j', (title) => {
    const { signals, item } = scorer.score({ title });
    expect(signals.filter(({ id }) => id.startsWith('phrase/'))).toEqual([]);
    expect(item.condition).toBeUndefined();
  });

  it.each(['グッチ 財布 角スレ', 'カシミヤ コート シミあり', '아이폰 리퍼', '구찌 지갑 마모 있음', 'Gucci 跟单 包'])(
    '%j still tells it',
    (title) => {
      expect(told({ title }).some((id) => id.startsWith('phrase/'))).toBe(true);
    },
  );
});

describe('Vietnamese words that folding turns into an excuse', () => {
  it.each(['Túi Gucci siêu cấp Hà Nội', 'Ví Gucci hàng fake màu đen', 'Đồng hồ Rolex siêu cấp 1:1 dây da', 'Túi Coach siêu cấp 1:1'])(
    'excuse nothing in %j',
    (title) => {
      expect(told({ title })).not.toContain('context/innocent-sense');
    },
  );

  it.each([
    ['Đồng hồ Rolex vỏ thép', 'article'],
    ['Đồng hồ Rolex hàng mới về', 'article'],
    ['Đồng hồ Rolex bị vỡ kính', 'broken'],
    ['Cốc Starbucks', 'article'],
  ])('%j is offered as %s', (title, offer) => {
    expect(itemOf(title).offer).toBe(offer);
  });
});

describe('new old stock', () => {
  it('costs what used goods of its time do', () => {
    expect(score('Omega ladies watch new old stock, hand wound', 256).score).toBeLessThan(0.3);
    expect(score('Omega ladies watch new in box', 256).score).toBeGreaterThan(0.7);
  });
});
