import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkTo } from '../../src/cli/links.js';
import { record } from '../store/helpers.js';
import { HOSTILE, newFolder, storeOf } from './jobs.js';
import { run } from './run.js';

/** Two postings of one wording for two places, the first on another page too. */
const posting = (place: string) => `Location ${place}

Description Fjordlys AS looks after the cameras of eleven hundred fish farms. We are hiring a Senior Computer Vision Engineer
(計算機視覚) to count what swims past them, in the dark, through scales and bubbles and the odd curious seal.

Responsibilities
- Build detectors that run on a buoy with the power of a bicycle lamp
- Keep the labels honest together with the biologists in the next room

Requirements
- A Master's degree and 4 years of experience, or a PhD in robotics
- Python and PyTorch, in anger

Preferred qualifications
- You have deployed CUDA kernels on small machines
- A boat licence

We offer
- Five weeks of holiday and a warm suit

The salary is 780,000 - 910,000 NOK per year. We sponsor work visas. Apply by 2024-09-01 at https://jobs.fjordlys.example/cv or
write to Ragnhild Sundby, ragnhild@fjordlys.example.
Apply
`;

const folder = newFolder();
const db = join(folder, 'jobs.db');
/** Paths and the times of reading are not the same on every machine. */
const settled = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(folder.slice(1), '');

beforeAll(async () => {
  const pages: readonly (readonly [name: string, text: string])[] = [
    ['one.txt', `Careers\n\n${posting('Trondheim, Norway')}${posting('Bergen, Norway')}`],
    ['two.txt', posting('Trondheim, Norway')],
  ];
  for (const [name, text] of pages) {
    const path = join(folder, name);
    writeFileSync(path, text);
    utimesSync(path, 1_718_000_000, 1_718_000_000);
  }
  const { code, stderr } = await run(['ingest', folder, '--db', db]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
});

describe('show lays a job out for a person', () => {
  const idOf = async (place: string) => {
    const { stdout } = await run(['list', '--json', '--db', db]);
    const jobs = JSON.parse(stdout) as { id: string; locations: { city: string }[] }[];
    return jobs.find(({ locations }) => locations[0]?.city === place)?.id ?? '';
  };

  it.each([50, 100])('%s columns wide', async (terminal) => {
    const options = { terminal, env: { NO_COLOR: '1' } };
    const { stdout } = await run(['show', await idOf('Trondheim'), '--db', db], options);
    await expect(settled(stdout)).toMatchFileSnapshot(`golden/show-${terminal}.txt`);
  });

  it('with links where the terminal can', async () => {
    const argv = ['show', await idOf('Bergen'), '--db', db];
    const plain = await run(argv, { terminal: 100 });
    const linked = await run(argv, { terminal: 100, supportsLinks: true });
    expect(plain.stdout).not.toContain('\u001b]8');
    expect(linked.stdout).toContain(
      linkTo('https://jobs.fjordlys.example/cv', 'https://jobs.fjordlys.example/cv'),
    );
    expect(linked.stdout).toContain('\u001b]8;;mailto:ragnhild@fjordlys.example\u001b\\');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a link is made of
    expect(linked.stdout.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')).toBe(plain.stdout);
  });
});

it('a link of a page leads nowhere that is not the web or mail, and steers nothing', async () => {
  const job = record('dddd000000000001', {
    applyUrl: `https://evil.example/${HOSTILE}`,
    urls: ['javascript:alert(1)', 'file:///etc/passwd', `https://a.example/\u001b\\\u001b]0;owned\u0007`],
    contacts: [{ name: HOSTILE, email: `x@y.example\u001b\\${HOSTILE}`, url: null }],
  });
  const { stdout } = await run(['show', job.id, '--db', await storeOf([job])], {
    terminal: 80,
    supportsLinks: true,
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a link is made of
  const links = [...stdout.matchAll(/\u001b\]8;;([^\u001b]*)\u001b\\/g)].map((match) => match[1] ?? '');
  expect(links.filter((href) => href !== '').length).toBeGreaterThan(1);
  expect(links.filter((href) => !/^$|^(?:https:\/\/|mailto:)[\x21-\x7e]+$/.test(href))).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
  const steering = /\u001b(?!\[\d+m|\]8;;[\x21-\x7e]*\u001b\\|\\)|[\u0000-\u0009\u000b-\u001a\u007f-\u009f]/;
  expect(stdout).not.toMatch(steering);
});

describe('a link', () => {
  it.each([
    ['https://example.org/a b?q=ü#x', 'https://example.org/a%20b?q=%C3%BC#x'],
    ['http://bücher.example/', 'http://xn--bcher-kva.example/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('%s leads to %s', (address, href) => {
    expect(linkTo('words', address)).toBe(`\u001b]8;;${href}\u001b\\words\u001b]8;;\u001b\\`);
  });

  it.each([
    '',
    'seeds/page.txt',
    'javascript:alert(1)',
    'data:text/html,x',
    `https://a.example/${'x'.repeat(3000)}`,
  ])('%s stays words', (address) => expect(linkTo('words', address)).toBe('words'));
});
