import type { JobRecord } from '../record/job-record.js';
import { wellFormed } from '../text/well-formed.js';
import type { Format, FormatOptions } from './format.js';
import { webLink } from './web-link.js';

/** Writes one element after another of an object, as fast-xml-builder does. */
type Build = (elements: object) => string;

/**
 * An Atom feed (RFC 4287), an entry a job. An entry is published, and updated, when the job was first seen: that it
 * was seen again is no news to the reader of a feed. The address of the feed is its id; without one it has a name.
 */
export const atom: Format = {
  name: 'atom',
  doc: 'an Atom feed of the jobs that were first seen last, newest first: 100 of them, or as many as --limit says',
  extension: 'atom',
  mediaType: 'application/atom+xml; charset=utf-8',
  heeds: ['feedTitle', 'feedUrl'],
  order: 'newest',
  async *write(records, _columns, options) {
    const [{ default: XMLBuilder }, { paragraphs }] = await Promise.all([
      import('fast-xml-builder'),
      import('./paragraphs.js'),
    ]);
    const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });
    const build: Build = (elements) => `${builder.build(elements)}\n`;
    let isBegun = false;
    for await (const record of records) {
      if (!isBegun) yield begin(build, options, record.firstSeen);
      isBegun = true;
      yield build({ entry: entryOf(record, paragraphs) });
    }
    if (!isBegun) yield begin(build, options, null);
    yield '</feed>\n';
  },
};

function begin(build: Build, { feedTitle, feedUrl }: FormatOptions, newest: string | null): string {
  const self = webLink(feedUrl);
  const head = {
    id: self ?? 'urn:cvpr-jobs:feed',
    title: xmlText(feedTitle ?? 'New jobs'),
    // the time of its newest entry: the same jobs make the same feed
    updated: timeOf(newest),
    author: { name: 'cvpr-jobs' },
    generator: 'cvpr-jobs',
    ...(self && { link: { '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': self } }),
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${build(head)}`;
}

function entryOf(record: JobRecord, paragraphs: (text: string) => string): object {
  const { title, company, category, description, applyUrl } = record;
  const name = [title ?? '(no title)', company].filter(isWords).join(', ');
  const link = [applyUrl, ...record.sources.map(({ uri }) => uri)].map(webLink).find((each) => each !== null);
  return {
    id: `urn:cvpr-jobs:${record.id}`,
    title: xmlText(name),
    published: timeOf(record.firstSeen),
    updated: timeOf(record.firstSeen),
    ...(link && { link: { '@_rel': 'alternate', '@_href': link } }),
    ...(isWords(company) && { author: { name: xmlText(company) || '(no name)' } }),
    ...(isWords(category) && { category: { '@_term': xmlText(category) } }),
    content: { '@_type': 'html', '#text': xmlText(paragraphs(isWords(description) ? description : name)) },
  };
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The beginning of Unix time for what has none: the element is not free to be missing. */
function timeOf(time: string | null): string {
  return time ?? '1970-01-01T00:00:00Z';
}

/** Without what no XML document may hold, escaped or not (XML 1.0, production 2). */
function xmlText(text: string): string {
  return wellFormed(text).replace(NOT_IN_XML, '');
}

const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
