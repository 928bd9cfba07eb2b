import { describe, expect, it } from 'vitest';
import { resolvePlaces } from '../../src/fields/locations/resolve.js';
import { locations } from '../../src/fields/locations.js';
import { BASE_CONFIDENCE } from '../../src/record/evidence.js';
import type { Place } from '../../src/record/values.js';
import { makeDraft } from '../support/draft.js';

const brief = (places: readonly Place[]) =>
  places
    .map((place) => [place.city, place.region, place.country].map((part) => part ?? '').join('/'))
    .join('; ');

/** The strongest candidate of all rules. */
function read(text: string) {
  const draft = makeDraft(text);
  return locations.rules
    .flatMap((rule) =>
      [...rule.read(draft)].map((found) => ({
        rule: rule.name,
        confidence: BASE_CONFIDENCE[rule.kind],
        ...found,
        words: text.slice(found.start, found.end),
      })),
    )
    .sort((a, b) => b.confidence - a.confidence)[0];
}

describe('resolvePlaces', () => {
  it.each([
    // one place
    ['Oslo', 'Oslo//NO'],
    ['Birmingham', 'Birmingham/England/GB'],
    ['Birmingham, AL', 'Birmingham/AL/US'],
    ['Hamilton, Ontario, Canada', 'Hamilton/ON/CA'],
    ['Perth, WA, Australia', 'Perth/WA/AU'],
    ['Bellevue, Washington, United States', 'Bellevue/WA/US'],
    ['Ottawa, CA', 'Ottawa/ON/CA'],
    ['Fremont, CA', 'Fremont/CA/US'],
    ['Rome, Georgia', 'Rome/GA/US'],
    ['Batumi, Georgia', 'Batumi//GE'],
    ['Paris, TX', 'Paris/TX/US'],
    ['Sevilla, ESP', 'Sevilla//ES'],
    ['Bergen/Norway', 'Bergen//NO'],
    ['Yokohama-shi, Kanagawa, Japan', 'Yokohama/Kanagawa/JP'],
    ['Osaka, Osaka-fu, Japan', 'Osaka/Osaka-fu/JP'],
    ['Campinas, SP, Brazil', 'Campinas/SP/BR'],
    ['Bengaluru, Karnataka, India', 'Bengaluru/Karnataka/IN'],
    ['Nürnberg', 'Nürnberg//DE'],
    ['Nuremberg, Germany', 'Nuremberg//DE'],
    ['Duesseldorf, Deutschland', 'Duesseldorf//DE'],
    ['Turin', 'Turin//IT'],
    ['NYC', 'New York/NY/US'],
    ['LA', 'Los Angeles/CA/US'],
    ['Greater Denver Area', 'Denver/CO/US'],
    ['Washington, D.C.', 'Washington/DC/US'],
    ['AUSTIN, TX', 'Austin/TX/US'],
    ['Austin TX', 'Austin/TX/US'],
    ['Palo Alto, CA 94301', 'Palo Alto/CA/US'],
    ['Brooklyn, New York, NY', 'Brooklyn/NY/US'],
    ['Cardiff, Wales', 'Cardiff/Wales/GB'],
    ['Singapore', 'Singapore//SG'],
    ['Haidian, Beijing, China', 'Haidian/Beijing/CN'],
    // common words need a region or a country
    ['Reading, UK', 'Reading/England/GB'],
    ['Mobile, AL', 'Mobile/AL/US'],
    ['Orange, CA', 'Orange/CA/US'],
    // no city
    ['California, USA', '/CA/US'],
    ['Bavaria, Germany', '/Bavaria/DE'],
    ['UK', '//GB'],
    ['EMEA', '/EMEA/'],
    ['Georgia', '//'],
    // several
    ['Reno, NV Salem, OR', 'Reno/NV/US; Salem/OR/US'],
    ['Ghent, BEL Lille, FRA', 'Ghent//BE; Lille//FR'],
    ['Reno, NV; Salem, OR; Ottawa, ON', 'Reno/NV/US; Salem/OR/US; Ottawa/ON/CA'],
    ['Denver, CO • Calgary, AB', 'Denver/CO/US; Calgary/AB/CA'],
    ['Lyon, Turin or Graz', 'Lyon//FR; Turin//IT; Graz//AT'],
    ['Hamburg, Dresden, Germany', 'Hamburg//DE; Dresden//DE'],
    ['Cambridge and Boston, MA', 'Cambridge/MA/US; Boston/MA/US'],
    ['Spain, Chile and Japan', '//ES; //CL; //JP'],
    ['Austin, Texas + 2 more', 'Austin/TX/US'],
    // remote
    ['Remote (EEA)', '/EEA/'],
    ['Remote, Germany', '//DE'],
    ['Remote - US or Canada', '//US; //CA'],
    ['US-Remote', '//US'],
    ['Worldwide (UTC-3 to UTC+3)', '//'],
    ['Reno, NV; or Remote, US', 'Reno/NV/US; //US'],
    ['Leeds (Hybrid)', 'Leeds/England/GB'],
    ['Leeds, UK (Remote)', 'Leeds/England/GB'],
  ])('%s', (text, places) => {
    const found = resolvePlaces(text);
    expect(found && brief(found.places)).toBe(places);
    expect(found?.complete).toBe(true);
    for (const [i, span] of (found?.spans ?? []).entries()) {
      expect(text.slice(span.start, span.end)).toBe(found?.places[i]?.raw);
    }
  });

  it.each([
    'Remote Sensing Engineer',
    'Marketing',
    'Reading',
    'Overview',
    'Multiple Locations',
    'Research Scientist, Canada',
    'Boston Scientific',
    'Oxford Nanopore',
    'New York University',
    'Deep Learning',
    'Apply',
    '',
  ])('is no place: %s', (text) => {
    expect(resolvePlaces(text)?.complete ?? false).toBe(false);
  });
});

describe('locations, head of the posting', () => {
  it.each([
    ['Location Fresno\n\nDescription\n\nWe sort almonds.', 'labelled-line', 'Fresno/CA/US'],
    ['Location Fresno Description We sort almonds.', 'labelled-line', 'Fresno/CA/US'],
    ['Location\nGraz, Austria\n\nWe sort almonds.', 'labelled-line', 'Graz//AT'],
    ['Vision Engineer\nStandort: Ulm\nWir sortieren Mandeln.', 'labelled-line', 'Ulm//DE'],
    ['We sort almonds. Location: Lund, Sweden. Start: May.', 'labelled-line', 'Lund//SE'],
    ['📍 Porto, Portugal\nWe sort almonds.', 'labelled-line', 'Porto//PT'],
    ['Location: 12 Long Road, Leeds LS1 4AP, UK', 'labelled-line', 'Leeds/England/GB'],
    ['Office: Rue de Rivoli 12, 75001 Paris, France. We see.', 'labelled-line', 'Paris//FR'],
    ['Renningen (near Stuttgart)\n\nWe sort.', 'first-line', 'Renningen//DE'],
    ['Oulu\n\n\nWho we are\n\nWe sort almonds.', 'first-line', 'Oulu//FI'],
    ['Oulu Who we are We sort almonds.', 'first-line', 'Oulu//FI'],
    ['Reno, NV\nSalem, OR\n\nWe sort almonds.', 'first-line', 'Reno/NV/US; Salem/OR/US'],
    ['Vision Engineer\nAlmond Works\nGraz, Austria\nWe sort.', 'first-line', 'Graz//AT'],
    ['Almond Works · Graz, Austria · Full-time\nWe sort.', 'in-head-line', 'Graz//AT'],
    ['Vision Engineer - Leeds, UK (Hybrid)\nWe sort.', 'in-head-line', 'Leeds/England/GB'],
  ])('%j', (text, rule, places) => {
    const found = read(text);
    expect(found?.rule).toBe(rule);
    expect(brief(found?.value ?? [])).toBe(places);
  });

  it('keeps the words of a labelled place that it cannot resolve', () => {
    expect(read('Location: Orchard Number Nine')?.value).toEqual([
      { raw: 'Orchard Number Nine', city: null, region: null, country: null, lat: null, lon: null },
    ]);
  });

  it('leaves a line that names no place to the prose', () => {
    const text = 'Location Multiple Locations\n\nWe hire anywhere, preferred locations are Spain and Chile.';
    expect(brief(read(text)?.value ?? [])).toBe('//ES; //CL');
  });
});

describe('locations, prose', () => {
  it.each([
    ['Based in Nairobi, we build drones for farmers.', 'Nairobi//KE'],
    ['You will work from our HQ in Tallinn three days a week.', 'Tallinn//EE'],
    ['Come to our Lyon office to meet the robots; you work at our Lyon office.', 'Lyon//FR'],
    [
      'We need engineers at our sites in Delft, Ghent and Reno; tell us which.',
      'Delft//NL; Ghent//BE; Reno/NV/US',
    ],
    ['Everything we sell is soldered in one old mill in Leeds.', 'Leeds/England/GB'],
    ['The almond lab at Foo Corp in Salem, Oregon is seeking a botanist.', 'Salem/OR/US'],
    ['This position is located in Haifa, Israel.', 'Haifa//IL'],
    ['You would join the perception group in Turin.', 'Turin//IT'],
    ['We relocate you to Copenhagen.', 'Copenhagen//DK'],
    ['A thesis in the School of Nuts, Technical College Graz, Austria on almonds.', 'Graz//AT'],
    ['A postdoc is hosted at TU Delft.', 'Delft//NL'],
    // not the largest town of the name
    ['University of Alabama at Birmingham', 'Birmingham/AL/US'],
    ['A postdoc at the University of California, San Diego.', 'San Diego/CA/US'],
    ['In a barn outside Paris, Texas, nine of us build drones.', 'Paris/TX/US'],
    ['Our Lund office is hiring.', 'Lund//SE'],
    ['Our team sits in Lyon; other offices are in Tokyo.', 'Lyon//FR'],
    ['We are located in Union Square in San Francisco.', 'San Francisco/CA/US'],
    ['Based out of either Seattle or Vancouver BC, you sort.', 'Seattle/WA/US; Vancouver/BC/CA'],
    ['The candidate will be hosted at Inria Grenoble.', 'Grenoble//FR'],
    ['This is a Boston-based role.', 'Boston/MA/US'],
    ['Founded in 1845, the University of Tübingen looks for you.', 'Tübingen//DE'],
    ['You join the Toronto office.', 'Toronto/ON/CA'],
    ['The job is placed in Trondheim.', 'Trondheim//NO'],
    ['Poste basé à Grenoble.', 'Grenoble//FR'],
    ['Das Team arbeitet an unserem Standort Jena.', 'Jena//DE'],
    ['El puesto está en Zaragoza.', 'Zaragoza//ES'],
    // lines
    ['Turin, Italy (Polytechnic of Turin)', 'Turin//IT'],
    ['Lund, Sweden | Faculty of Engineering', 'Lund//SE'],
    ['Gothenburg | Sweden', 'Gothenburg//SE'],
    ['United States-Oregon-Salem', 'Salem/OR/US'],
    ['Germany, Jena', 'Jena//DE'],
    ['Kgs. Lyngby, Denmark', 'Kongens Lyngby//DK'],
    ["Acme's Mountain View campus takes in eight students.", 'Mountain View/CA/US'],
    ['We expect ten weeks, 40 hours a week, in Reno, Nevada.', 'Reno/NV/US'],
    ['Leeds or Lisbon, or from home in the UK', 'Leeds/England/GB; Lisbon//PT; //GB'],
    // addresses
    ['Location: 3 Quay Road, Galway, H91 AB1C, Ireland', 'Galway//IE'],
    ['Standort: Hansaallee 7, 80686 München, Deutschland', 'München//DE'],
    ['Work location: 9 Baker Street, London NW1 6XE, UK', 'London/England/GB'],
    ['Location: Dublin 2, D02 AF30, Ireland', 'Dublin//IE'],
  ])('%s', (text, places) => {
    const found = read(text);
    expect(found && brief(found.value)).toBe(places);
    expect(text).toContain(found?.words);
  });

  it.each([
    'We are headquartered in Boston.',
    'In a trial near Phoenix, we drove a car.',
    'Our headquarters are in Lyon, France and we have 18 office locations.',
    'We have offices in London, Paris and Tokyo.',
    'You work in collaboration with teams in Seattle and Zurich.',
    'Our customers in Berlin love us.',
    'Off-sites so far: Paris, Nashville, Rome.',
    'The company was founded in Zurich in 2015.',
    'Come and see us in Seattle at booth 12.',
    'The data were recorded in Mumbai and Lagos.',
    'Our founders graduated from Stanford University.',
    'The pay range for this position in California is $100,000.',
    'Experience in Reading, Java and C++ is required.',
    'A doctoral position in Sweden is a proper job.',
    'It is located in Union Square.',
    'AI\nWe sort almonds.',
    'We are a Berlin-based start-up.',
  ])('no place: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('locations, structure', () => {
  const hint = (value: unknown) => locations.fromHint?.(value, makeDraft(''));

  it.each([
    ['Reno, NV, US', 'Reno/NV/US'],
    [['Reno, NV', 'Ghent'], 'Reno/NV/US; Ghent//BE'],
    [{ address: { addressLocality: 'Graz', addressCountry: 'AT' } }, 'Graz//AT'],
    [{ '@type': 'Place', address: { addressLocality: 'Reno', addressRegion: 'NV' } }, 'Reno/NV/US'],
    ['Reno, NV • Remote (US)', 'Reno/NV/US; //US'],
    ['Smallmarsh, Switzerland', 'Smallmarsh//CH'],
    ['Orchard Nine', '//'],
  ])('%j', (value, places) => {
    expect(brief(hint(value) ?? [])).toBe(places);
  });

  it.each(['', '  ', 'Multiple Locations', null, 12, [], {}])('nothing in %j', (value) => {
    expect(hint(value)).toBeNull();
  });
});

describe('locations, cost', () => {
  it.each([
    ['in Paris ', 'in Paris '],
    ['commas', 'Paris, '],
    ['labels', 'location: '],
    ['institutions', 'University of '],
    ['remote', 'Remote ('],
    ['spaces', 'Location:   '],
    ['capitals', 'A'],
  ])('is linear in %s', (_, unit) => {
    const time = (length: number) => {
      const draft = makeDraft(unit.repeat(length / unit.length));
      const start = performance.now();
      for (const rule of locations.rules) for (const _found of rule.read(draft));
      return performance.now() - start;
    };
    time(20_000);
    // eight times the text: linear work takes about eight times as long, quadratic work 64 times
    expect(time(160_000)).toBeLessThan(30 * time(20_000) + 1000);
  });
});
