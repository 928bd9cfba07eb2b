import { describe, expect, it } from 'vitest';
import { salary } from '../../src/fields/salary.js';
import { winner } from '../support/winner.js';

type Row = readonly [
  text: string,
  min: number | null,
  max: number | null,
  currency: string | null,
  period: string | null,
];

const PAY: readonly Row[] = [
  ["The salary is CHF 110'000 - 130'000 a year.", 110000, 130000, 'CHF', 'year'],
  ['Base salary: $150,000/yr – $190,000/yr', 150000, 190000, 'USD', 'year'],
  ['Pay range $160k - $200k plus equity.', 160000, 200000, 'USD', 'year'],
  ['Pay range: $160-200k', 160000, 200000, 'USD', 'year'],
  ['We pay EUR 62.000 bis 71.000 brutto im Jahr.', 62000, 71000, 'EUR', 'year'],
  ['Das Gehalt liegt zwischen 55.000 und 65.000 EUR.', 55000, 65000, 'EUR', 'year'],
  ['Salaire : de 2 900 € à 3 300 € brut par mois.', 2900, 3300, 'EUR', 'month'],
  ['The stipend is R$ 9,500.00 per month.', 9500, 9500, 'BRL', 'month'],
  ['Annual income from JPY 7,000,000 to JPY 9,500,000.', 7000000, 9500000, 'JPY', 'year'],
  ["Annual salary from CHF 98'000.", 98000, null, 'CHF', 'year'],
  ['The scale begins with a salary starting at $58,200 a year.', 58200, null, 'USD', 'year'],
  ['Salary up to £70,000.', null, 70000, 'GBP', 'year'],
  ['Salary: £45,000', 45000, 45000, 'GBP', 'year'],
  ['Interns earn $44 - $57 per hour.', 44, 57, 'USD', 'hour'],
  ['Pay is $28/hour for undergraduates and $36/hour for doctoral students.', 28, 36, 'USD', 'hour'],
  ['The hourly rate is $35 (BS), $42 (MS) or $50 (PhD).', 35, 50, 'USD', 'hour'],
  ['The base salary range is 170,000 USD - 250,000 USD.', 170000, 250000, 'USD', 'year'],
  ['Salary Range $190,000—$240,000 USD', 190000, 240000, 'USD', 'year'],
  ['Compensation: $145,000 -- $180,000 annually, depending on experience.', 145000, 180000, 'USD', 'year'],
  ['The compensation is between $90,000 and $120,000.', 90000, 120000, 'USD', 'year'],
  ['You earn SEK 34,100 per month at the start.', 34100, null, 'SEK', 'month'],
  ['A salary of USD 120,000 per annum, plus a $10,000 sign-on bonus.', 120000, 120000, 'USD', 'year'],
  ['The pay is CAD $95,000 to $120,000.', 95000, 120000, 'CAD', 'year'],
  ['The salary is $130,000 CAD per year.', 130000, 130000, 'CAD', 'year'],
  ['PhD stipend of £18,622 per annum (tax free).', 18622, 18622, 'GBP', 'year'],
  ['Salary: ₹12,00,000 - ₹18,00,000 per annum', 1200000, 1800000, 'INR', 'year'],
  ['年収 700万円〜1,000万円', 7000000, 10000000, 'JPY', 'year'],
  [
    'Our base pay ranges from $129,300/year in our lowest geographic market up to $223,600/year in our highest.',
    129300,
    223600,
    'USD',
    'year',
  ],
  ['Compensation\n$120,000 - $150,000', 120000, 150000, 'USD', 'year'],
  ['Salary (EUR): 60,000 - 75,000', 60000, 75000, 'EUR', 'year'],
  ['Salario: 38.000 - 45.000 € brutos anuales', 38000, 45000, 'EUR', 'year'],
  ['Monthly salary: EUR 4.188,38', 4188.38, 4188.38, 'EUR', 'month'],
  ['Up to €90k + equity', null, 90000, 'EUR', 'year'],
  ['€50k–€60k a year, wherever you live.', 50000, 60000, 'EUR', 'year'],
  // millions of a small unit, a scale that both figures share
  ['Annual income of ¥8.5M to ¥12M by grade', 8500000, 12000000, 'JPY', 'year'],
  ['Annual salary ¥8.5–12M', 8500000, 12000000, 'JPY', 'year'],
  ['₩70M - ₩90M annual salary', 70000000, 90000000, 'KRW', 'year'],
  ['Base 150-190k, equity on top', 150000, 190000, null, 'year'],
  ['Gehalt 52–60 T€ im Jahr', 52000, 60000, 'EUR', 'year'],
  ['18-30 LPA', 1800000, 3000000, 'INR', 'year'],
  ['Salary 95k GBP', 95000, 95000, 'GBP', 'year'],
  ['We offer circa £47,000 a year.', 47000, 47000, 'GBP', 'year'],
  // a stroke for the cents
  ['Lohn CHF 104’000.– bis 118’000.– p.a.', 104000, 118000, 'CHF', 'year'],
  ['Gehalt: 61.000,-- EUR', 61000, 61000, 'EUR', 'year'],
  // what is paid besides does not count
  ['The base salary is £92,000 a year before bonus.', 92000, 92000, 'GBP', 'year'],
  // the period after a stroke, pay in words of other scripts
  ['Wir bieten 4.300–5.100 € brutto/Monat', 4300, 5100, 'EUR', 'month'],
  ['1 900 € nets mensuels', 1900, 1900, 'EUR', 'month'],
  ['Hourly: $36-44', 36, 44, 'USD', 'hour'],
  ['Jahreszielgehalt 82.000 €', 82000, 82000, 'EUR', 'year'],
  ['時給1,600円', 1600, 1600, 'JPY', 'hour'],
  ['Fridays off You Get $140K–$175K Options of your own', 140000, 175000, 'USD', 'year'],
  // the sentence before names it; a dash begins the next item
  [
    'Base pay is one part of it. For this role it lies between $151,000 and $199,500, with room for skill.',
    151000,
    199500,
    'USD',
    'year',
  ],
  ['WHAT YOU GET -Base pay of $118K to $151K -Stock options -Rest', 118000, 151000, 'USD', 'year'],
  // rising pay
  [
    'You get €2,700 gross per month in the first year, increasing to €3,400 in the fourth.',
    2700,
    3400,
    'EUR',
    'month',
  ],
  ['Salary £36,100 rising to £43,900 per annum', 36100, 43900, 'GBP', 'year'],
  // one range a country, at the head of a list
  [
    'What we offer\n£71k–£88k in the UK, €60k–€74k in Spain, shares and a long leave',
    71000,
    88000,
    'GBP',
    'year',
  ],
];

const NO_PAY = [
  'We have raised $120M from investors.',
  'Last year we closed a $42 million Series C.',
  'A wellness stipend of $100 a month.',
  '$2,000 a year to spend on conferences.',
  'Plus €1,500 a year for courses and a €500 home-office budget.',
  'A start-up package of up to $450,000 is foreseen.',
  'Wir zahlen einen Zuschuss von 50 EUR im Monat zum Deutschlandticket.',
  'Pay follows E13 TV-L (100%).',
  'Competitive salary, 401(k) with 4% match.',
  'The grant of 2.4 million euros lasts until 2028.',
  'Competitive salary and a $5,000 signing bonus.',
  'Our cameras cost less than $300 and see 20,000 customers a day.',
  'Since a foundation gave us $3 million we are five.',
  'Relocation support of up to €5,000.',
  'Home office equipment worth $1,500 and a $750 learning budget per year.',
  'We process $10,000,000 in transactions a day.',
  'We look after homes worth £200,000–£400,000, and our readers after the people in them.',
  'We raised ¥500M last year.',
  'Tickets of $50,000 - $90,000',
  'Cloud credits of $100,000 for your research.',
  'Salary depends on experience; see booth 1234.',
];

describe('salary', () => {
  it.each(PAY)('reads %j', (text, min, max, currency, period) => {
    expect(winner(salary, text)).toMatchObject({ min, max, currency, period });
  });

  it.each(NO_PAY)('finds no pay in %j', (text) => {
    expect(winner(salary, text)).toBeNull();
  });

  it('reads a bare sign by the country of the job', () => {
    const locations = [{ country: 'AU' }];
    expect(winner(salary, 'Salary: $120,000', { values: { locations } })?.currency).toBe('AUD');
    expect(
      winner(salary, 'Salary: $120,000', { values: { locations: [{ country: 'AU' }, { country: 'US' }] } })
        ?.currency,
    ).toBe('USD');
  });
});
