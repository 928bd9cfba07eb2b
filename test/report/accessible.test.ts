import { type AxeResults, source as axeSource } from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { ReportJob } from '../../src/report/report-job.js';
import { useReport } from '../support/browser-report.js';
import { type Opened, useChromium } from '../support/chromium.js';
import { manyJobs } from '../support/many-jobs.js';
import { ODD_JOBS } from '../support/odd-jobs.js';

// WCAG 2.2 AA as far as a program can tell, in both themes and at several widths.

const folderOf = useReport(() => [...manyJobs(90), ...ODD_JOBS]);
const emptyFolder = useReport(() => []);
const open = useChromium();
const [first] = [...manyJobs(1)] as [ReportJob];
const PAGES = [
  'index.html',
  'index.html?q=sound&category=phd',
  'index.html?q=pyth',
  'index.html?q=nothingofthekind',
  'figures.html',
  'list.html',
  `jobs/${first.record.id}.html`,
  ...ODD_JOBS.filter((_, index) => [2, 3, 5].includes(index)).map(
    ({ record }) => `jobs/${record.id}.html?q=word`,
  ),
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

  it('finds nothing where the colours of the system are forced on it', async (context) => {
    const opened = await open(context, at('index.html'), { ...sized(1280, 'dark'), forcedColors: 'active' });
    for (const path of PAGES.slice(0, 6)) {
      await opened.page.goto(at(path));
      await unfold(opened);
      expect(await violations(opened), path).toEqual([]);
    }
  }, 60_000);

  it('finds nothing on a report without jobs', async (context) => {
    const opened = await open(context, `file://${emptyFolder()}/index.html`, sized(375, 'dark'));
    for (const path of ['index.html', 'figures.html', 'list.html']) {
      await opened.page.goto(`file://${emptyFolder()}/${path}`);
      expect(await violations(opened), path).toEqual([]);
    }
  });

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

  it('are dark on white when printed, whatever theme was chosen, and without what can be pressed', async (context) => {
    const { page } = await open(context, at('index.html'), { colorScheme: 'light' });
    const colours = () =>
      page.evaluate(
        '((style) => [style.backgroundColor, style.color])(getComputedStyle(document.documentElement))',
      );
    const light = await colours();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await colours()).not.toEqual(light);
    await page.emulateMedia({ media: 'print' });
    expect(await colours()).toEqual(light);
    for (const id of ['search', 'facets', 'fold', 'theme', 'more'])
      expect(await page.locator(`#${id}`).isVisible(), id).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
  });

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
