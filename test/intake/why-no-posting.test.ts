import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFile } from '../support/golden.js';

// Pages that stand in the place of a posting, and short postings that look a little like them.

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-none-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { records, said } = await parseFile(path);
  return {
    titles: records.map(({ title }) => title),
    said: said.map(({ code, message }) => `${code}: ${message}`),
  };
}

const html = (body: string) =>
  `<!doctype html><html><head><title>Careers</title></head><body>${body}</body></html>`;

const NONE: readonly (readonly [why: string, text: string])[] = [
  // what forms and gateways ask is no requirement
  [
    'forgot your password',
    html(
      '<h1>Welcome back</h1><ul><li>Forgot your password?<li>Create an account.</ul><button>Continue</button>',
    ),
  ],
  [
    'nothing on it',
    html(
      '<h2>What you can do</h2><p>Please upgrade to a newer version of your browser to experience our site.',
    ),
  ],
  ['503 service unavailable', '503 Service Unavailable\n\nNo server is available to handle this request.\n'],
  ['503 service temporarily unavailable', html('<h1>503 Service Temporarily Unavailable</h1><hr>nginx')],
  ['404 not found', '404 Not Found\nThe requested URL /careers/ was not found on this server.\n'],
  ['too many requests', 'Too Many Requests\nYou have sent too many of them. Try again later.\n'],
  ['page not found', html('<h1>Page not found</h1><p>It may have moved. <a href="/">Search all jobs</a>')],
  ['access denied', 'Access denied\n'],
  [
    'access denied',
    html('<h1>Access Denied</h1><p>You cannot see "http://example.org/careers/research-scientist".'),
  ],
  [
    'forgot your password',
    'Sign in\n\nEmail\nPassword\n\nForgot your password?\nCreate an account to apply for jobs.\n',
  ],
  [
    'forgot your password',
    html(
      '<h1>Sign in to apply: Research Scientist</h1><form>Email <input> Password <input><button>Apply now</button></form><a href="#">Forgot your password?</a>',
    ),
  ],
  [
    'we use cookies',
    'We value your privacy\n\nWe use cookies to measure our traffic.\n\nReject all\nAccept all\n',
  ],
  ['enable javascript', 'Careers\n\nPlease enable JavaScript to view this page.\n'],
  ['are you a robot', html('<h1>Are you a robot?</h1><p>Type the letters to go on.')],
  ['job is no longer available', html('<h1>This job is no longer available</h1><p>See our other openings.')],
  ['position has been filled', html('<h1>Research Scientist</h1><p>This position has been filled.')],
  [
    'no open positions',
    html('<h1>Careers at Acme Robotics</h1><p>There are no open positions at the moment.'),
  ],
  ['scheduled maintenance', 'Scheduled maintenance\n\nOur careers site will be back on Monday.\n'],
  ['no text that a reader would see', html('<noscript>Enable JavaScript.</noscript><div id="root"></div>')],
  [
    'it sends its readers on to "/jobs/7"; give that address',
    '<!doctype html><html><head><meta http-equiv="refresh" content="0; url=/jobs/7"></head><body><h1>Research Engineer</h1></body></html>',
  ],
  ['nothing on it names a title', 'hi\n'],
  ['nothing on it names a title', html('<p>hi')],
  [
    'nothing on it names a title',
    html('<h1>About us</h1><p>Acme Robotics was founded in 2012 in Lund. We build arms that pick tomatoes.'),
  ],
  [
    'nothing on it offers work',
    'The city council met on Tuesday to discuss the new bridge, its colour and its cost.\n'.repeat(9),
  ],
];

const POSTINGS: readonly (readonly [title: string | null, text: string])[] = [
  [
    'Research Scientist, Computer Vision',
    'Research Scientist, Computer Vision\nAcme Robotics, Lund, Sweden\n\nYou will build the eyes of our machines. We ask for a PhD.\n',
  ],
  [
    null,
    "We are hiring in Oslo!\n\nRequirements\n- Python and PyTorch\n- A master's degree\n\nWrite to jobs@example.org.\n",
  ],
  [
    'PhD Student',
    'Our lab at the University of Bergen has an opening for a PhD student who wants to teach cameras about fog.\n',
  ],
  [
    'Site Reliability Engineer',
    'Site Reliability Engineer\n\nAcme is looking for a Site Reliability Engineer who will chase every 503 Service Unavailable and each Access Denied.\n\nRequirements\n- Experience with cookies\n- On-call duty\n',
  ],
  [
    'Research Scientist',
    html(
      '<h1>Research Scientist</h1><p>Lund, Sweden<p>Acme builds arms, and you would teach them to see.<p><a href="/apply">Apply now</a>',
    ),
  ],
];

describe('a page in the place of a posting', () => {
  it.each(NONE)('gives none, and says why: %s (%j)', async (why, text) => {
    const { titles, said } = await read(text.startsWith('<') ? 'a.html' : 'a.txt', text);
    expect(titles).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^page\.no-postings: no posting was found on this page: /);
    expect(said[0]).toContain(why);
  });
});

describe('a short posting', () => {
  it.each(POSTINGS)('is read: %s (%j)', async (title, text) => {
    expect((await read(text.startsWith('<') ? 'b.html' : 'b.txt', text)).titles).toEqual([title]);
  });
});
