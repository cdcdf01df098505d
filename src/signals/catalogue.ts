import type { Family } from '../assessment.js';

/** A rule, described once; results refer to it by id. Ids are stable and never reused. */
export interface SignalDefinition {
  readonly id: string;
  readonly family: Family;
  /** Which way it counts: against the listing, for it, or not at all (shown for information). */
  readonly polarity: 'against' | 'for' | 'information';
  /** What it means, in one sentence. */
  readonly description: string;
  /** When an honest listing shows it too. */
  readonly innocent: string;
}

// Generic, so that each id stays a literal type and SignalId is the union of them.
const rule =
  <P extends SignalDefinition['polarity']>(polarity: P) =>
  <F extends Family, N extends string>(family: F, name: N, description: string, innocent: string) =>
    ({ id: `${family}/${name}` as const, family, polarity, description, innocent }) satisfies SignalDefinition;
const against = rule('against');
const inFavour = rule('for');
const informs = rule('information');

/** Every rule there is, in the order of the documentation. */
export const signalCatalogue = Object.freeze([
  against(
    'phrase',
    'admission',
    'The text says outright that the article is a copy.',
    'Licensed replica jerseys, props, museum copies, product lines named Replica; those uses are excused by the words beside them.',
  ),
  against(
    'phrase',
    'grade',
    'The text names a quality grade used for copies (1:1, AAA, mirror quality, superclone).',
    'Battery sizes, gem and food grades, condition grades of used phones.',
  ),
  against(
    'phrase',
    'batch',
    'The text names a factory or batch known for copies (VSF, LJR, PK).',
    'The same letters as a size, model or maker code in another trade.',
  ),
  against(
    'phrase',
    'comparison',
    'The text compares the article with the genuine one ("same as the original").',
    'Spare parts and lawful imitations that state compatibility.',
  ),
  against(
    'phrase',
    'provenance',
    'The text tells a story of leftover stock, customs seizure or an original factory.',
    'True surplus and outlet goods, mostly without a protected brand.',
  ),
  against(
    'phrase',
    'contact',
    'The text asks to talk or order outside the marketplace.',
    'Private sellers and workshops who give a phone number.',
  ),
  against(
    'phrase',
    'hidden-link',
    'What is ordered is not what is shown: pick from an album, order this and get that.',
    'Made-to-order goods with a catalogue.',
  ),
  against(
    'phrase',
    'disclaimer',
    'The seller will not vouch for the article or forbids the question.',
    'Private sales without warranty, antiques.',
  ),
  informs(
    'phrase',
    'overclaim',
    'The text insists on genuineness more than honest sellers need to.',
    'Honest resellers say "100 % original" every day.',
  ),
  informs(
    'phrase',
    'packaging',
    'Boxes, cards, receipts or dust bags are offered as extras in detail.',
    'Resellers of genuine pieces list what comes with them.',
  ),
  against(
    'phrase',
    'agent',
    'Vocabulary of replica buyers and their agents (W2C, QC pictures, yupoo).',
    'Quality control in other trades, freight forwarding.',
  ),
  against(
    'phrase',
    'stand-in',
    'Words put where a brand name would stand ("tide brand", "letter logo").',
    'Ordinary fashion talk in translated titles.',
  ),
  against(
    'phrase',
    'disguised',
    'A telltale term is written with look-alike letters, styled letters or invisible characters.',
    'Decorative fonts in shop names.',
  ),
  inFavour(
    'phrase',
    'authentic',
    'Proof that can be checked is offered: a shop invoice, an authentication service, an authorised dealer.',
    'Sellers of copies claim it too; a claim is not proof.',
  ),
  inFavour('phrase', 'used-wear', 'Wear and age of a used article are described.', 'Copies get worn too.'),
  informs('phrase', 'denial', 'The text says that no copies are sold.', 'Sellers of copies say so too.'),
  informs('phrase', 'guarantee', 'Money back is promised if the article proved fake.', 'A platform badge that every shop shows.'),
  informs(
    'phrase',
    'look-alike',
    'The article is offered as inspired by, or in the style of, a brand: lawful in most places.',
    'Sellers of copies use the same words beside a brand logo.',
  ),
  informs(
    'phrase',
    'grey-market',
    'The article is offered as a parallel import: genuine goods, sold outside the maker’s own channels.',
    'It is a statement about the channel; it says nothing for or against genuineness.',
  ),
  inFavour(
    'context',
    'negation',
    'A telltale term stands in a negation ("not a replica").',
    'Sellers of copies deny it too; weighs little.',
  ),
  inFavour(
    'context',
    'warning',
    'A telltale term stands in a warning or a guide ("beware of fakes").',
    'Sellers of copies warn of other copies.',
  ),
  inFavour(
    'context',
    'guarantee',
    'A telltale term stands in a promise ("if fake, ten-fold back").',
    'A platform badge that every shop shows.',
  ),
  informs('context', 'question', 'A telltale term stands in a question.', 'A question answered with "yes" in the next line.'),
  inFavour(
    'context',
    'innocent-sense',
    'A telltale term is used in an innocent sense (battery, jersey, prop, gem).',
    'Innocent words stuffed in to fool a filter.',
  ),
  against(
    'brand',
    'disguised',
    'A brand name is written with look-alike letters, stars, digits, points or invisible characters.',
    'Playful shop names; a keyboard set to another script.',
  ),
  against(
    'brand',
    'nickname',
    'A brand is called by a nickname that sellers use to get past filters.',
    'Fans use nicknames among themselves.',
  ),
  against('brand', 'misspelt', 'A brand name is misspelt by a letter or two.', 'Honest slips of the pen, second language.'),
  informs(
    'brand',
    'field-mismatch',
    'The brand field is empty, "no brand" or another brand, while the text names a protected one.',
    'Careless forms; bulk imports that leave the field empty.',
  ),
  inFavour(
    'brand',
    'other-maker',
    'Form and title agree on a maker other than the brand named, which licenses or is fitted by the article.',
    'Sellers of copies who put a name of their own before the brand’s.',
  ),
  informs(
    'brand',
    'negated-bait',
    'A brand is named with "non" or "not" before it, so that searches find it.',
    'Comparison in good faith.',
  ),
  against('brand', 'keyword-list', 'Many unrelated brands are listed to be found by searches.', 'Compatibility lists, multi-brand lots.'),
  against(
    'brand',
    'unsold-category',
    'The brand named does not make such goods.',
    'Gifts with purchase, fan goods and custom work named after a brand; a category read wrongly.',
  ),
  against(
    'price',
    'below-genuine',
    'The price is far likelier for a copy than for the genuine article.',
    'Opening bids, deposits, damaged pieces, a category read wrongly.',
  ),
  inFavour(
    'price',
    'like-genuine',
    'The price is what the genuine article costs.',
    'Deceptive copies sell near the genuine price; excuses only a little.',
  ),
  against(
    'price',
    'list-price-absurd',
    'The struck-through price is many times the asking price.',
    'Clearance of last season; shops that always show discounts.',
  ),
  against(
    'price',
    'rest-elsewhere',
    'The price is a placeholder or a deposit, and the text takes the buyer elsewhere for the rest.',
    'Private sellers who would rather be asked; swaps.',
  ),
  against(
    'price',
    'stock-far-below',
    'New pieces of a brand are in stock, or in every size, far below the genuine price.',
    'Outlets and clearances of last season, an article taken for a dearer one; a wardrobe sale has single pieces.',
  ),
  against(
    'price',
    'houses-at-one-price',
    'New pieces of several houses are offered at one price, far below what any of them asks.',
    'Wardrobe sales at a flat price, samples, small things that carry a house’s name.',
  ),
  against(
    'price',
    'unclaimed-far-below',
    'The title names a brand far below its genuine price, and the brand field says that there is none.',
    'Forms filled in carelessly by sellers who also sell at a tenth of the price.',
  ),
  against(
    'price',
    'new-shop-far-below',
    'A shop without a past offers new goods of a brand far below the genuine price.',
    'Everybody starts once: a gift or a prize sold by someone who never sold before.',
  ),
  inFavour(
    'item',
    'made-for',
    'The article is made for a brand’s product, not offered as that product.',
    'Copies titled "for" to get past filters.',
  ),
  against('item', 'documents-only', 'A certificate, receipt or warranty card is offered without its article.', 'Collectors of old papers.'),
  inFavour('item', 'packaging-only', 'Only the box or packaging is offered, and says so.', 'Empty boxes in bulk feed the trade in copies.'),
  against('item', 'dummy-device', 'A dummy or display shell of a device is offered.', 'Shop fittings, plainly labelled.'),
  inFavour('item', 'scale-model', 'A scale model, prop or toy of a branded thing is offered.', 'Unlicensed models.'),
  informs('item', 'print-or-media', 'A print, book, pattern or file about a branded thing is offered.', 'Unlicensed prints.'),
  inFavour(
    'item',
    'stated-used',
    'The article is offered second hand: used, never worn by its owner, refurbished or for parts.',
    'Copies get worn too, and a seller of copies may say so.',
  ),
  inFavour('item', 'service', 'A repair, restoration or check of a branded thing is offered.', 'Services that rebrand plain goods.'),
  against(
    'item',
    'colour-range',
    'One branded fashion article is offered in many colours or designs at one price.',
    'Official shops with variants.',
  ),
  against(
    'item',
    'papers-of-several',
    'Papers or packaging of several houses are offered together.',
    'Collectors and shops that clear out what customers left behind.',
  ),
  against(
    'item',
    'papers-in-number',
    'Papers of one house are offered in number: one comes with an article, a supply does not.',
    'Shops that sell off the labels or cards of a house that closed.',
  ),
  against(
    'item',
    'impossible-capacity',
    'The capacity named is not made, or is not to be had at the price.',
    'Slips of the keyboard; a price of a deposit or of a broken piece; facts that have aged.',
  ),
  against(
    'item',
    'unknown-model',
    'The model named does not exist.',
    'Models announced since the facts were written; sizes and counts after the name.',
  ),
  against(
    'item',
    'conflicting-facts',
    'What is said of the article cannot be true of the brand’s own.',
    'Articles that mention another system for comparison.',
  ),
  against(
    'item',
    'foreign-material',
    'The article is said to be of a material that the house does not make such goods of.',
    'Linings, straps and trimmings; a slip of whoever fills in a form.',
  ),
  against(
    'item',
    'unmade-device',
    'A new device goes by the name of a model, and the form says that it has no maker.',
    'Makers too small to be chosen from a list.',
  ),
  inFavour('seller', 'authorised', 'The seller is authorised for the brand; this ends the matter for that brand.', ''),
  against(
    'seller',
    'infringements',
    'Earlier listings of this seller were removed as counterfeit.',
    'Wrong takedowns; large shops collect a few.',
  ),
  against(
    'seller',
    'impersonates',
    'The seller’s name claims to be the brand, without authorisation on record.',
    'Authorised dealers not yet verified.',
  ),
  against('seller', 'young-account', 'The account is days old and sells a much-copied brand.', 'Everybody starts once; weighs little.'),
  against(
    'seller',
    'trade-name',
    'The seller’s name calls itself a factory or a wholesale source of goods, and a much-copied brand is offered.',
    'True wholesalers and outlet traders.',
  ),
  against('seller', 'nonsense-name', 'The seller’s name is a run of keys.', 'Throw-away names of private sellers.'),
  against(
    'seller',
    'nonsense-details',
    'The seller’s legal name, address or registration number is a run of keys or digits.',
    'Private sellers who fill a field that was meant for traders; test accounts.',
  ),
] as const satisfies readonly SignalDefinition[]);

/** Id of a rule, such as "phrase/grade". */
export type SignalId = (typeof signalCatalogue)[number]['id'];

const byId = new Map<string, SignalDefinition>(signalCatalogue.map((s) => [s.id, s]));

/** The definition of a signal, or undefined for an id that does not exist. */
export function definitionOf(id: string): SignalDefinition | undefined {
  return byId.get(id);
}
