import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { atom } from '../../src/export/atom.js';
import type { FormatOptions } from '../../src/export/format.js';
import { newestFirst } from '../../src/export/newest-first.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { wellFormed } from '../../src/text/well-formed.js';
import { collect } from '../store/helpers.js';
import { skipLoudly } from '../support/root.js';
import { HOSTILE_WORDS, hostile, join, record, stream } from './helpers.js';

const write = (records: readonly JobRecord[], options: FormatOptions = {}) =>
  join(atom.write(stream(records), [], options));

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly link?: readonly { readonly '@_href': string }[];
  readonly author?: { readonly name: string };
  readonly category?: { readonly '@_term': string };
  readonly content: { readonly '#text'?: string };
}

/** As a reader of feeds takes it; throws where it is no XML. */
function read(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'entry' || name === 'link',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
  });
  return parser.parse(xml).feed as {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly link?: readonly { readonly '@_rel': string; readonly '@_href': string }[];
    readonly entry?: readonly Entry[];
  };
}

/** What XML keeps of words: no controls, no half pairs, and line breaks in one form. */
const kept = (words: string) =>
  wellFormed(words)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\r\n?/g, '\n');

const JOB = record('0123456789abcdef', {
  title: 'Engineer <b>',
  company: 'Q&A "Robots"',
  category: 'engineering',
  description: 'One & two.\n\nThree <four>.',
  applyUrl: 'https://a.example/?a=1&b=<2>',
  firstSeen: '2024-06-01T10:00:00.000Z',
  lastSeen: '2024-07-01T10:00:00.000Z',
});

describe('atom', () => {
  it('is a feed of entries', async () => {
    const feed = read(
      await write([JOB], { feedTitle: 'Jobs & more', feedUrl: 'https://jobs.example/new.atom?x=1&y=2' }),
    );
    expect(feed).toMatchObject({
      id: 'https://jobs.example/new.atom?x=1&amp;y=2'.replace('&amp;', '&'),
      title: 'Jobs & more',
      updated: '2024-06-01T10:00:00.000Z',
      link: [{ '@_rel': 'self', '@_href': 'https://jobs.example/new.atom?x=1&y=2' }],
    });
    expect(feed.entry).toEqual([
      {
        id: 'urn:cvpr-jobs:0123456789abcdef',
        title: 'Engineer <b>, Q&A "Robots"',
        published: '2024-06-01T10:00:00.000Z',
        updated: '2024-06-01T10:00:00.000Z',
        link: [{ '@_rel': 'alternate', '@_href': 'https://a.example/?a=1&b=%3C2%3E' }],
        author: { name: 'Q&A "Robots"' },
        category: { '@_term': 'engineering' },
        content: { '@_type': 'html', '#text': '<p>One &amp; two.</p><p>Three &lt;four&gt;.</p>' },
      },
    ]);
  });

  it('of no jobs is a feed all the same', async () => {
    expect(read(await write([]))).toMatchObject({ id: 'urn:cvpr-jobs:feed', title: 'New jobs' });
  });

  it('names no link that leads nowhere, and no page of this disk', async () => {
    for (const applyUrl of [null, 'javascript:alert(1)', 'seeds/a.html', 'https://[', '//a.example']) {
      const [entry] = read(await write([{ ...JOB, applyUrl }])).entry ?? [];
      expect(entry?.link).toBeUndefined();
    }
  });

  it('gives back whatever XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, company, text) => {
        const values = {
          title,
          company,
          category: text,
          description: text,
          applyUrl: `https://a.example/${text}`,
        };
        const xml = await write([record('a', values), record('b', values)], { feedTitle: text });
        const entries = read(xml).entry ?? [];
        expect(entries.map(({ id }) => id)).toEqual(['urn:cvpr-jobs:a', 'urn:cvpr-jobs:b']);
        const name = [title, company].filter((part) => part !== '').join(', ');
        expect(entries[0]?.title).toBe(kept(name));
        expect(entries[0]?.content['#text'] ?? '').not.toMatch(/<(?!\/?p>|br>)/);
      }),
    );
  });

  const valid = (input: string) => {
    const schema = fileURLToPath(new URL('atom.rng', import.meta.url));
    const ran = spawnSync('xmllint', ['--noout', '--relaxng', schema, '-'], { input, encoding: 'utf8' });
    return { status: ran.status, stderr: ran.stderr };
  };

  const xmllint = spawnSync('xmllint', ['--version']).status === 0;
  it('is well-formed to xmllint, whatever the words', async (context) => {
    if (!xmllint) skipLoudly(context, 'there is no xmllint on this machine');
    const records = HOSTILE_WORDS.map((words, index) =>
      record(`${index}`, {
        title: words,
        company: words,
        category: words,
        description: words,
        applyUrl: `http://a/${words}`,
      }),
    );
    const input = await write(records, { feedTitle: HOSTILE_WORDS.join(' ') });
    expect(spawnSync('xmllint', ['--noout', '-'], { input, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(valid(input)).toEqual({ status: 0, stderr: '- validates\n' });
    const titles = spawnSync(
      'xmllint',
      ['--xpath', 'count(//*[local-name()="entry"]/*[local-name()="title"])', '-'],
      {
        input,
        encoding: 'utf8',
      },
    );
    expect(titles.stdout.trim()).toBe(String(HOSTILE_WORDS.length));
  });

  it('is what RFC 4287 demands, to xmllint and a schema', async (context) => {
    if (!xmllint) skipLoudly(context, 'there is no xmllint on this machine');
    const feeds = [
      await write([]),
      await write([JOB, record('b')], { feedTitle: 'New', feedUrl: 'https://a.example/new.atom' }),
      await write([record('c', { title: null, company: '\u0000' })]),
    ];
    for (const feed of feeds) expect(valid(feed)).toEqual({ status: 0, stderr: '- validates\n' });
    // the schema can fail
    for (const [part, other] of [
      [/<author>.*?<\/author>/s, ''],
      [/<updated>[^<]*/, '<updated>2024-06-01'],
      [/<id>[^<]*/, '<id>'],
      [/<content /, '<contents '],
    ] as const)
      expect(valid((feeds[1] as string).replace(part, other)).status, String(part)).not.toBe(0);
  });
});

describe('newestFirst', () => {
  const seen = (id: string, firstSeen: string | null) => record(id, { firstSeen });
  const newest = async (records: readonly JobRecord[], limit: number, undated: () => void = () => {}) =>
    (await collect(newestFirst(stream(records), limit, undated))).map(({ id }) => id);

  it('is the newest, newest first, by id where the times are equal', async () => {
    const records = [
      seen('a', '2024-01-01'),
      seen('c', '2024-03-01'),
      seen('b', '2024-03-01'),
      seen('d', '2024-02-01'),
    ];
    expect(await newest(records, 3)).toEqual(['b', 'c', 'd']);
    expect(await newest(records, 9)).toEqual(['b', 'c', 'd', 'a']);
  });

  it('tells of those without a time', async () => {
    let told = 0;
    expect(await newest([seen('a', null), seen('b', '2024-01-01')], 5, () => void told++)).toEqual(['b']);
    expect(told).toBe(1);
  });

  it('is what sorting all of them gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.tuple(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 3 }), fc.nat(4)),
          {
            selector: ([id]) => id,
          },
        ),
        fc.integer({ min: 1, max: 5 }),
        async (pairs, limit) => {
          const records = pairs.map(([id, day]) => seen(id, `2024-01-0${day + 1}`));
          const sorted = [...records].sort(
            (a, b) => String(b.firstSeen).localeCompare(String(a.firstSeen)) || (a.id < b.id ? -1 : 1),
          );
          expect(await newest(records, limit)).toEqual(sorted.slice(0, limit).map(({ id }) => id));
        },
      ),
    );
  });
});
