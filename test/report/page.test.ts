import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportJob } from '../../src/report/report-job.js';
import { useReport } from '../support/browser-report.js';
import { useChromium } from '../support/chromium.js';
import { manyJobs } from '../support/many-jobs.js';
import { ATTACK, ODD_JOBS } from '../support/odd-jobs.js';
import { serveFolder } from '../support/static-site.js';

// The pages in a real browser, opened from disk and from a server.

const folderOf = useReport(() => [...manyJobs(120), ...ODD_JOBS]);
const [hostile, signs] = ODD_JOBS as readonly [ReportJob, ReportJob];
const TOTAL = 120 + ODD_JOBS.length;
const open = useChromium();
let site: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  site = await serveFolder(folderOf());
});
afterAll(() => site.close());

describe.each([
  ['from disk', (path: string) => `file://${folderOf()}/${path}`],
  ['from a server', (path: string) => `${site.origin}/${path}`],
])('the front page, opened %s', (_, at) => {
  it('searches as one types, and says how many there are', async (context) => {
    const { page, complaints } = await open(context, at('index.html'));
    await expect.poll(() => page.locator('#count').textContent()).toBe(`${TOTAL} jobs`);
    await page.getByRole('searchbox').pressSequentially('skill:nerf category:phd');
    await expect.poll(() => page.locator('#said').textContent()).toMatch(/^\d+ jobs? found$/);
    const cards = await page.locator('.card').allTextContents();
    expect(`${cards.length}`).toBe((await page.locator('#count').textContent())?.split(' ')[0]);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((text) => !text.includes('PhD') || !text.includes('NeRF'))).toEqual([]);
    await page.getByRole('searchbox').fill('nothing that any job says');
    await expect.poll(() => page.locator('#said').textContent()).toMatch(/^No job matches/);
    expect(complaints).toEqual([]);
  });

  it('finds words of the text, and what a deep link asks for', async (context) => {
    const { page } = await open(context, at('index.html?q=title%3Asimulation&country=CH&sort=title'));
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('title:simulation');
    const titles = () => page.locator('.card h3 a').allTextContents();
    expect((await titles()).length).toBeGreaterThan(0);
    const { compare } = new Intl.Collator('en', { numeric: true });
    expect(await titles()).toEqual([...(await titles())].sort(compare));
    expect(await page.getByRole('checkbox', { name: 'Switzerland' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Order').inputValue()).toBe('title');
    await page.goto(at('index.html?q=xonerror%20alert'));
    await expect.poll(() => page.locator('#count').textContent()).toMatch(/^No job matches/);
    await page.goto(at('index.html?q=onerror%20alert'));
    await expect.poll(() => page.locator('.card h3 a').count()).toBe(1);
  });

  it('narrows down, and goes back and forth', async (context) => {
    const { page, complaints } = await open(context, at('index.html'));
    const count = () => page.locator('#count').textContent();
    await page.getByRole('checkbox', { name: 'Switzerland' }).check();
    const inSwitzerland = await count();
    expect(inSwitzerland).not.toBe(`${TOTAL} jobs`);
    await page
      .getByRole('checkbox', { name: 'Tokyo' })
      .or(page.getByRole('checkbox', { name: 'Japan' }))
      .check();
    const both = await count();
    expect(Number.parseInt(both ?? '', 10)).toBeGreaterThan(Number.parseInt(inSwitzerland ?? '', 10));
    await page.getByRole('searchbox').pressSequentially('python');
    const searched = await count();
    expect(new URL(page.url()).search).toBe('?q=python&country=CH&country=JP');
    // all letters are one step
    await page.goBack();
    expect(await count()).toBe(both);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.goBack();
    expect(await count()).toBe(inSwitzerland);
    await page.goForward();
    await page.goForward();
    expect(await count()).toBe(searched);
    await page.getByRole('button', { name: 'Remove filter: Country: Japan' }).click();
    expect(new URL(page.url()).search).toBe('?q=python&country=CH');
    await page.getByRole('button', { name: 'Clear all: search and filters' }).click();
    expect(await count()).toBe(`${TOTAL} jobs`);
    expect(complaints).toEqual([]);
  });

  it('comes back to the jobs that were there, by the browser and by the link', async (context) => {
    const { page, complaints } = await open(context, at('index.html?q=python*&sort=title'));
    await page.getByRole('button', { name: /^Show \d+ more/ }).click();
    expect(new URL(page.url()).search).toBe('?q=python*&sort=title&cards=80');
    const cards = await page.locator('.card').count();
    expect(cards).toBeGreaterThan(40);
    const last = page.locator('.card h3 a').nth(cards - 1);
    await last.scrollIntoViewIfNeeded();
    const place = await page.evaluate<number>('scrollY');
    expect(place).toBeGreaterThan(1000);
    await last.click();
    await page.waitForURL(/\/jobs\//);
    await page.goBack();
    await expect.poll(() => page.locator('.card').count()).toBe(cards);
    await expect.poll(() => page.evaluate('scrollY')).toBe(place);
    await page.reload();
    await expect.poll(() => page.evaluate('scrollY')).toBe(place);
    // the link knows the search, the order and the card
    const title = await last.textContent();
    await last.click();
    await page.waitForURL(/\/jobs\//);
    await page.getByRole('link', { name: 'Back to the search' }).click();
    await expect.poll(() => page.locator('.card').count()).toBe(cards);
    expect(await page.getByRole('searchbox').inputValue()).toBe('python*');
    expect(await page.getByLabel('Order').inputValue()).toBe('title');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(title);
    expect(await page.evaluate('scrollY')).toBeGreaterThan(1000);
    expect(complaints).toEqual([]);
  });

  it('loads the texts for words in a row, and offers words that go on', async (context) => {
    const { page, complaints, requests } = await open(context, at('index.html'));
    const count = () => page.locator('#count').textContent();
    await page.getByRole('searchbox').fill('sound knowledge');
    await expect.poll(count).toBe('120 jobs');
    expect(requests.filter((address) => address.includes('order'))).toEqual([]);
    await page.getByRole('searchbox').fill('"knowledge sound"');
    await expect.poll(count).toMatch(/^No job matches/);
    await page.getByRole('searchbox').fill('"sound knowledge');
    await expect.poll(count).toBe('120 jobs');
    expect(requests.filter((address) => address.includes('order'))).toHaveLength(1);
    await page.getByRole('searchbox').fill('pyth');
    await expect.poll(() => page.locator('#further').textContent()).toContain('begin so: pyth*');
    const begun = await count();
    await page.getByRole('searchbox').fill('pyth*');
    await expect.poll(() => page.locator('#further').isVisible()).toBe(false);
    expect(await count()).toBe(begun);
    await page.getByRole('searchbox').fill('intern');
    await page.getByRole('button', { name: 'intern*' }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('intern*');
    expect(complaints).toEqual([]);
  });

  it('asks for nothing but its own files', async (context) => {
    const { page, complaints, requests } = await open(context, at('index.html'));
    await page.getByRole('searchbox').fill('python');
    await page.locator('.card h3 a').first().click();
    await page.waitForURL(/\/jobs\//);
    await page.goto(at('figures.html'));
    await page.goto(at('list.html'));
    expect(requests.filter((address) => !address.startsWith(at('')))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leaves a hostile posting text, wherever it stands', async (context) => {
    const { page, complaints, requests } = await open(context, at('index.html?q=company:evil'));
    expect(await page.locator('.card h3 a').textContent()).toBe(`Hostile ${ATTACK}`);
    await page.goto(at('list.html'));
    await page.goto(at('figures.html'));
    await page.goto(at(`jobs/${hostile.record.id}.html`));
    expect(await page.locator('h1').textContent()).toBe(`Hostile ${ATTACK}`);
    expect(await page.locator('.posting').textContent()).toBe(ATTACK);
    expect(await page.locator('main img, main script, main svg').count()).toBe(0);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => /^javascript/i.test(href ?? ''))).toEqual([]);
    expect(links).toContain('https://good.example/');
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => address.endsWith('/x'))).toEqual([]);
  });
});

describe('the front page', () => {
  const at = (path: string) => `file://${folderOf()}/${path}`;

  it('is used by the keyboard alone', async (context) => {
    const { page } = await open(context, at('index.html'));
    const focused = () => page.evaluate('document.activeElement?.textContent || document.activeElement?.id');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('q');
    await page.keyboard.type('python');
    for (const next of ['sort', 'Fields to search in', 'category']) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          'document.activeElement.name || document.activeElement.id || document.activeElement.textContent',
        ),
      ).toBe(next);
    }
    // the first box: pressing it keeps the focus there, though the boxes are drawn anew
    await page.keyboard.press('Space');
    expect(new URL(page.url()).search).toMatch(/^\?q=python&category=/);
    expect(await page.evaluate('document.activeElement.checked')).toBe(true);
    await page.keyboard.press('Space');
    expect(new URL(page.url()).search).toBe('?q=python');
    await page.keyboard.press('/');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /^Show \d+ more/ }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.card').count()).toBeGreaterThan(40);
    const fortyFirst = await page.locator('.card h3 a').nth(40).textContent();
    expect(await focused()).toBe(fortyFirst);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/jobs\//);
    expect(await page.locator('h1').textContent()).toBe(fortyFirst);
    await page.goBack();
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
  });

  it('can be read without a script', async (context) => {
    const { page } = await open(context, at('index.html'), { javaScriptEnabled: false });
    expect(await page.locator('.card').count()).toBe(40);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByRole('link', { name: 'All jobs', exact: true }).click();
    expect(await page.locator('main li a').count()).toBe(TOTAL);
    await page.locator('main li a').first().click();
    expect(await page.locator('h1').count()).toBe(1);
    await page.goto(at('figures.html'));
    expect(await page.getByRole('img').count()).toBeGreaterThan(8);
  });

  it('draws the same cards with a script as without', async (context) => {
    const [plain, scripted] = [
      await open(context, at('index.html'), { javaScriptEnabled: false }),
      await open(context, at('index.html')),
    ];
    const html = ({ page }: typeof plain) => page.locator('#cards').innerHTML();
    // deadlines pass: the script knows today, the file the day on which it was made
    const undated = (text: string) => text.replace(/<p class="deadline.*?<\/p>/g, '');
    expect(undated(await html(scripted))).toBe(undated(await html(plain)));
    // they came in the week before the report was made
    const isNew = scripted.page.locator('.card', { has: scripted.page.locator('.badge') });
    expect(await isNew.count()).toBe(ODD_JOBS.length);
  });

  it('keeps the theme that was chosen, on every page', async (context) => {
    const { page } = await open(context, at('index.html'), { colorScheme: 'light' });
    const background = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await background();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(at('figures.html'));
    expect(await background()).toBe(dark);
    await page.getByRole('button', { name: 'Light theme' }).click();
    expect(await background()).toBe(light);
  });
});

describe("a job's page", () => {
  it('shows no sign that steers how others are shown', async (context) => {
    const { page } = await open(context, `file://${folderOf()}/jobs/${signs.record.id}.html`);
    expect(await page.locator('h1').textContent()).toBe('Turned gnp.exe and ze\u200bro\u200d wide\ufeff');
    expect(await page.content()).not.toMatch(/\p{Cc}(?<![\n\t])|[\u202a-\u202e\u2066-\u2069]/u);
    await page.goto(`file://${folderOf()}/index.html?q=title:turned`);
    expect(await page.locator('#cards').textContent()).toContain('Turned gnp.exe and ');
  });

  it('leads from a fact to its words in the text', async (context) => {
    const [job] = [...manyJobs(1)] as [ReportJob];
    const { page } = await open(context, `file://${folderOf()}/jobs/${job.record.id}.html`);
    const mark = page.locator('mark.value').filter({ hasText: 'company' });
    expect(await mark.textContent()).toBe(`company${job.record.company}`);
    expect(await mark.getAttribute('title')).toBe('company');
    expect(await page.locator('.posting').textContent()).toContain('looks for a');
  });
});
