import { type CheerioAPI, load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Mark } from '../../record/page.js';
import { foldSpace } from '../fold.js';
import { capTokens } from './cap-tokens.js';
import { collectElements } from './collect.js';
import { findFurniture, HEADINGS } from './furniture.js';
import { resolveLinks } from './links.js';
import { parseLooseJson } from './loose-json.js';
import { readMicrodata } from './microdata.js';
import { statedAddress } from './page-address.js';
import { renderPage } from './render.js';
import { siteOf } from './site.js';
import { spreadCells } from './spread-cells.js';

/** An HTML page as text. */
export interface HtmlText {
  readonly text: string;
  /** In document order, the outer one first; they nest and never cross. Offsets into `text`, trimmed. */
  readonly marks: readonly Mark[];
  /** The `<title>`, white space folded. */
  readonly title: string | null;
  /** Whose site it is, as its metadata or its logo says. */
  readonly site: string | null;
  /** What the page states for machines: the documents of its JSON-LD, and microdata about jobs in the same form. */
  readonly structured: readonly unknown[];
  /** What is wrong with blocks of JSON-LD that speak of jobs and can't be read. */
  readonly brokenData: readonly string[];
}

/**
 * Takes the text that a reader of the page sees, with marks for what its HTML says about it. Linear; nothing is executed.
 * @param pageUrl where the page was read; where that is not known, what it says of itself tells where its links lead
 */
export function htmlToText(html: string, pageUrl?: string): HtmlText {
  const document = parseDocument(capTokens(html));
  spreadCells(document);
  const $ = load(document);
  // Found by a walk of our own: a selector over the whole page is quadratic in the number of siblings (css-select 5).
  const found = collectElements(document, LOOKED_FOR);
  const base = $(found.get('base')?.[0]).attr('href');
  const { text, marks } = renderPage(
    document,
    findFurniture(found),
    resolveLinks(base, pageUrl ?? statedAddress(html, found)),
  );
  const brokenData: string[] = [];
  const jsonld = jsonldOf($, found.get('script') ?? [], (why) => brokenData.push(why));
  return {
    text,
    marks,
    title: titleOf($, found.get('title') ?? []),
    site: siteOf(found),
    structured: [...jsonld, ...readMicrodata($, document)],
    brokenData,
  };
}

const LOOKED_FOR: ReadonlySet<string> = new Set([
  'base',
  'title',
  'script',
  'meta',
  'link',
  'img',
  ...HEADINGS,
]);

function titleOf($: CheerioAPI, titles: readonly Element[]): string | null {
  const title = titles.find((element) => $(element).closest('svg').length === 0);
  return foldSpace($(title).text()) || null;
}

function jsonldOf($: CheerioAPI, scripts: readonly Element[], onProblem: (why: string) => void): unknown[] {
  return scripts
    .filter(({ attribs }) => JSONLD.test(attribs.type ?? ''))
    .flatMap((script) => {
      const text = $(script).text();
      return parseLooseJson(text, text.includes('JobPosting') ? onProblem : undefined) ?? [];
    });
}

const JSONLD = /^\s*application\/ld\+json\s*(?:;|$)/i;
