import { describe, expect, it } from 'vitest';
import { htmlStructured, notesOnData } from '../../src/layouts/html-structured.js';
import { htmlToText } from '../../src/text/html/to-text.js';

/** The postings of a page in short: the first words of each, and its hints. Every span is checked on the way. */
function read(html: string) {
  const page = { uri: 'page.html', format: 'html' as const, ...htmlToText(html) };
  const division = htmlStructured.divide(page);
  if (!division) return null;
  const text = division.text ?? '';
  expect(text.startsWith(page.text)).toBe(true);
  return division.blocks.map((block, index) => {
    expect(block.ordinal).toBe(index + 1);
    expect(text.slice(block.start, block.end)).toBe(block.text);
    const hints = Object.fromEntries(
      block.hints.map(({ field, value, start, end, quote, rule }) => {
        const shown = text.slice(block.start + start, block.start + end);
        if (rule === 'job-posting' || rule === 'feed')
          expect(shown).toBe(quote ?? block.text.slice(start, end));
        return [field, value];
      }),
    );
    return { words: block.text.replace(/\s+/g, ' '), ...hints };
  });
}

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const POSTING = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title: 'Vision Engineer',
  description: '<p>We build eyes for ships.</p><ul><li>C++</li><li>5 years of work</li></ul>',
  datePosted: '2024-05-01',
  validThrough: '2024-07-31T23:59',
  employmentType: ['FULL_TIME', 'CONTRACTOR'],
  hiringOrganization: { '@type': 'Organization', name: 'Orbit Ltd', sameAs: 'https://orbit.example' },
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressLocality: 'Ghent',
      addressRegion: 'East Flanders',
      addressCountry: { name: 'BE' },
    },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: '60,000', maxValue: 75000, unitText: 'YEAR' },
  },
  url: 'https://orbit.example/jobs/1',
};

const READ = {
  title: 'Vision Engineer',
  company: 'Orbit Ltd',
  locations: 'Ghent, East Flanders, BE',
  employmentType: 'full time',
  deadline: '2024-07-31',
  salary: { currency: 'EUR', minValue: 60000, maxValue: 75000, unitText: 'year' },
  applyUrl: 'https://orbit.example/jobs/1',
};

describe('a posting for machines', () => {
  it.each([
    ['alone', POSTING],
    [
      'in a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'x' }, POSTING] },
    ],
    ['in a list', [{ '@type': 'Organization' }, POSTING]],
    [
      'in a list of items',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: POSTING }] },
    ],
    ['as the main thing of a page', { '@type': 'WebPage', mainEntity: POSTING }],
    ['with several types', { ...POSTING, '@type': ['Thing', 'http://schema.org/JobPosting'] }],
    [
      'with its employer elsewhere',
      {
        '@graph': [
          { ...POSTING, hiringOrganization: { '@id': '#us' } },
          { '@id': '#us', '@type': 'Organization', name: 'Orbit Ltd' },
        ],
      },
    ],
    ['twice', [POSTING, POSTING]],
    [
      'with words in place of objects',
      { ...POSTING, hiringOrganization: 'Orbit Ltd', jobLocation: 'Ghent, East Flanders, BE' },
    ],
  ])('is found %s', (_name, value) => {
    const html = `<body><div id="app">Loading ...</div>${ld(value)}</body>`;
    expect(read(html)).toEqual([
      {
        words: expect.stringMatching(
          /^Vision Engineer Company: Orbit Ltd .*We build eyes for ships\. • C\+\+ • 5 years of work$/,
        ),
        ...READ,
      },
    ]);
  });

  it('goes with what readers see of it, in the words of the page', () => {
    const html = `<title>Vision Engineer - Orbit</title><main><h1>Vision Engineer</h1><p>Ghent</p>
      <p>At Orbit Ltd we build eyes for ships. ${'They see far and wide. '.repeat(20)}</p>
      <h2>You bring</h2><ul><li>C++</ul><a href="https://apply.example/1">Apply now</a></main>${ld(POSTING)}`;
    expect(read(html)).toEqual([
      {
        ...READ,
        words: expect.stringMatching(/^Vision Engineer Ghent At Orbit Ltd we build .* • C\+\+$/),
        applyUrl: 'https://apply.example/1',
      },
    ]);
  });

  it('stands in for a card that shows the beginning only', () => {
    const card = (title: string, more = '') =>
      `<div class="card"><h3 class="title">${title}</h3><p class="location">Ghent</p><p>We build ...</p><a href="/${title.length}">View more</a>${more}</div>`;
    const long = { ...POSTING, description: `<p>${'We build eyes for ships. '.repeat(30)}</p>` };
    const html = `<h1>Jobs</h1>${card('Vision Engineer')}${card('Sea Captain')}${card('Ship Painter')}${ld([long, { ...long, title: 'Sea Captain' }])}`;
    const postings = read(html);
    expect(postings?.map(({ words }) => [words.slice(0, 30), words.length > 300])).toEqual([
      [expect.stringMatching(/^Vision Engineer Company/), true],
      [expect.stringMatching(/^Sea Captain Company/), true],
      [expect.stringMatching(/^Ship Painter Ghent/), false],
    ]);
  });

  it('is the only one of its page where other jobs are linked beside it', () => {
    const card = (title: string) =>
      `<li class="job"><h3>${title}</h3><p class="location">Lund</p><a href="/x">View job</a></li>`;
    const html = `<title>Vision Engineer | Orbit</title><main><h1>Vision Engineer</h1><div id=root></div></main><ul>${['Sea Captain', 'Ship Painter', 'Cook'].map(card).join('')}</ul>${ld(POSTING)}`;
    expect(read(html)?.map(({ words }) => words.slice(0, 24))).toEqual(['Vision Engineer Company:']);
  });

  it('is read from microdata', () => {
    const html = `<div itemscope itemtype="https://schema.org/JobPosting">
      <h1 itemprop="title">Vision Engineer</h1>
      <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Orbit Ltd</b></span>
      <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
        <span itemprop="addressLocality">Ghent</span>, <span itemprop="addressRegion">East Flanders</span><meta itemprop="addressCountry" content="BE"></div></div>
      <meta itemprop="employmentType" content="FULL_TIME"><meta itemprop="validThrough" content="2024-07-31">
      <div itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount"><meta itemprop="currency" content="EUR"><div itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue"><meta itemprop="minValue" content="60000"><meta itemprop="maxValue" content="75000"><meta itemprop="unitText" content="YEAR"></div></div>
      <div itemprop="description"><p>We build eyes for ships.</p><h2>You bring</h2><ul><li>C++</ul></div>
      <a itemprop="url" href="https://orbit.example/jobs/1">Apply</a></div>`;
    expect(read(html)).toEqual([
      {
        ...READ,
        words: expect.stringMatching(/^Vision Engineer Orbit Ltd Ghent, East Flanders .* • C\+\+$/),
      },
    ]);
  });

  it('loses only what has another shape than schema.org gives it', () => {
    const odd = {
      ...POSTING,
      hiringOrganization: 'Confidential',
      jobLocation: [null, 7, { address: { addressCountry: ['FR'] } }],
      baseSalary: { value: { minValue: 'plenty' } },
      validThrough: 'soon',
      employmentType: { a: 1 },
      url: 'javascript:alert(1)',
    };
    expect(read(ld(odd))).toEqual([{ title: 'Vision Engineer', locations: '7', words: expect.any(String) }]);
  });

  it.each<[value: unknown, salary: unknown]>([
    ['50.000', { minValue: 50000, maxValue: 50000 }],
    ['50.000,00', { minValue: 50000, maxValue: 50000 }],
    ['50,000.50', { minValue: 50000.5, maxValue: 50000.5 }],
    ["1'250'000", { minValue: 1250000, maxValue: 1250000 }],
    ['50 000', { minValue: 50000, maxValue: 50000 }],
    ['€ 50.000', { minValue: 50000, maxValue: 50000 }],
    ['120k', { minValue: 120000, maxValue: 120000 }],
    ['17.50', { minValue: 17.5, maxValue: 17.5 }],
    [
      { minValue: '45.000', maxValue: '1.045.000' },
      { minValue: 45000, maxValue: 1045000 },
    ],
    ['50.000-60.000', 'EUR 50.000-60.000 per year'],
    ['competitive', undefined],
    ['1.50.000', undefined],
  ])('states pay as %j', (value, salary) => {
    const stated = typeof value === 'object' ? value : { value };
    const baseSalary = {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { ...(stated as object), unitText: 'YEAR' },
    };
    const [posting] = read(ld({ ...POSTING, baseSalary })) ?? [];
    expect((posting as { salary?: unknown }).salary).toEqual(
      typeof salary === 'object' ? { currency: 'EUR', unitText: 'year', ...salary } : salary,
    );
  });

  it('states more pay at least than at most: that is told, and no value', () => {
    const baseSalary = { currency: 'EUR', value: { minValue: 75000, maxValue: 60000, unitText: 'YEAR' } };
    const html = ld({ ...POSTING, baseSalary });
    expect(read(html)?.[0]).not.toHaveProperty('salary');
    expect(notesOnData(htmlToText(html))).toEqual([
      'salary of "Vision Engineer" left out: the least pay, 75000, is more than the most, 60000',
    ]);
  });

  it.each<[type: string | undefined, areas: unknown, shown: unknown]>([
    ['TELECOMMUTE', { '@type': 'Country', name: 'USA' }, ['USA']],
    ['TELECOMMUTE', [{ '@type': 'Country', name: 'Canada' }, 'DE'], ['Canada', 'DE']],
    ['TELECOMMUTE', { '@type': 'State', name: 'Texas' }, undefined],
    [undefined, { '@type': 'Country', name: 'USA' }, undefined],
  ])('is open, as %s work, to people from %j', (jobLocationType, applicantLocationRequirements, shown) => {
    const [posting] = read(ld({ ...POSTING, jobLocationType, applicantLocationRequirements })) ?? [];
    expect((posting as { remoteFrom?: unknown }).remoteFrom).toEqual(shown);
  });

  it('that is broken is told, with what is wrong, where it speaks of jobs', () => {
    const broken = (words: string) =>
      `<script type="application/ld+json">{"@type": "${words}", "name": </script>`;
    const html = `${ld(POSTING)}${broken('JobPosting')}${broken('BreadcrumbList')}`;
    expect(htmlToText(html).brokenData).toEqual(['it breaks off']);
    expect(read(html)).toHaveLength(1);
  });

  it('that fits none of many cards stands beside them', () => {
    const card = (title: string) =>
      `<div class="job-card"><h3>${title} Engineer</h3><p>We sort ${title}s by their colour.</p><a href="https://a.example/${title}">Apply</a></div>`;
    const titles = read(`${ld(POSTING)}<main>${['Stone', 'Seed', 'Shell'].map(card).join('')}</main>`)?.map(
      (posting) => (posting as { title?: unknown }).title,
    );
    expect([...(titles ?? [])].sort()).toEqual([
      ...['Seed Engineer', 'Shell Engineer', 'Stone Engineer', 'Vision Engineer'],
    ]);
  });

  it.each<[what: string, value: unknown, notes: readonly string[]]>([
    ['without a title', { '@type': 'JobPosting', description: 'x' }, ['JobPosting without a title left out']],
    [
      'without anything else',
      [1, 2].map((place) => ({ '@type': 'JobPosting', title: `Engineer ${place}` })),
      ['JobPosting that states nothing but a title left out, 2 times'],
    ],
    ['that is something else', { '@type': 'JobPostingList', title: 'Engineer', description: 'x' }, []],
  ])('is none %s, and that is told', (_name, value, notes) => {
    expect(read(ld(value))).toBeNull();
    expect(notesOnData(htmlToText(ld(value)))).toEqual(notes);
  });

  it('is found at any depth', () => {
    const deep = `<script type="application/ld+json">${'{"a":['.repeat(5000)}${JSON.stringify(POSTING)}${']}'.repeat(5000)}</script>`;
    expect(read(deep)).toEqual([{ ...READ, words: expect.any(String) }]);
  });

  it.each<[what: string, value: unknown, note: string]>([
    [
      'postings beyond the first 2000',
      Array.from({ length: 2007 }, (_, index) => ({ ...POSTING, title: `Engineer ${index}` })),
      '7 of its 2007 JobPosting objects were left out',
    ],
    [
      'places beyond the first 50',
      { ...POSTING, jobLocation: Array.from({ length: 53 }, (_, index) => `Place ${index}`) },
      '3 of the 53 places of "Vision Engineer" were left out',
    ],
    [
      'an end that is no date',
      { ...POSTING, validThrough: 'soon' },
      'closing date of "Vision Engineer" left out: "soon" is no date',
    ],
  ])('that is given up is told: %s', (_what, value, note) => {
    expect(notesOnData(htmlToText(ld(value)))).toEqual([note]);
  });

  it('is read from RDFa as from microdata', () => {
    const html = `<div vocab="https://schema.org/" typeof="JobPosting">
      <h1 property="title">Vision Engineer</h1>
      <span property="hiringOrganization" typeof="Organization"><b property="name">Orbit Ltd</b></span>
      <div property="jobLocation" typeof="Place"><div property="address" typeof="PostalAddress">
        <span property="addressLocality">Ghent</span>, <span property="addressRegion">East Flanders</span><meta property="addressCountry" content="BE"></div></div>
      <meta property="employmentType" content="FULL_TIME"><meta property="validThrough" content="2024-07-31">
      <div property="baseSalary" typeof="MonetaryAmount"><meta property="currency" content="EUR"><div property="value" typeof="QuantitativeValue"><meta property="minValue" content="60000"><meta property="maxValue" content="75000"><meta property="unitText" content="YEAR"></div></div>
      <div property="description"><p>We build eyes for ships.</p><h2>You bring</h2><ul><li>C++</ul></div>
      <a property="url" href="https://orbit.example/jobs/1">Apply</a></div>`;
    expect(read(html)).toEqual([{ ...READ, words: expect.any(String) }]);
  });

  it.each([
    [
      'nested lists',
      `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`,
    ],
    [
      'postings',
      ld(Array.from({ length: 5000 }, (_, index) => ({ ...POSTING, title: `Engineer ${index}` }))),
    ],
    [
      'postings and cards of one title',
      `${ld(Array.from({ length: 1500 }, (_, index) => ({ ...POSTING, jobLocation: `Place ${index}` })))}${'<div class=card><h3 class=title>Vision Engineer</h3>We build. <a href=/>Apply</a></div>'.repeat(1500)}`,
    ],
    [
      'microdata in microdata',
      `${'<div itemscope itemtype="https://schema.org/JobPosting"><p itemprop="description title">x'.repeat(20_000)}`,
    ],
    [
      'properties in properties',
      `<div itemscope itemtype="https://schema.org/JobPosting">${'<p itemprop="title"><i itemprop="name description">x'.repeat(50_000)}`,
    ],
  ])('takes no long time over %s', (_name, html) => {
    expect(() => read(html)).not.toThrow();
  });
});
