import { describe, expect, it } from 'vitest';
import { readWrittenPrice } from '../../src/reading/written-price.js';

describe('a price that stands in the text', () => {
  it.each([
    ['Gucci bag $120 new', 120, 'USD'],
    ['Prix 35 €, neuf', 35, 'EUR'],
    ['1.299,00 € VHB', 1299, 'EUR'],
    ['가방 35만원 팝니다', 350_000, 'KRW'],
    ['цена 3 500 руб, доставка 300 руб', 3500, 'RUB'],
    ['280元 原价¥2000', 280, 'CNY'],
    ['25万円', 250_000, 'JPY'],
    ['3万5千円', 35_000, 'JPY'],
    ['바람막이 3만 5000원', 35_000, 'KRW'],
    ['售价￥280', 280, 'CNY'],
    ['包邮280元', 280, 'CNY'],
    ['iPhone 15 128 GB 450€', 450, 'EUR'],
    ['iPhone 13 ₹45k only', 45_000, 'INR'],
    ['iPhone 15 Pro ₹1.2 lakh', 120_000, 'INR'],
    ['iPhone 11 Rp 4,5 jt', 4_500_000, 'IDR'],
    ['Gucci bag $120 karlie', 120, 'USD'],
  ])('%j: %d %s', (text, amount, currency) => {
    expect(readWrittenPrice(text, 'title', {})?.money).toEqual({ amount, currency });
  });

  it.each(['RRP $200', 'save $50', '50% off $20', '$20 each or $35 for two', 'size 38, 2 pcs', 'free shipping over $50', 'model 280', ''])(
    '%j names none, or not the article’s',
    (text) => {
      expect(readWrittenPrice(text, 'title', {})).toBeUndefined();
    },
  );

  it.each([
    'delivery $20',
    'p&p £4',
    'fdp 7 €',
    'zzgl. 5 €',
    'rent $45',
    '$45 a day',
    '29 €/mois',
    '$20 cashback',
    '$10 off today',
    '6,99 € Versand',
  ])('%j names another amount', (text) => {
    expect(readWrittenPrice(text, 'title', {})).toBeUndefined();
  });

  it('gives words before the next amount to that one', () => {
    expect(readWrittenPrice('35€ statt 90€', 'title', {})?.text).toBe('35€');
    expect(readWrittenPrice('35€ delivery on request', 'title', {})).toBeUndefined();
  });

  it.each([
    ['asking $120, can meet', '$120'],
    ['Price is only $120 today', '$120'],
    ['цена 3500 руб', '3500 руб'],
    ['售价280元', '280元'],
    ['Neu und ungetragen, 35 €', '35 €'],
    ['size 38\n💰 $120\nDM me', '$120'],
    ['$120', '$120'],
  ])('a description that asks so much: %j', (text, expected) => {
    expect(readWrittenPrice(text, 'description', {})?.text).toBe(expected);
  });

  it.each([
    'new battery $30',
    'dry cleaning cost me $30',
    'DHL 7€',
    'Dust bag sold for $20',
    '+ 6,99 € Post',
    'No offers below $50 please',
    'sped. 8 €',
  ])('a description that names an amount for something else: %j', (text) => {
    expect(readWrittenPrice(text, 'description', {})).toBeUndefined();
  });

  it('reads only the head of a long text', () => {
    expect(readWrittenPrice(`${'x '.repeat(300)}$120`, 'title', {})).toBeUndefined();
  });
});

describe('a price as it is written', () => {
  it.each([
    ['US $20', '20 USD US $20'],
    ['us$20', '20 USD us$20'],
    ['$20', '20 USD $20'],
    ['€20', '20 EUR €20'],
    ['£20', '20 GBP £20'],
    ['¥20', '20 CNY ¥20'],
    ['₽20', '20 RUB ₽20'],
    ['₩20', '20 KRW ₩20'],
    ['₹20', '20 INR ₹20'],
    ['฿20', '20 THB ฿20'],
    ['₫20', '20 VND ₫20'],
    ['₺20', '20 TRY ₺20'],
    ['₴20', '20 UAH ₴20'],
    ['USD 20', '20 USD USD 20'],
    ['EUR 20', '20 EUR EUR 20'],
    ['GBP 20', '20 GBP GBP 20'],
    ['RMB20', '20 CNY RMB20'],
    ['CNY 20', '20 CNY CNY 20'],
    ['JPY 20', '20 JPY JPY 20'],
    ['KRW 20', '20 KRW KRW 20'],
    ['INR 20', '20 INR INR 20'],
    ['RUB 20', '20 RUB RUB 20'],
    ['TRY 20', '20 TRY TRY 20'],
    ['R$20', '20 BRL R$20'],
    ['Rp20', '20 IDR Rp20'],
    ['Rp. 20', '20 IDR Rp. 20'],
    ['$ 20', '20 USD $ 20'],
    ['$  20', undefined],
    ['$1,200', '1200 USD $1,200'],
    ['$1.200', '1200 USD $1.200'],
    ['$1 200', '1200 USD $1 200'],
    ['$1,200.50', '1200.5 USD $1,200.50'],
    ['$12,34', '12.34 USD $12,34'],
    ['$20.5', '20.5 USD $20.5'],
    ['$20%', undefined],
    ['a$20', undefined],
    ['1$20', undefined],
    ['$123456789', undefined],
    ['$12345678', '12345678 USD $12345678'],
    ['20€', '20 EUR 20€'],
    ['20 €', '20 EUR 20 €'],
    ['20  €', undefined],
    ['20£', '20 GBP 20£'],
    ['20₽', '20 RUB 20₽'],
    ['20₩', '20 KRW 20₩'],
    ['20 zł', '20 PLN 20 zł'],
    ['20元', '20 CNY 20元'],
    ['20円', '20 JPY 20円'],
    ['20원', '20 KRW 20원'],
    ['20만원', '200000 KRW 20만원'],
    ['20만 원', '200000 KRW 20만 원'],
    ['20万円', '200000 JPY 20万円'],
    ['20руб', '20 RUB 20руб'],
    ['20 рублей', '20 RUB 20 рублей'],
    ['20 руб.', '20 RUB 20 руб.'],
    ['20TL', '20 TRY 20TL'],
    ['20 EUR', '20 EUR 20 EUR'],
    ['20USD', '20 USD 20USD'],
    ['20 RMB', '20 CNY 20 RMB'],
    ['20 THB', '20 THB 20 THB'],
    ['20บาท', '20 THB 20บาท'],
    ['20 грн', '20 UAH 20 грн'],
    ['20eurx', undefined],
    ['1.200 €', '1200 EUR 1.200 €'],
    ['1,200.50 €', '1200.5 EUR 1,200.50 €'],
    ['x20 €', undefined],
    ['1.20 €', '1.2 EUR 1.20 €'],
    ['1,20 €', '1.2 EUR 1,20 €'],
    ['12.5.20 €', undefined],
    ['retail $20', undefined],
    ['rrp $20', undefined],
    ['msrp: $20', undefined],
    ['uvp 20 €', undefined],
    ['np 20 €', undefined],
    ['npr $20', undefined],
    ['new for $20', undefined],
    ['worth $20', undefined],
    ['value $20', undefined],
    ['save $20', undefined],
    ['off $20', undefined],
    ['discount $20', undefined],
    ['shipping $20', undefined],
    ['postage $20', undefined],
    ['deposit $20', undefined],
    ['fee $20', undefined],
    ['over $20', undefined],
    ['above $20', undefined],
    ['paid $20', undefined],
    ['statt 20 €', undefined],
    ['versand 20 €', undefined],
    ['livraison 20 €', undefined],
    ['valeur 20 €', undefined],
    ['envío 20 €', undefined],
    ['envio 20 €', undefined],
    ['frete R$20', undefined],
    ['spedizione 20 €', undefined],
    ['доставка 20 руб', undefined],
    ['стоила 20 руб', undefined],
    ['в магазине 20 руб', undefined],
    ['原价20元', undefined],
    ['原價20元', undefined],
    ['专柜20元', undefined],
    ['公价20元', undefined],
    ['运费20元', undefined],
    ['邮费20元', undefined],
    ['定価20円', undefined],
    ['新品20円', undefined],
    ['送料20円', undefined],
    ['정가20원', undefined],
    ['매장20원', undefined],
    ['배송비20원', undefined],
    ['택배비20원', undefined],
    ['할인20원', undefined],
    ['retailer $20', undefined],
    ['retail price: $20', undefined],
    ['kargo 20 TL', undefined],
    ['prix neuf 20 €', undefined],
    ['wholesaler $20', '20 USD $20'],
    ['retail, was: about $20', '20 USD $20'],
    ['worth, or so $20', '20 USD $20'],
    ['$20 or $20', '20 USD $20'],
    ['$20 or $30', undefined],
    ['retail $90 now $20', '20 USD $20'],
    ['20', undefined],
    ['bag', undefined],
    ['$0', '0 USD $0'],
  ])('%j: %s', (text, expected) => {
    const price = readWrittenPrice(text, 'title', {});
    expect(price && `${price.money.amount} ${price.money.currency} ${price.text}`).toBe(expected);
  });
});
