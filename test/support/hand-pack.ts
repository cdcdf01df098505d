import { foldPack } from '../../src/knowledge/fold-pack.js';
import { knowledgeOf as knowledgeOfObjects } from '../../src/knowledge/from-pack.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { NameIndex } from '../../src/knowledge/name-index.js';
import type { Pack } from '../../src/knowledge/pack.js';
import { Vocabulary } from '../../src/knowledge/vocabulary.js';
import { parseListing } from '../../src/listing.js';
import type { FieldHits } from '../../src/reading/field-hits.js';
import { FieldReader } from '../../src/reading/field-reader.js';
import { DEFAULT_LIMITS, type Limits, Reader, type Reading } from '../../src/reading/reading.js';

/** A small world of invented brands, so that these tests don't move when the shipped data do. */
export const handPack: Pack = {
  name: 'hand',
  version: '1',
  categories: [
    { id: 'bags' },
    { id: 'bag', in: 'bags' },
    { id: 'wallet', in: 'bags' },
    { id: 'shoes' },
    { id: 'sneakers', in: 'shoes' },
    { id: 'boots', in: 'shoes' },
    { id: 'watches' },
    { id: 'watch', in: 'watches' },
    { id: 'beauty' },
    { id: 'perfume', in: 'beauty' },
    { id: 'electronics' },
    { id: 'phone', in: 'electronics' },
    { id: 'earbuds', in: 'electronics' },
    { id: 'usb-stick', in: 'electronics' },
    { id: 'laptop', in: 'electronics' },
    { id: 'ssd', in: 'electronics' },
    { id: 'media' },
    { id: 'certificate', in: 'media' },
  ],
  brands: [
    {
      name: 'Velloro',
      tier: 'luxury',
      sells: ['bag', 'wallet'],
      names: { ru: ['Веллоро'], zh: ['维罗罗'] },
      weak: ['VLR'],
      evasive: ['Velorro bear'],
      evasiveWeak: ['双V'],
    },
    { name: 'Marla Dorn', tier: 'luxury', sells: ['perfume', 'watch'] },
    { name: 'Sprintex', tier: 'sport', sells: ['sneakers'] },
    { name: 'Dasherly', tier: 'sport', sells: ['sneakers'], parent: 'Sprintex' },
    { name: 'Phonix', tier: 'premium', sells: ['phone', 'earbuds'] },
    { name: 'Anchor', tier: 'premium', sells: ['bag'], commonWord: true, not: ['anchor chain'], context: ['harbour calf'] },
    { name: 'H&Q', tier: 'mass', sells: ['bag'] },
    { name: 'Memorix', tier: 'mass', sells: ['usb-stick'] },
  ],
  lines: [
    { line: 'Moonstep', brand: 'Sprintex', category: 'sneakers', new: 120, spread: 0.3 },
    { line: 'Swift', brand: 'Sprintex', category: 'sneakers', needs: 'brand', new: 300, spread: 0.3 },
    { line: 'Phonix 9', brand: 'Phonix', category: 'phone', new: 900, spread: 0.2, evasive: ['nine bird'] },
  ],
  prices: [
    { brand: 'Velloro', category: 'bag', new: 2000, spread: 0.3, resale: 800, resaleSpread: 0.5, year: 2024 },
    { brand: 'Velloro', category: 'wallet', new: 500, spread: 0.3 },
    { brand: 'Sprintex', category: 'sneakers', new: 100, spread: 0.3 },
    { brand: 'Marla Dorn', category: 'perfume', new: 150, spread: 0.3 },
    { brand: 'Memorix', category: 'usb-stick', new: 10, spread: 0.5 },
  ],
  tierPrices: [
    { tier: 'luxury', category: 'watch', new: 3000, spread: 0.6 },
    { tier: 'luxury', category: 'sneakers', new: 700, spread: 0.4 },
  ],
  copyPrices: [
    { category: 'bag', tier: 'luxury', median: 80, spread: 0.8 },
    { category: 'bag', median: 30, spread: 0.8 },
    { category: 'usb-stick', median: 8, spread: 0.7 },
    { category: 'shoes', median: 50, spread: 0.6 },
  ],
  phrases: [
    {
      language: 'en',
      term: 'fakeish',
      kind: 'admission',
      strength: 3,
      means: 'a copy',
      variants: ['quasi copy'],
      weak: ['fakey'],
      innocent: ['stage prop'],
      innocentCategories: ['perfume'],
    },
    { language: 'en', term: 'grade zz', kind: 'grade', strength: 2, means: 'a grade of copies' },
    { language: 'en', term: 'QZF', kind: 'batch', strength: 2, means: 'a factory', case: true, only: ['watch'] },
    { language: 'en', term: 'nobody doubts', kind: 'overclaim', strength: 1, means: 'insists' },
    { language: 'en', term: 'never fakeish', kind: 'denial', strength: 2, means: 'no copies sold' },
    { language: 'en', term: 'papers from the maker', kind: 'authentic', strength: 2, means: 'proof' },
    { language: 'en', term: 'mark painted over', kind: 'hidden-link', strength: 3, means: 'the mark is hidden in the picture' },
    { language: 'en', term: 'write to me', kind: 'contact', strength: 1, means: 'talk elsewhere' },
    { language: 'en', term: 'tempting', kind: 'grade', strength: 0, means: 'scores nothing' },
    { language: 'en', term: 'duplet', kind: 'admission', strength: 1, copies: true, means: 'a copy, or a pair' },
    { language: 'en', term: 'twin moon', kind: 'stand-in', strength: 0, copies: true, means: 'a brand told by its mark' },
    { language: 'en', term: 'no label', kind: 'stand-in', strength: 1, means: 'no brand' },
    { language: 'zh', term: '高仿', kind: 'admission', strength: 3, means: 'a copy', notNext: ['真'], notPrev: ['最'] },
    { language: 'vi', term: 'giả', kind: 'admission', strength: 3, means: 'fake', accents: true },
  ],
  items: [
    {
      language: 'en',
      categories: {
        bag: ['bag', 'handbag'],
        wallet: ['wallet'],
        'usb-stick': ['usb stick'],
        sneakers: ['sneakers'],
        watch: ['watch'],
        phone: ['phone'],
        perfume: ['perfume'],
        laptop: ['laptop'],
        ssd: ['ssd'],
        certificate: ['diploma'],
        bags: ['leather goods'],
      },
      offers: {
        accessory: ['case', 'strap'],
        part: ['screen'],
        packaging: ['empty box', 'gift carton'],
        document: ['receipt only', 'passbook'],
        dummy: ['dummy'],
        model: ['scale model'],
        print: ['poster'],
        service: ['repair'],
        lot: ['lot of'],
        deposit: ['deposit', 'rent a'],
        sample: ['decant'],
        lookAlike: ['like'],
      },
      for: { before: ['for', 'fits'] },
      conditions: { new: ['brand new'], used: ['pre owned', 'used'], 'for-parts': ['for parts'] },
      quantities: { unit: ['pcs', 'pack of'], pair: ['pair'] },
    },
    { language: 'es', categories: { bag: ['bolso'] }, offers: { accessory: ['funda'] }, for: { before: ['para'] } },
    { language: 'ja', categories: { bag: ['バッグ'] }, offers: { accessory: ['ケース'] }, for: { after: ['用', '対応'] } },
  ],
  frames: [
    {
      language: 'en',
      reach: 3,
      negatorsBefore: ['not', 'no', 'non'],
      negatorsAfter: ['forbidden'],
      warningBefore: ['beware of'],
      warningAfter: ['on the market'],
      guaranteeBefore: ['if'],
      guaranteeAfter: ['money back'],
      questionBefore: ['is it'],
      questionAfter: ['or real'],
      stopWords: ['but', 'genuine'],
      withBefore: ['with'],
      withAfter: ['included'],
      only: ['only'],
      empty: ['empty'],
    },
    { language: 'zh', reach: 4, negatorsBefore: ['不是', '非'], warningBefore: ['警惕'] },
  ],
  ordinaryWords: ['vellora'],
  rates: { date: '2025-12-31', usd: { USD: 1, EUR: 1.1, CNY: 0.14, KRW: 0.0007 } },
  authorized: [{ seller: 'Harbour House', brands: ['Velloro'] }],
};

export function knowledgeOf(pack: Pack = handPack): Knowledge {
  return knowledgeOfObjects(foldPack(pack));
}

/** What stands in the shared buffers behind a text when it is read: whatever was read before, and nothing of it counts. */
const LEFT_OVER = '99가고 Velloro bag';

/** Getting ready takes longer than reading, and a reader reads any number of listings. */
const readers = new WeakMap<Pack, Reader>();

function readerOf(pack: Pack): Reader {
  const reader = readers.get(pack) ?? new Reader(knowledgeOf(pack), DEFAULT_LIMITS);
  readers.set(pack, reader);
  return reader;
}

/** Reads a listing against a pack alone, without the shipped data. */
export function readAll(listing: unknown, pack: Pack = handPack, limits?: Partial<Limits>): Reading {
  const reader = limits === undefined ? readerOf(pack) : new Reader(knowledgeOf(pack), { ...DEFAULT_LIMITS, ...limits });
  const parsed = parseListing(listing);
  reader.read({ title: parsed.title + LEFT_OVER });
  return reader.read(parsed);
}

export function hitsOf(source: string, knowledge: Knowledge, field = 'title'): FieldHits {
  const reader = new FieldReader(knowledge, new Vocabulary(knowledge, new NameIndex(knowledge), () => true), 50_000);
  reader.read(field, source + LEFT_OVER, true);
  return reader.read(field, source, field !== 'description');
}
