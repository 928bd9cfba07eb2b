import { describe, expect, it } from 'vitest';
import { HTML_LAYOUTS } from '../../src/layouts/html-index.js';
import type { Division, PageText } from '../../src/layouts/layout.js';
import { htmlToText } from '../../src/text/html/to-text.js';

function pageOf(html: string): PageText {
  return { uri: 'page.html', format: 'html', ...htmlToText(html) };
}

function divide(html: string): { layout: string | null; page: PageText; division: Division | null } {
  const page = pageOf(html);
  for (const layout of HTML_LAYOUTS) {
    const division = layout.divide(page);
    if (division) return { layout: layout.name, page, division };
  }
  return { layout: null, page, division: null };
}

/** What was found, in short: the layout, and of each posting its text and hints. */
function summary(html: string) {
  const { layout, page, division } = divide(html);
  const postings = (division?.blocks ?? []).map((block, index) => {
    expect(block.ordinal).toBe(index + 1);
    expect(block.text).toBe(page.text.slice(block.start, block.end));
    for (const mark of block.marks) expect(mark.end).toBeLessThanOrEqual(block.text.length);
    for (const hint of block.hints) expect(hint.start).toBeGreaterThanOrEqual(0);
    const hints = Object.fromEntries(block.hints.map((hint) => [hint.field, hint.value]));
    return { text: block.text.replace(/\s+/g, ' '), ...hints };
  });
  return { layout, postings };
}

const card = (title: string, rest: string) =>
  `<div class="card job" id="job-${title.length}"><h3 class="card-title"><a href="/j">${title}</a></h3>${rest}</div>`;

describe('cards', () => {
  it('are cut before Apply, with what their elements are called', () => {
    const html = `<main><h1>Board</h1><p>Welcome to all.</p>
      ${card('Vision Engineer', '<p class=company>Orbit Ltd</p><p class="job-location">Ghent, Belgium</p><p>Build it.</p><h4>Requirements</h4><ul><li>C++</ul><a href="https://a.example/1">Apply now →</a>')}
      ${card('Postdoc', '<p class=company>Uni</p><p class="job-location">Location: Lund</p><p class=salary>€1 a day</p><p>Think.</p><a href="mailto:x@y.example">Apply</a><a href="/s">Share</a>')}
      </main>`;
    expect(summary(html)).toEqual({
      layout: 'html-cards',
      postings: [
        {
          text: 'Vision Engineer Orbit Ltd Ghent, Belgium Build it. Requirements • C++',
          title: 'Vision Engineer',
          company: 'Orbit Ltd',
          locations: 'Ghent, Belgium',
          applyUrl: 'https://a.example/1',
        },
        {
          text: 'Postdoc Uni Location: Lund €1 a day Think.',
          title: 'Postdoc',
          company: 'Uni',
          locations: 'Lund',
          salary: '€1 a day',
          // named, so that it can be said why it is no value
          applyUrl: 'mailto:x@y.example',
        },
      ],
    });
  });

  it.each([
    [
      'in sections of a page',
      `<section class=group><h2>Industry</h2>${card('Engineer', '<p>One of the things we do.</p>')}${card('Designer', '<p>Two of the things we do.</p>')}</section><section class=group><h2>Academia</h2>${card('Professor', '<p>Three of the things we do.</p>')}</section>`,
      ['Engineer', 'Designer', 'Professor'],
    ],
    [
      'that are table rows',
      `<table>${['Engineer', 'Analyst'].map((title) => `<tr class=job><td class=title>${title}</td><td class=place>Ghent</td><td><a href="https://a.example">Apply</a></td></tr>`).join('')}</table>`,
      ['Engineer', 'Analyst'],
    ],
    [
      'with classes that differ in passing',
      `<ul><li class="job odd"><h3>Engineer</h3>a<button>Apply</button></li><li class="job even featured"><h3>Analyst</h3>b<button>Apply</button></li></ul>`,
      ['Engineer', 'Analyst'],
    ],
  ])('%s are found', (_name, html, titles) => {
    const { layout, postings } = summary(html);
    expect(layout).toBe('html-cards');
    expect(postings.map((posting) => (posting as { title?: string }).title)).toEqual(titles);
  });

  it('keep their text when the way to apply stands on top', () => {
    const html = ['Engineer', 'Analyst']
      .map((title) => card(title, `<a href="https://a.example">Apply</a><p>${'Long story. '.repeat(40)}</p>`))
      .join('');
    expect(summary(html).postings[0]).toMatchObject({
      applyUrl: 'https://a.example',
      text: expect.stringMatching(/story\.$/),
    });
  });
});

describe('headings', () => {
  it('begin the postings of a running list', () => {
    const html = `<p><a href=/>Home</a></p><article><h1>Jobs of the month</h1><p>As ever.</p>
      <h2>Robot Engineer</h2><p>Orbit Ltd — Ghent, Belgium</p><p>Build robots that walk.</p><h3>You need</h3><ul><li>C++</ul><p><a href="https://a.example/1">Apply here</a></p>
      <h2>Your benefits</h2><p>Cake, on most days of the week.</p>
      <h2>PhD student in optics</h2><p>Uni of Lund — Department of Physics</p><p>Grind lenses for three years.</p><p><a href="https://a.example/2">Apply here</a></p>
      </article><p>Write to the desk.</p>`;
    expect(summary(html)).toEqual({
      layout: 'html-headings',
      postings: [
        expect.objectContaining({
          text: expect.stringMatching(/^Robot Engineer Orbit.*Cake, on most days of the week\.$/),
          title: 'Robot Engineer',
          company: 'Orbit Ltd',
          locations: 'Ghent, Belgium',
        }),
        {
          text: 'PhD student in optics Uni of Lund — Department of Physics Grind lenses for three years.',
          title: 'PhD student in optics',
          company: 'Uni of Lund',
          applyUrl: 'https://a.example/2',
        },
      ],
    });
  });
});

describe('a single posting', () => {
  const sections =
    '<h2>About Orbit</h2><p>We fly.</p><h2>Responsibilities</h2><ul><li>Fly</ul><h2>Your profile</h2><ul><li>Wings</ul><h2>Flight school</h2><p>Yes.</p>';

  it('is not cut at its sections', () => {
    const html = `<header><nav>x</nav></header><main><p>Home</p><h1>Flight Engineer</h1>
      <table><tr><th>Place of work<td>Ghent<tr><th>Closing date<td>1 May 2025</table><p><b>Salary:</b> 5 a day</p><p><strong>Contract:</strong><br>Full-time</p>
      ${sections}<p><a href="https://a.example/1">Apply for this job</a></p><h2>Similar jobs</h2><p><a href=/2>Ground Engineer, Lund, 9 a day</a></p></main>`;
    expect(summary(html)).toEqual({
      layout: 'html-single',
      postings: [
        {
          text: expect.stringMatching(/^Flight Engineer Place of work \| Ghent.*Flight school Yes\.$/),
          title: 'Flight Engineer',
          locations: 'Ghent',
          deadline: '1 May 2025',
          salary: '5 a day',
          employmentType: 'Full-time',
          applyUrl: 'https://a.example/1',
        },
      ],
    });
  });

  it('is not lost for the cards beside it', () => {
    const related = ['Ground Engineer', 'Sea Engineer', 'Rail Engineer']
      .map((title) => card(title, '<p class=location>Lund</p>'))
      .join('');
    const { layout, postings } = summary(
      `<main><h1>Flight Engineer</h1><p>${'We fly a lot. '.repeat(30)}</p>${sections}</main><aside><h2>More</h2>${related}</aside>`,
    );
    expect([layout, postings.length]).toEqual(['html-single', 1]);
  });

  it.each([
    ['an imprint', '<h1>Imprint</h1><p>Orbit Ltd, Ghent.</p>'],
    ['nothing', ''],
    ['prose without headings', '<p>We are hiring.</p>'],
  ])('is not seen in %s', (_name, html) => {
    expect(summary(html).layout).toBeNull();
  });
});

describe('a page that wants to take long', () => {
  it.each([
    [
      'cards',
      (n: number) => '<div class="card"><h3 class=title>Engineer</h3><a href=/>Apply</a></div>'.repeat(n),
    ],
    [
      'asides and headings',
      (n: number) =>
        '<aside><h2>Engineer</h2></aside><h2>Sea Engineer</h2><p>We sail - far away</p>'.repeat(n),
    ],
    ['labels on one line', (n: number) => '<b>Salary:</b> '.repeat(n * 3)],
    ['headings on one line', (n: number) => '<span role=heading>Engineer</span> '.repeat(n * 2)],
    ['rows', (n: number) => `<table>${'<tr><td>Engineer<td>Ghent<td><a href=/>Go</a>'.repeat(n)}</table>`],
    [
      'links and facts of one card',
      (n: number) =>
        `<title>Jobs at Acme</title><li><h3>Engineer</h3>${'<a class=tag href=/>Go</a> <i class=company>a</i> '.repeat(n)}</li><li><h3>Analyst</h3>a<a href=/>Go</a></li>`,
    ],
    [
      'an employer that no card shows',
      (n: number) =>
        `<title>Jobs at Acme</title>${'<div class=c><h3>Engineer</h3>Build. <a href=/>Go</a></div>'.repeat(n)}`,
    ],
    ['terms', (n: number) => `<dl>${'<dt>Engineer</dt><dd>We build what you break.</dd>'.repeat(n)}</dl>`],
    ['wrappers', (n: number) => `${'<div class=a>'.repeat(300)}${'<i class=title>x</i>'.repeat(n)}`],
    ['links', (n: number) => `<h1>Engineer</h1>${'<a href=/>Apply</a> '.repeat(n * 2)}`],
  ])('does not: %s', (_name, make) => {
    const page = pageOf(make(10_000));
    const before = performance.now();
    for (const layout of HTML_LAYOUTS) layout.divide(page);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
