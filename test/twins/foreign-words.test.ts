import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

/** Words of everyday life that a slip or reading backwards would make a brand or a telltale term, in titles as people write them. */
const TITLES = [
  'Kurtka zimowa damska L',
  'Scarpe anni 80 donna 38',
  'Camiseta esportiva M',
  'Reloj mujer correa morado',
  'Reloj casi nuevo hombre',
  'Schuhe weiß 38',
  'Damen Uhr, darum günstig',
  'Letní bunda Nike',
  'Tiver celular Samsung reserva',
  'Lepo očuvane patike Nike',
  'Sombrero cónico Adidas',
  'Ropa clínica Crocs zuecos',
  'Bastão de selfie Samsung',
  'Podrobný návod Seiko hodinky',
  'Zestaw pudełek Michael Kors',
  'Adidas Copa shoes size 9',
  'Puma Marco Reus shoes',
  'Tissot Uhr, Kaufpreis 500 Franken',
  'Piraten Kostüm Lego',
  'Meikkilaukku musta',
  'Tumma takki M',
  'Herná myš čierna',
  'Ægte læder taske, æret været',
  'Kopi Luwak 250g',
  'Kopiokone Canon',
  // A slip from a line, or from an ordinary word that names a brand.
  'Marco Shirt Herren',
  'Margot crossbody bag',
  'Casper Watch',
  'Bauer hockey bag',
  'Techno watch',
  'Alina Bag Januar',
  'Längre Klocka',
  'Belly bag',
  'Canyon boots',
  'Heroes bag',
  'Large Watch',
  'Angle boots',
  'Cuando Bolso',
  // Abbreviations.
  'Shirt 3 clrs',
  'Swtch watch blk lthr strap',
  'Vntg wmns jckt brwn',
];

const ACCUSING = /^(?:phrase\/(?:admission|agent|disguised|grade|provenance)|brand\/(?:misspelt|disguised|nickname))$/;

it('a word of a longer name is no slip of another', () => {
  expect(scorer.score({ title: "Chunky Dunky's" }).brands.map(({ text, match }) => [text, match])).toEqual([["Chunky Dunky's", 'line']]);
});

describe('words of other languages', () => {
  it.each(TITLES)('%j hides nothing', (title) => {
    expect(scorer.score({ title }).signals.filter((s) => ACCUSING.test(s.id))).toEqual([]);
  });

  it.each([
    ['Mens Rolexx watch', 'brand/misspelt'],
    ['Nike shoes replicca', 'phrase/admission'],
    ['Borsa Pradda pelle', 'brand/misspelt'],
    ['Keenzo Sweater', 'brand/misspelt'],
    ['Knezo Sweater', 'brand/misspelt'],
    ['AirPdos earphones', 'brand/misspelt'],
    ['Rrick Oowens shoes', 'brand/misspelt'],
    ['Tammy Hilfager Shirt', 'brand/misspelt'],
    ['Ralf Loren Shirt', 'brand/misspelt'],
    ['Jrdn hoodie', 'brand/misspelt'],
    ['Chrm Hrts ring', 'brand/misspelt'],
  ])('%j still tells %s', (title, id) => {
    expect(scorer.score({ title }).signals.map((s) => s.id)).toContain(id);
  });
});
