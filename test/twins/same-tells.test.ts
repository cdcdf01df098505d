import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

/** What sellers of copies say in every language, beside honest uses of the same words. */
const TELLS: Readonly<Record<string, readonly (readonly [language: string, copy: string, honest: string])[]>> = {
  'football shirts of Thai make': [
    ['bg', 'Екип Реал Мадрид тайландско качество', 'Тайландски масаж ваучер тайландско качество'],
    ['bn', 'জার্সি Real Madrid থাই প্রিমিয়াম', 'থাই পেয়ারা থাই প্রিমিয়াম ১ কেজি'],
    ['cs', 'Dres Real Madrid thajská kvalita', 'Rýže jasmínová thajská kvalita'],
    ['da', 'Trøje Real Madrid thai kvalitet', 'Thai massage gavekort thai kvalitet'],
    ['el', 'Φανέλα Real Madrid ταϊλανδέζικη ποιότητα', 'Ταϊλανδέζικο μασάζ ποιότητα Ταϊλάνδης'],
    ['fi', 'Real Madrid pelipaita thai laatu', 'Thai riisi 5 kg thai laatu'],
    ['he', 'חולצת Real Madrid איכות תאילנדית', 'אורז יסמין איכות תאילנדית 5 קג'],
    ['hu', 'Real Madrid mez thai minőség', 'Thai rizs prémium thai minőség 5 kg'],
    ['it', 'Maglia Real Madrid qualità thailandese', 'Massaggio thai qualità thailandese'],
    ['no', 'Real Madrid drakt thai kvalitet', 'Thai massasje gavekort thai kvalitet'],
    ['ro', 'Tricou Real Madrid calitate thailandeză', 'Orez iasomie calitate Thailanda'],
    ['sk', 'Dres Real Madrid thajská kvalita', 'Ryža jazmínová thajská kvalita'],
    ['sr', 'Dres Real Madrid tajlandski kvalitet', 'Tajlandska masaža poklon vaučer tajlandski kvalitet'],
  ],
  'a logo that only the picture lacks, a brand told in private': [
    ['ar', 'شنطة فاخرة بدون شعار بالصورة', 'طباعة تيشرت الشعار موجود شركة'],
    ['bg', 'Чанта известна марка, марка на лично', 'Тениски с лого на вашата фирма'],
    ['cs', 'Kabelka známé značky, logo na fotce zakryté', 'Firemní trička potisk, logo zakryté není'],
    ['da', 'Kendt mærketaske, logo skjult', 'T-shirts med firmatryk, logo skjult under revers'],
    ['el', 'Τσάντα γνωστής μάρκας, κρυμμένο λογότυπο', 'Μπλουζάκια με λογότυπο εταιρείας εκτύπωση'],
    ['fi', 'Tunnettu merkkilaukku, logo peitetty', 'Yrityksen paidat painatuksella, logo peitetty pesun ajaksi'],
    ['he', 'תיק מותג ידוע, לוגו מוסתר', 'חולצות עם הדפסת לוגו לעסק'],
    ['de', 'Bekannte Luxustasche, ihr bekommt mit Logo', 'Armband Silber, Gravur: Name per PN'],
    ['en', 'Luxury C bag, you receive with logo', 'Your logo on mugs, you receive with logo'],
    ['ja', '高級バッグ ブランド名はDMにて', '刺繍 ブランド名は自由'],
    ['pt', 'Bolsa grife francesa, marca no direct', 'Chega com logo da empresa, personalizado'],
    ['ru', 'Сумка известного бренда, бренд в лс', 'Вышивка логотипа на заказ'],
    ['hi', 'Branded bag, pic me logo hide hai', 'School uniform, logo ke saath aayega'],
    ['hu', 'Ismert márkájú táska, logó takarva', 'Céges póló, logó takarva nyomtatás közben'],
    ['no', 'Kjent merkeveske, logo skjult', 'T-skjorter med bedriftstrykk, logo skjult'],
    ['nl', 'Tas bekend merk, je krijgt met logo', 'T-shirts met bedrukking, je krijgt met logo'],
    ['ro', 'Geantă de firmă, logo acoperit', 'Tricou personalizat, logo acoperit la spălare'],
    ['sk', 'Kabelka známej značky, logo zakryté', 'Firemné tričká potlač, logo zakryté pri praní'],
    ['sr', 'Poznati brend torba, logo sakriven', 'Majice štampa za firmu, logo sakriven'],
    ['sv', 'Märkesväska, loggan är dold', 'T-shirt med tryck, logga dold för företag'],
    ['uk', 'Відома сумка, бренд в дірект', 'Вишивка лого на одяг'],
  ],
  "another's perfume in the maker's bottle": [
    ['bg', 'Dior Sauvage наливен в оригинална бутилка', 'Ракия, наливен в оригинална бутилка'],
    ['cs', 'Dior Sauvage stáčený v originálním flakonu', 'Odstřik Dior Sauvage 5 ml z originálního flakonu'],
    ['el', 'Dior Sauvage χύμα σε αυθεντικό μπουκάλι', 'Dior Sauvage σε αυθεντικό μπουκάλι, γεμάτο'],
    ['hu', 'Dior Sauvage eredeti üvegbe töltve', 'Dior Sauvage eredeti üvegben, félig tele'],
    ['it', 'Dior Sauvage sfuso in flacone originale', 'Dior Sauvage in flacone originale, pieno'],
    ['pl', 'Dior Sauvage lane w oryginalnym flakonie', 'Odlewka Dior Sauvage 10 ml z oryginalnego flakonu'],
    ['ro', 'Dior Sauvage vrac în sticla originală', 'Dior Sauvage în sticla originală, plin'],
    ['sr', 'Dior Sauvage točeni u originalnoj boci', 'Dior Sauvage u originalnoj boci, pun'],
  ],
  'clones of phones and watches': [
    ['ar', 'ايفون 15 برو ماكس كوري', 'سامسونج كوري الاصل كفالة'],
    ['bg', 'Rolex часовник суперклонинг', 'Клонинг на диск Samsung SSD'],
    ['en', 'Goophone i15 pro max 1TB', 'Phone data clone app for iPhone 15'],
    ['es', 'Samsung s24 ultra clon 16 ram', 'Samsung SSD, para clonar disco'],
    ['ko', '아이폰15 복제폰', '아이폰15 키 복제 방지 케이스'],
    ['ru', 'iPhone 15 Pro Max корейская копия', 'Samsung корейская версия'],
    ['el', 'iPhone 15 κινέζικος κλώνος', 'LEGO Star Wars κλώνος στρατιώτης'],
    ['fa', 'گوشی طرح آیفون ۱۵', 'قاب طرح آیفون ۱۵'],
    ['hu', 'Rolex óra szuperklón', 'LEGO Star Wars klón katona'],
    ['sr', 'Rolex sat superklon', 'LEGO Star Wars klon vojnik'],
    ['tr', 'iPhone 15 Pro Max kore malı', 'Hyundai kore malı yedek parça'],
    ['vi', 'iPhone 15 Pro Max đài loan', 'HTC chính hãng bản đài loan điện thoại'],
  ],
};

describe('a grade of copies without a brand in sight', () => {
  it('is said of the marks that a football shirt bears', () => {
    expect(scorer.score({ title: 'Trikot Deutschland 2024 Thai-Qualität' }).score).toBeGreaterThan(0.5);
    expect(scorer.score({ title: 'Thai quality silk scarf' }).score).toBeLessThan(0.5);
    expect(scorer.score({ title: 'Trikot Deutschland 2024 AAA Batterien im Licht' }).score).toBeLessThan(0.05);
  });
});

describe.each(Object.entries(TELLS))('%s', (_, cases) => {
  it.each(cases)('%s: %j tells, %j does not', (_language, copy, honest) => {
    expect(scorer.score({ title: copy }).score).toBeGreaterThan(0.4);
    expect(scorer.score({ title: honest }).score).toBeLessThan(0.05);
  });
});
