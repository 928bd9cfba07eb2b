import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, type TestContext } from 'vitest';
import { skipLoudly } from './root.js';

const EXECUTABLE = '/usr/bin/chromium';

export interface Opened {
  readonly page: Page;
  /** What the page wrote to its console or threw. */
  readonly complaints: string[];
  /** Addresses that were asked for. */
  readonly requests: string[];
}

/** Opens pages in a browser of its own, which the tests of a file share. */
export type Open = (
  context: TestContext,
  address: string,
  options?: BrowserContextOptions,
) => Promise<Opened>;

/** Debian's Chromium for the tests of a file; where it is missing they are skipped, and that is said. */
export function useChromium(): Open {
  let browser: Browser | null = null;
  beforeAll(async () => {
    if (existsSync(EXECUTABLE))
      browser = await chromium.launch({
        executablePath: EXECUTABLE,
        args: ['--no-sandbox', '--disable-gpu'],
      });
  });
  afterAll(() => browser?.close());
  return async (context, address, options = {}) => {
    if (browser === null) skipLoudly(context, `${EXECUTABLE} is missing, and the pages are untested`);
    const made = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.onTestFinished(() => made.close());
    const page = await made.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', async (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    made.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    return { page, complaints, requests };
  };
}
