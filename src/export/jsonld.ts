import { stringifyJson } from '../text/well-formed.js';
import type { Format } from './format.js';

/**
 * One JSON-LD document whose `@graph` holds a JobPosting a line. A `<` is escaped, so that the document and each of
 * its lines may stand in a `<script>` of a page as they are.
 */
export const jsonld: Format = {
  name: 'jsonld',
  doc: "one JSON-LD document, a JobPosting of schema.org a line, as Google for Jobs reads them in a page's script",
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  heeds: ['postedWhenSeen'],
  async *write(records, _columns, options) {
    const { toJobPosting } = await import('./job-posting.js');
    let before = '{"@context":"https://schema.org/","@graph":[\n';
    for await (const record of records) {
      yield before + forScript(stringifyJson(toJobPosting(record, options)));
      before = ',\n';
    }
    yield before === ',\n' ? '\n]}\n' : `${before}]}\n`;
  },
};

/** In JSON a `<` stands in strings alone. */
function forScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
