import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';
import { undone } from '../support/undone.js';

const signalsOf = (title: string): Map<string, string> =>
  new Map(scorer.score({ title }).signals.map((s) => [s.id, s.evidence.map((e) => (e.kind === 'span' ? e.text : '')).join('|')]));

describe('undisguise', () => {
  it.each([
    ['Gucci c0unterfeit bag', 'c0unterfeit'],
    ['Gucci supercl0ne', 'supercl0ne'],
    ['Gucci re*lica bag', 're*lica'],
    ['Gucci подд*лка', 'подд*лка'],
    // Latin letters and digits that remind of Cyrillic ones.
    ['Nike кonuя', 'кonuя'],
    ['Nike кonия', 'кonия'],
    ['Nike peплuка', 'peплuка'],
    ['Gucci r.e.p.l.i.c.a bag', 'r.e.p.l.i.c.a'],
    ['Gucci r e p l i c a bag', 'r e p l i c a'],
    ['Gucci re plica bag', 're plica'],
    ['Gucci re\nplica bag', 're\nplica'],
    ['Gucci re💎plica bag', 're💎plica'],
    ['Gucci acilper bag', 'acilper'],
    ['Gucci repliica bag', 'repliica'],
    ['Gucci re&#112;lica bag', 're&#112;lica'],
  ])('%j: the term counts, its disguise counts, and the original is quoted', (title, text) => {
    const signals = signalsOf(title);
    const [accusation] = ['phrase/admission', 'phrase/grade'].filter((id) => signals.has(id));
    expect(signals.get(accusation as string)?.replace(/ bag$/, '')).toBe(text);
    expect(signals.get('phrase/disguised')?.replace(/ bag$/, '')).toBe(text);
  });

  it.each([
    ['R**ol**ex watch', 'Rolex masked R**ol**ex'],
    ['B**al**enciga bag', 'Balenciaga masked B**al**enciga'],
  ])('%j: letters in bold spell the name', (title, brand) => {
    expect(scorer.score({ title }).brands.map(({ brand: id, match, text }) => `${id} ${match} ${text}`)).toContain(brand);
  });

  it.each(['printed cotton b**le**nd top', 'day d**at**e watch', 'k**ub**i kurta', 'c**as**e for phone', 'so**ware', 'ne**ork adapter'])(
    '%j: letters in bold and words under stars that are no names stay what they are',
    (title) => {
      expect(scorer.score({ title }).brands.filter(({ match }) => match === 'masked')).toEqual([]);
    },
  );

  it.each([
    ['G#cci bag', 'G#cci'],
    ['Gu cci bag', 'Gu cci'],
    ['Micha3l K0rs bag', 'Micha3l K0rs'],
    ['Mich*el Ko*s bag', 'Mich*el Ko*s'],
    ['iccug bag', 'iccug'],
    ['Guuuucci bag', 'Guuuucci'],
    ['arrnani bag', 'arrnani'],
    ['G(u)cci bag', 'G(u)cci'],
    ['G&#117;cci bag', 'G&#117;cci'],
    // Two tricks at once.
    ['Lecost€ polo shirt', 'Lecost€'],
    ['ir4rreF cap', 'ir4rreF'],
    ['S u p r e r n e hoodie', 'S u p r e r n e'],
    ['4-i-r-p-o-d-s case', '4-i-r-p-o-d-s'],
    ['Ο Α Κ L Ε Υ watch', 'Ο Α Κ L Ε Υ'],
    ['+r@v|$ Sc°tt hoodie', '+r@v|$ Sc°tt'],
    ['D¥$()n hair dryer', 'D¥$()n'],
    ['\u202eiccuG\u202c bag', '\u202eiccuG'],
    ['Jo rdαn 4 shoes', 'Jo rdαn 4'],
    ['C*o.r.t.e.i.z hoodie', 'C*o.r.t.e.i.z'],
    ['B*u(r)ber*ry coat', 'B*u(r)ber*ry'],
    ['T(r)4vis S(c)o7t hoodie', 'T(r)4vis S(c)o7t'],
    ['Ch*rom3 H*3arts ring', 'Ch*rom3 H*3arts'],
    ['S**ne I**and hoodie', 'S**ne I**and'],
    ['A|R M@X 95 trainers', 'A|R M@X 95'],
    ['$p5d€r hoodie', '$p5d€r'],
    ['C h r o m e H e a r t s ring', 'C h r o m e H e a r t s'],
    ['htroN ecaF jacket', 'htroN ecaF'],
    ['ɯonclǝɹ jacket', 'ɯonclǝɹ'],
    ['ɐpᴉpɐs shoes', 'ɐpᴉpɐs'],
    ['ᴉɔɔnƃ bag', 'ᴉɔɔnƃ'],
    // An ordinary word that hides names the brand of what is sold.
    ['Su preme hoodie', 'Su preme'],
    ['emerpuS hoodie', 'emerpuS'],
    ['IᏟᏟUG bag', 'IᏟᏟUG'],
    ['M o n c e l r jacket', 'M o n c e l r'],
    ['M o n c!er jacket', 'M o n c!er'],
    ['M0n.c13r jacket', 'M0n.c13r'],
    ['M0n c13r jacket', 'M0n c13r'],
    ['C*rt eiz jacket', 'C*rt eiz'],
    ['Monc*lre jacket', 'Monc*lre'],
    ['Gu*uucci bag', 'Gu*uucci'],
    ['C H A N E! bag', 'C H A N E!'],
    ['S t o n e I s l n a d jacket', 'S t o n e I s l n a d'],
    ['с-т-о-н-е и-с-л-а-н-д куртка', 'с-т-о-н-е и-с-л-а-н-д'],
    ['μ ο ν κ λ ε ρ μπουφάν', 'μ ο ν κ λ ε ρ'],
    ['chаnelnecklace', 'chаnel'],
    ['Cort*i shirt', 'Cort*i'],
    // Of several spellings of one name any is the name.
    ['M⭕ncler jacket', 'M⭕ncler'],
    ['S.ton Isl.and hoodie', 'S.ton Isl.and'],
    ['St⭕ne Island hoodie', 'St⭕ne Island'],
    ['Che*ome He*srts ring', 'Che*ome He*srts'],
    ['9411333ry d3p7 hat', '9411333ry d3p7'],
    ['G.ucc| bag', 'G.ucc|'],
    ['#NікеМеrсurіаl sneakers', 'NікеМеrсurіаl'],
    ['D.Y.O.S.N hair dryer', 'D.Y.O.S.N'],
    // Look-alikes alone make the second word, which is too short to tell by itself.
    ['АІR МАХ 95 trainers', 'АІR МАХ 95'],
    ['C**ome H**rts ring', 'C**ome H**rts'],
    ['G**\ufe0fuc**ci bag', 'G**\ufe0fuc**ci'],
    ['G**\u{e0101}uc**ci bag', 'G**\u{e0101}uc**ci'],
    // A dash in the place of a letter, and a first letter by itself.
    ['N-ke shoes', 'N-ke'],
    ['Su—reme hoodie', 'Su—reme'],
    ['Lacos–e polo', 'Lacos–e'],
    ['Ro-ex watch', 'Ro-ex'],
    ['J-rdan 4 shoes', 'J-rdan 4'],
    ['S upreme hoodie', 'S upreme'],
    ['6ucci bag', '6ucci'],
    // Masks at the end of a word, beside what the brand sells.
    ['Balencia* sweater', 'Balencia*'],
    ['Supre* hoodie', 'Supre*'],
    ['Ralph Laur* shirt', 'Ralph Laur*'],
    ['Jorda** 4 shoes', 'Jorda** 4'],
    ['Lacos** polo shirt', 'Lacos**'],
    // "Fancy text".
    ['ЯOLΣX watch', 'ЯOLΣX'],
    ['нєямєѕ scarf', 'нєямєѕ'],
    // Signs among Cyrillic letters.
    ['сумка Ш@нель', 'Ш@нель'],
    ['сумка Гуч4и', 'Гуч4и'],
    ['ᗰOᑎᑕᒪEᖇ jacket', 'ᗰOᑎᑕᒪEᖇ'],
    ['ƈհɑղҽӀ wallet', 'ƈհɑղҽӀ'],
  ])('%j: the name counts as disguised', (title, text) => {
    expect(signalsOf(title).get('brand/disguised')).toBe(text);
  });

  it.each([
    ['louisvuittonnew sneakers', 'Louis Vuitton'],
    ['gucciwomen handbag', 'Gucci'],
    ['pradablack bag', 'Prada'],
  ])('%j: the name is found before words that people write', (title, brand) => {
    expect(scorer.score({ title }).brands.map((b) => b.brand)).toEqual([brand]);
  });

  it.each(['Konur bag', 'Könur bag', 'Filament bag', 'Fendissime bag', 'Nikeisha bag', 'Keenest boots'])('%j names nobody', (title) => {
    expect(scorer.score({ title }).brands).toEqual([]);
  });

  it.each([
    ['Chromme Heaarts ring', 'Chromme Heaarts', 'brand/misspelt'],
    ['Off-Whiite hoodie', 'Off-Whiite', 'brand/misspelt'],
    ['стоне исланд hoodie', 'стоне исланд', 'brand/misspelt'],
    ['Prda bag', 'Prda', 'brand/misspelt'],
    ['Supremme hoodie', 'Supremme', 'brand/misspelt'],
    ['Trav!s 5cott hoodie', 'Trav!s 5cott', 'brand/disguised'],
    ['JORD@N 4 shoes', 'JORD@N 4', 'brand/disguised'],
    ['5upreme hoodie', '5upreme', 'brand/disguised'],
    // Not the "islnd" that somebody writes, which is what is left without the sign.
    ['Stone Isl@nd hoodie', 'Stone Isl@nd', 'brand/disguised'],
    ['Ro1ex watch', 'Ro1ex', 'brand/disguised'],
    ['Diior bag', 'Diior', 'brand/misspelt'],
    ['Supremee hoodie', 'Supremee', 'brand/misspelt'],
    ['Upreme hoodie', 'Upreme', 'brand/misspelt'],
    ['Trav Scott hoodie', 'Trav Scott', 'brand/misspelt'],
    // Points in place of the last letters only cut a word.
    ['Supre.. hoodie', 'Supre..', 'brand/misspelt'],
    ['Travi… Scott hoodie', 'Travi… Scott', 'brand/misspelt'],
  ])('%j: the name is read in %j, by %s', (title, text, id) => {
    expect(
      signalsOf(title)
        .get(id)
        ?.replace(/ (?:ring|hoodie|bag|shoes)$/, ''),
    ).toBe(text);
  });

  it.each([
    ['Guc ci sliders', 'Gucci', 'Guc ci'],
    ['Den im Tea rs hoodie', 'Denim Tears', 'Den im Tea rs'],
    ['supremetshirt', 'Supreme', 'supreme'],
    ['chromeheartsbelt', 'Chrome Hearts', 'chromehearts'],
    ['ChromeHeartsBelt', 'Chrome Hearts', 'ChromeHearts'],
    ['LvBag', 'Louis Vuitton', 'Lv'],
    ['lvbag', 'Louis Vuitton', 'lv'],
    ['hermesshoes', 'Hermes', 'hermes'],
    ['chromeheartslong sleeves', 'Chrome Hearts', 'chromehearts'],
    ['chromeheartswatch', 'Chrome Hearts', 'chromehearts'],
    ['νικε trainers', 'Nike', 'νικε'],
    ['рхуде shirt', 'Rhude', 'рхуде'],
    ['λοεγουε tee', 'Loewe', 'λοεγουε'],
    ['супреме Tom and Jerry beanie', 'Supreme', 'супреме'],
    ['shanyl bag', 'Chanel', 'shanyl'],
    ['kartyr', 'Cartier', 'kartyr'],
    ['нике', 'Nike', 'нике'],
    ['μπουρμπερρυ bag', 'Burberry', 'μπουρμπερρυ'],
    ['ɧɛɾɱɛʂ bag', 'Hermes', 'ɧɛɾɱɛʂ'],
    ['SᵾⱣɌɆMɆ Hoodie', 'Supreme', 'SᵾⱣɌɆMɆ'],
    // Nobody writes an ordinary word in small capitals where the others are not.
    ['ꜱᴜᴘʀᴇᴍᴇ Backpack', 'Supreme', 'ꜱᴜᴘʀᴇᴍᴇ'],
    ['ᵏᵉⁿᶻᵒ Sweater', 'Kenzo', 'ᵏᵉⁿᶻᵒ'],
    ['βιβιεννε γουεστγουοοντ ring', 'Vivienne Westwood', 'βιβιεννε γουεστγουοοντ'],
  ])('%j names %s', (title, brand, text) => {
    expect(scorer.score({ title }).brands.map((b) => [b.brand, b.text])).toEqual([[brand, text]]);
  });

  it.each([
    ['Breitling вин*таж постер', 'item/print-or-media'],
    ['Rolex p💎o💎s💎t💎e💎r', 'item/print-or-media'],
    ['Rolex f.a.k.e g.u.i.d.e', 'context/warning'],
  ])('%j: a word that everybody knows is read as what it is, and hides nothing', (title, id) => {
    const ids = [...signalsOf(title).keys()];
    expect(ids).toContain(id);
    expect(ids.filter((other) => other.endsWith('/disguised'))).toEqual([]);
  });

  it.each(['Gucci t2lyd', 'Gucci t2lyd drja awla'])('%j: a term in Arabizi counts', (title) => {
    expect([...signalsOf(title).keys()].filter((id) => id === 'phrase/admission' || id === 'phrase/comparison')).toHaveLength(1);
  });

  it('a title is one line, wherever it is broken', () => {
    const plain = scorer.score({ title: 'How to spot a fake Rolex, illustrated guide' });
    const broken = scorer.score({ title: 'How to\nspot\r\na fake\u2028Rolex, illustrated\nguide' });
    expect(plain.score).toBeLessThan(0.1);
    expect(broken.score).toBe(plain.score);
    expect(broken.brands.map((b) => b.text)).toEqual(['Rolex']);
  });

  it('a name that stands plainly beside a hidden word of the same term hides nothing', () => {
    expect(scorer.score({ title: 'How to sp*ot a fa*ke Rolex' }).brands.map((b) => [b.text, b.match])).toEqual([['Rolex', 'name']]);
  });

  it('a guess at a name needs something sold that the brand makes, another guess at the same brand, or a telltale term', () => {
    const named = (title: string): string[] => scorer.score({ title }).brands.map((b) => b.brand);
    expect(named('Supr*m thing')).toEqual([]);
    expect(named('Supr*m hoodie')).toEqual(['Supreme']);
    expect(named('Balenc*aa, balnci*ga')).toEqual(['Balenciaga', 'Balenciaga']);
    // Where each letter stands in some form there is nothing to guess.
    expect(named('G*cci thing')).toEqual(['Gucci']);
  });

  it.each(['серые очки', 'гуси и легко'])('%j names no brand that it sounds like', (title) => {
    expect(scorer.score({ title }).brands).toEqual([]);
  });

  it.each(['new valance curtains', 'rude male teal shirt', 'supreme pizza box', 'Atlanta hoodie', 'iPod, Air pump', 'Red Valentine bear'])(
    '%j names no brand that it is near',
    (title) => {
      expect(scorer.score({ title }).brands.filter((b) => b.match === 'misspelt')).toEqual([]);
    },
  );

  it.each([
    ['balenciagatracksneaker', 'Balenciaga'],
    ['balenciagaxyzzy', 'Balenciaga'],
    ['nikesbdunkfrozen', 'Nike'],
    ['adidassuperstarneighborhood', 'adidas'],
    ['louisvuittonalmaaaa', 'Louis Vuitton'],
  ])('%j: %s is named before words that we know, and before anything where no other word begins so', (title, brand) => {
    expect(new Set(scorer.score({ title }).brands.map((b) => b.brand))).toEqual(new Set([brand]));
  });

  it.each(['Black hoodie Supre…', 'Black hoodie supre...', 'Orig. box, pair of shoes** and lamp*', 'Gallon Isla.. coll. vint. leath.'])(
    '%j: a title that is cut off, footnotes and short forms name nothing',
    (title) => {
      const { brands, signals } = scorer.score({ title });
      expect(brands).toEqual([]);
      expect(signals.map((s) => s.id).filter((id) => /admission|disguised|misspelt/.test(id))).toEqual([]);
    },
  );

  it.each([
    'auditorium supremacy coachman shellfish',
    'marlborough pradaxa cartierre diorama',
    'bulgariska parkeringsplats',
    'chanting choli cloven addresses',
    'nikelodeon pyrotechnics policeman',
  ])('%j: words that begin or end like a name name nothing', (title) => {
    expect(scorer.score({ title }).brands).toEqual([]);
  });

  it.each(['guccibag leather', 'Mont Blanc pen', 'anti-virus software', 'Louis-Vuitton bag', 'G<b>ucc</b>i bag', 'Kitchen Aid mixer'])(
    '%j hides nothing',
    (title) => {
      const signals = signalsOf(title);
      expect(signals.has('brand/disguised')).toBe(false);
      expect(signals.has('phrase/disguised')).toBe(false);
    },
  );

  it.each([
    'Я❤️NY t-shirt',
    'C-line sheet protectors',
    'Android R Smart LED TV',
    'B*ox for pens',
    'USB cable f*om China, Op*l necklace',
    'ɖevi ƙasa, ∂f/∂x and Σ-Algebra',
    'ПЛЯЖНАЯ ШЛЯПА, ЯЗЫЧНИЦА, ΣΑΝΔΑΛΙΑ',
    '**BRAND** cap',
    'AI-IN smart TV',
    'T*h*e game, gre*y dress',
    'project5 notebook',
    '10BB spare part S11a 15ml',
    'sparkling wine checkbook clown',
    'U.S.A flag size S M L XL',
    'pok\ufffdmon cards',
    'и/или в/у б/у сумка',
    'İstanbul çantası ışıltılı',
    'Túi xách nữ đẹp giá rẻ',
    '∑x² + √y = ∞ workbook',
    'ＧＯＯＤ　ＤＡＹ　トートバッグ',
    'ᴍʏ sᴛᴏʀᴇ vintage',
    'c l o t h for o x f o r d shoes',
    'r.e.a.d.e.r rabbit',
    'D.i.g.i.t.a.l C.a.m.e.r.a',
    'c@mer@ and en€rgy',
    'mag1c snake, heat, ch@rger',
    'Wii Games! MAXED!! (Harvest Book)',
    'Disney+, Beats Pill+, Nike+ watch, ages 5+',
    '2book set, HS100K, intuos4 tablet',
    'Toy Fun*, **BRAND NEW**, **Many Colors**',
    'thundershirt for dogs',
    'Гуси, легко',
    'fan, 1 (3-pin)',
    'Games *A - L*💥Buy 3',
    "Man's Wa*t*ch and man's vvatch",
    'б(а)тарея',
    'pinkiphone case',
    'Charizard DX Gold Metal Card',
    'Small Rag Doll',
    'The Economy of Cities , mass_market ,',
    'Crimean Bridge…Done',
    'Complications, cauliflowers and metabolism',
    'iPhoneXsmax/x/8/7p',
    'Dragon yalnI',
    'LUMINO*S dial',
    'boo**ox',
    'every inch of life.|Fire-Boltt Health Suite',
    'cre**or pack',
    'lifes**n of a battery',
    // Stars and signs around words are for emphasis, a plural, a trademark, a price.
    '**Sennheiser** headphones, **PlayStation 4**, favorite*, Surface* and games*',
    'ThinkPad(s), iPhone(s), Xperia(s) and Bravia(s)',
    'Surface® and Xiaomi™ cases, games®',
    '$Xiaomi $Linksys $MacBook, @maroon @sata',
    // Signs that part words where a list, a field or a feed was put together.
    'matte|rated, core|bass, matte|Utility, Core!Images, chanel|tiger, Gucci|Prada|bag',
    'Xiaomi*case, router*Dior, abc*sneakers, NEW*NIKE*SHOES, Balenciaga*more',
    'Brand:adidas, adidas:claremont, power:pack, Marke=Nike',
    'superstar@ferragamo, power@realistic',
    'works as well.a new box, macro.i like it',
    'айфон|portrait|family, хуавей@linksys, кабель для порта',
  ])('%j is innocent', (title) => {
    expect([...signalsOf(title).keys()].filter((id) => id.endsWith('/disguised'))).toEqual([]);
  });
});

describe('a hidden word, and one that only others beside it make a name or term', () => {
  it.each<[source: string, inTitles: string[], inRunningText?: string[]]>([
    ['quasi c0py', ['c0py > copy, hidden']],
    ['qu4si c0py', ['qu4si > quasi, hidden', 'c0py > copy, hidden']],
    ['copy qu4si', ['qu4si > quasi, hidden']],
    ['c0py quasi', []],
    ['c0py bag', []],
    ['the c0py', []],
    ['qu4si copy', ['qu4si > quasi, hidden']],
    ['the qu4si bag', []],
    ['gr4de zz', ['gr4de > grade, hidden']],
    ['zz gr4de', []],
    ['gr4de bag', []],
    ['M4rla Dorn', ['M4rla > marla, hidden']],
    ['Marla D0rn', ['D0rn > dorn, hidden']],
    ['M4rla D0rn', ['M4rla > marla, hidden', 'D0rn > dorn, hidden']],
    ['bag M4rla', []],
    ['D0rn bag', []],
    ['M*rla D*rn', ['M*rla > marla, hidden', 'D*rn > dorn, hidden']],
    ['M.arla Dorn', ['M.arla > marla, hidden']],
    ['St0newall Reef', ['St0newall > stonewall, hidden']],
    ['St0newall R33f', ['St0newall > stonewall, hidden', 'R33f > reef, hidden']],
    ['St0newall bag', []],
    ['nob0dy d0ubts', ['nob0dy > nobody, hidden', 'd0ubts > doubts, hidden']],
    ['nob0dy', []],
    ['nob0dy bag', []],
    ['papers fr0m the maker', ['fr0m > from, hidden']],
    ['papers from the m4ker', ['m4ker > maker, hidden']],
    ['m4ker bag', []],
    ['alram Dorn', ['alram > marla'], []],
    ['alram nrod', ['alram > marla, hidden', 'nrod > dorn, hidden'], []],
    ['quasi ypoc', ['ypoc > copy'], []],
    ['ypoc quasi', []],
    ['isauq', []],
    ['llawenots Reef', ['llawenots > stonewall'], []],
    ['llawenots', []],
    ['ydobon', []],
    ['mark p4inted over', ['p4inted > painted, hidden']],
    ['p4inted bag', []],
    ['Velorro b3ar', ['b3ar > bear, hidden']],
    ['b3ar bag', []],
    ['anch0r chain', ['anch0r > anchor, hidden']],
    ['w4llet', ['w4llet > wallet']],
    ['leath3r bag', ['leath3r > leather']],
    ['V3llorobag', ['V3llorobag > velloro bag, hidden']],
    ['bagc0unterfeit', []],
    ['fak3ishbag', ['fak3ishbag > fakeish bag, hidden']],
    ['V3lloro V3lloro', ['V3lloro > velloro, hidden', 'V3lloro > velloro, hidden']],
    ['V3lloro/V*lloro', ['V3lloro > velloro, hidden', 'V*lloro > velloro, hidden']],
    ['bag-V3lloro', ['V3lloro > velloro, hidden']],
    ['“V3lloro”', ['V3lloro > velloro, hidden']],
    ['V3lloro™', ['V3lloro > velloro, hidden']],
    ['$printex', ['$printex > sprintex, hidden']],
    ['Velloro1', []],
    ['velloro99', []],
    ['1Velloro', []],
  ])('%j in a title: %j', (source, inTitles, inRunningText = inTitles) => {
    expect(undone(source)).toEqual(inTitles);
    expect(undone(source, false)).toEqual(inRunningText);
  });
});
