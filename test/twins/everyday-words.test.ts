import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const item = (title: string, condition?: string) => scorer.score({ title, ...(condition !== undefined && { condition }) }).item;

describe('a word of one language that names goods in another', () => {
  it.each([
    ['Juice Wrld shirt', 'shirt'], // pt: vape
    ['Moscow mule copper mug', 'drinkware'], // pt: sandals
    ['Nike Vapor Max sneakers', 'sneakers'], // id: vape
    ['Smoking pipe lighter', 'lighter'], // fr, it: dinner jacket
  ])('%j is of %s', (title, category) => {
    expect(item(title).category).toBe(category);
  });

  it.each([
    ['Mule Arezzo couro', 'sandals'],
    ['Smoking homme laine noir', 'suit'],
  ])('keeps its sense in its own: %j is of %s', (title, category) => {
    expect(item(title).category).toBe(category);
  });
});

describe('a word that names other goods in another language', () => {
  it.each([
    ['Gucci horloge', 'watch'], // fr: clock
    ['Felpa Stone Island blu', 'hoodie'], // es: plush
    ['Oso de felpa Disney', 'plush'],
    ['Grande horloge murale noire', 'decoration'],
  ])('%j is of %s, which the brand sells', (title, category) => {
    expect(item(title).category).toBe(category);
  });
});

describe('a condition in a title', () => {
  it.each([
    ['Nike skor bra skick', 'shoes'], // sv: "in good condition"
    ['Victoria Secret bra worn once', 'underwear'],
  ])('holds no goods: %j is of %s', (title, category) => {
    expect(item(title).category).toBe(category);
  });

  it('is none inside the name of a brand', () => {
    expect(item('Broken Planet hoodie').condition).toBeUndefined();
    expect(item('Broken Planet hoodie, broken zip').condition).toBe('for-parts');
  });

  it('is none in a language that the title does not speak', () => {
    expect(item('AirPods 2nd Gen wireless earbuds').condition).toBeUndefined();
    expect(item('AirPods 2nd hand').condition).toBe('used');
  });

  it('counts in any language in the field of the form', () => {
    expect(item('AirPods wireless earbuds', 'second').condition).toBe('used');
  });
});

describe('a number that runs on from a word', () => {
  it.each(['Samsung Galaxy Watch5 40mm', 'Apple Watch5 44mm', 'Nike React5 shoes'])('%j hides no name', (title) => {
    expect(scorer.score({ title }).signals.map((s) => s.id)).not.toContain('brand/disguised');
  });
});

describe('a term that honest texts use in another sense', () => {
  const telltale = (listing: object): string[] =>
    scorer
      .score(listing)
      .signals.filter((s) => s.suppressedBy === undefined && s.contribution > 0 && s.id.startsWith('phrase/'))
      .map((s) => s.id);

  it.each([
    ['Nylon dog collar 1 1/2 inch wide', ''],
    ['Bookshelf speaker, 1-1/8 inch dome tweeter', ''],
    ['Sony all-in-one printer', 'Scans, faxes and makes sharp copies of your documents at 600 dpi.'],
    ['Canon software suite', 'Burns flawless copies of dvds and backs up your files.'],
    ['Yamaha subwoofer', 'Clean low frequency reproduction in a small box.'],
    ['Samsung fast charger cable QC 3.0', ''],
    ['Apple iPhone 6s 64GB unlocked A1688', ''],
    ['Fender Tele guitar pickup set', ''],
    ['Xiaomi phone with 8MP tele camera and wide lens', ''],
    ['Sony photo album software', 'Make a book to share with your friends and family and enjoy it together.'],
    ['Cat pull toy', 'Safe for pets and for the whole family, never out of stock.'],
    ['Party beard and moustache, fake, for fancy dress', ''],
    ['Rolex Submariner 16613 serial engraved', ''],
  ])('%j says nothing against the seller', (title, description) => {
    expect(telltale({ title, description })).toEqual([]);
  });

  it.each([
    ['Nike Dunk 1:1 sneakers', ''],
    ['Rolex watch, copy', ''],
    ['Gucci bag QC pics before shipping', ''],
    ['Louis Vuitton bag, add me on Telegram', ''],
  ])('%j does', (title, description) => {
    expect(telltale({ title, description })).not.toEqual([]);
  });
});

describe('a condition', () => {
  it('that only an owner states is that of a second-hand article', () => {
    expect(item('Gucci belt', 'never worn, with tag').condition).toBe('like-new');
    expect(item('Gucci Gürtel', 'ungetragen').condition).toBe('like-new');
    expect(item('Gucci belt', 'brand new with tags').condition).toBe('new');
  });
});

describe('a word of another language that is a letter from a term or a name', () => {
  it.each([
    'Zegarek Casio w pudełku', // pl "in its box": cs padělku, a fake's
    'Torba adidas do podróży', // pl travel
    'Kostüm Piraten Playmobil', // de pirates: pirated
    'Uniforme Adidas clínica dental', // es, pt clinic: clónica
    'Tas Gucci dan isinya', // id its contents: tr aynısı
    'Sony kulaklık en iyisi', // tr the best: Yeezy
    'Nike super sale superrea', // sv
    'Футболка Adidas усі розміри', // uk all: Yeezy
    'Bastão de beisebol Wilson', // pt bat: pandabuy
    'Samsung A107 prepaid GoPhone', // a carrier's name: goophone
  ])('%j hides neither', (title) => {
    const hidden = ['phrase/disguised', 'phrase/admission', 'phrase/comparison', 'phrase/agent', 'brand/disguised', 'brand/misspelt'];
    const said = scorer.score({ title }).signals.filter((s) => s.contribution > 0);
    expect(said.map((s) => s.id).filter((id) => hidden.includes(id))).toEqual([]);
  });

  it('is no short name of a team either', () => {
    expect(scorer.score({ title: 'Trikot auf Lager' }).brands).toEqual([]); // AUF: Uruguay's football association
  });

  it('leaves the misspelt term next to it accusing', () => {
    expect(scorer.score({ title: 'Hodinky Rolex padělk' }).score).toBeGreaterThan(0.5);
    expect(scorer.score({ title: 'Gucci bag replca' }).score).toBeGreaterThan(0.5);
  });
});

describe('a box that a title calls empty', () => {
  it.each(['Empty Rolex box', 'Leere Rolex Box', 'Rolex Box leer', 'Empty Chanel perfume bottle', 'Boîte vide Rolex'])(
    'is not priced as the article: %s',
    (title) => {
      const { score, item: sold } = scorer.score({ title, price: '$50' });
      expect([sold.offer, score < 0.05]).toEqual(['packaging', true]);
    },
  );

  it('excuses no copy', () => {
    expect(scorer.score({ title: 'Rolex Submariner replica with empty box', price: '$100' }).score).toBeGreaterThan(0.9);
  });
});

describe('goods of a decade', () => {
  it.each(['Burberry trench coat 1980s', 'Coach bag 90s', "Gucci 80's scarf", 'Air Jordan 1 beaters'])('are used: %s', (title) => {
    const { score, item: sold } = scorer.score({ title, price: '$60' });
    expect([sold.condition, score < 0.1]).toEqual(['used', true]);
  });

  it('may be copies all the same', () => {
    expect(scorer.score({ title: 'Rolex 1980s Daytona super clone', price: '$90' }).score).toBeGreaterThan(0.9);
  });
});

describe('a line on paper', () => {
  it.each(['Air Jordan 1 sticker', 'Supreme box logo sticker', 'Supreme Box Logo poster', 'Yeezy Boost 700 magnet'])(
    'is not priced as the line: %s',
    (title) => {
      const { score, item: sold } = scorer.score({ title, price: '$3' });
      expect([sold.offer, score < 0.05]).toEqual(['print', true]);
    },
  );

  it.each([
    ['Supreme Box Logo hoodie sticker included', 'article'],
    ['Lego City advent calendar', 'article'],
  ])('is told from the line itself: %s', (title, offer) => {
    expect(item(title).offer).toBe(offer);
  });
});
