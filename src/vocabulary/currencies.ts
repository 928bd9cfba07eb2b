/** ISO 4217 codes that advertisements of jobs are written in. */
export const CURRENCY_CODES = (
  'USD EUR GBP CHF CAD AUD NZD SGD HKD JPY CNY RMB KRW INR TWD SEK NOK DKK ISK PLN CZK HUF RON BGN ILS AED SAR QAR ' +
  'BRL MXN CLP COP ARS ZAR TRY RUB UAH GEL THB VND MYR IDR PHP EGP KES NGN PKR BDT'
).split(' ');

/** Signs and words for money, folded, longest first where one begins another. `$`, `¥` and `kr` wait for the place. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['S$', 'SGD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['R$', 'BRL'],
  ['MX$', 'MXN'],
  ['$', '$'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', '¥'],
  ['￥', '¥'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₾', 'GEL'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['SFr', 'CHF'],
  ['Fr', 'CHF'],
  ['Rs', 'INR'],
  ['kr', 'kr'],
];

/** Words that follow a figure. */
export const CURRENCY_WORDS: readonly (readonly [word: string, code: string])[] = [
  ['US dollars', 'USD'],
  ['U.S. dollars', 'USD'],
  ['Canadian dollars', 'CAD'],
  ['Australian dollars', 'AUD'],
  ['dollars', '$'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['pounds', 'GBP'],
  ['Swiss francs', 'CHF'],
  ['Franken', 'CHF'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['rupees', 'INR'],
  ['reais', 'BRL'],
  ['円', 'JPY'],
  ['원', 'KRW'],
  ['元', 'CNY'],
];

/** What the bare signs mean in a country. */
export const SIGN_BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', TW: 'TWD' },
  '¥': { CN: 'CNY' },
  kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
};

/** What they mean where the country says nothing. */
export const SIGN_DEFAULT: Readonly<Record<string, string>> = { $: 'USD', '¥': 'JPY' };

/** Aliases of codes. */
export const CODE_ALIASES: Readonly<Record<string, string>> = { RMB: 'CNY' };

/** The least figure that is surely pay for a year where no period is given; 10,000 for the others. */
export const YEARLY_FROM: Readonly<Record<string, number>> = {
  SEK: 200_000,
  NOK: 200_000,
  DKK: 200_000,
  CZK: 250_000,
  ISK: 2_000_000,
  HUF: 3_000_000,
  JPY: 2_000_000,
  KRW: 12_000_000,
  INR: 200_000,
  CNY: 80_000,
  TWD: 300_000,
  THB: 200_000,
  RUB: 500_000,
  PHP: 200_000,
  IDR: 50_000_000,
  VND: 100_000_000,
  CLP: 5_000_000,
  COP: 20_000_000,
};

/** Units so small that pay is written in millions of them, and the most millions that are pay for a year. */
export const MILLIONS_PAID: Readonly<Record<string, number>> = {
  JPY: 60,
  '¥': 60,
  KRW: 500,
  HUF: 60,
  ISK: 60,
  CLP: 200,
  COP: 600,
  IDR: 2000,
  VND: 3000,
};
