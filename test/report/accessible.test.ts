import { type AxeResults, source as axeSource } from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { ReportJob } from '../../src/report/report-job.js';
import { record } from '../store/helpers.js';
import { useReport } from '../support/browser-report.js';
import { type Opened, useChromium } from '../support/chromium.js';
import { manyJobs } from '../support/many-jobs.js';

// WCAG 2.2 AA as far as a program can tell, in both themes and at several widths.

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
const long: ReportJob = {
  record: record('10a6000000000000', {
    title: LONG,
    company: LONG,
    locations: [{ raw: LONG, city: null, region: null, country: null, lat: null, lon: null }],
    skills: [LONG],
    requirements: [LONG],
    preferred: [LONG],
    urls: [`https://example.org/${LONG}`],
    description: LONG,
    deadline: '2024-05-01',
    firstSeen: '2024-06-09T00:00:00.000Z',
    sources: [{ uri: `https://example.org/${LONG}`, ordinal: 1, start: 0, end: 1, capturedAt: null }],
  }),
  postings: [],
};

const folderOf = useReport(() => [...manyJobs(90), long]);
const open = useChromium();
const [first] = [...manyJobs(1)] as [ReportJob];
const PAGES = [
  'index.html',
  'index.html?q=word&category=phd',
  'figures.html',
  'list.html',
  `jobs/${first.record.id}.html`,
  `jobs/${long.record.id}.html`,
];
const at = (path: string) => `file://${folderOf()}/${path}`;
const sized = (width: number, colorScheme: 'light' | 'dark') => ({
  viewport: { width, height: 800 },
  colorScheme,
  reducedMotion: 'reduce' as const,
});

const VIEWS = [
  [375, 'light'],
  [375, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const;

describe('axe', () => {
  for (const [width, theme] of VIEWS) {
    it(`finds nothing at a width of ${width} in the ${theme} theme`, async (context) => {
      const opened = await open(context, at('index.html'), sized(width, theme));
      for (const path of PAGES) {
        await opened.page.goto(at(path));
        await unfold(opened);
        expect(await violations(opened), path).toEqual([]);
      }
    }, 120_000);
  }

  it('would find something', async (context) => {
    const opened = await open(context, at('index.html'), sized(1280, 'light'));
    await opened.page.evaluate("document.querySelector('h1').style.color = '#ddd'");
    await opened.page.evaluate("document.querySelector('#q').removeAttribute('id')");
    expect((await violations(opened)).map((found) => found.split(':')[0])).toEqual([
      'color-contrast',
      'label-title-only',
    ]);
  });
});

describe('the pages', () => {
  for (const width of [320, 768, 1440]) {
    it(`are no wider than a screen of ${width}`, async (context) => {
      const opened = await open(context, at('index.html'), sized(width, 'light'));
      for (const path of PAGES) {
        await opened.page.goto(at(path));
        await unfold(opened);
        expect(await opened.page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBe(0);
      }
    });
  }

  it('move nothing where motion is not wanted', async (context) => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await open(context, at('index.html'), { reducedMotion });
      return page.evaluate("getComputedStyle(document.querySelector('.card')).transitionDuration");
    };
    expect(await moving('reduce')).toBe('0s');
    expect(await moving('no-preference')).not.toBe('0s');
  });
});

/** Opens whatever can be opened, so that it is looked at as well. */
async function unfold({ page }: Opened): Promise<void> {
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  const filters = page.locator('#fold');
  if (await filters.isVisible()) await filters.click();
}

async function violations({ page }: Opened): Promise<string[]> {
  await page.evaluate(axeSource);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const results = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
