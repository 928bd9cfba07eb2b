import type { Block, Hint } from '../../record/page.js';
import type { Span } from '../../record/span.js';
import type { FeedPosting } from './feed.js';

/**
 * The employer of a board whose feed does not name it. The board's own name is an address and no name of a company
 * (`acmerobotics`); but where the postings write that very name as one (`At Acme Robotics, we`), they prove it.
 */
export function addBoardCompany(
  text: string,
  from: number,
  postings: readonly FeedPosting[],
  blocks: readonly Block[],
): readonly Block[] {
  if (blocks.some(({ hints }) => hints.some(({ field }) => field === 'company'))) return blocks;
  const slug = commonest(postings.flatMap(({ applyUrl }) => slugOf(applyUrl ?? '') ?? []));
  const found = slug === null ? [] : findName(text, slug);
  const name = commonest(found.map(({ start, end }) => text.slice(start, end)));
  if (name === null) return blocks;
  const spans = found
    .filter(({ start, end }) => text.slice(start, end) === name)
    .map(({ start, end }) => ({ start: start + from, end: end + from }));
  return blocks.map((block) => ({ ...block, hints: [...block.hints, hintFor(block, name, spans)] }));
}

/** The board's own name in the address of a posting: behind the board's host, or else the employer's own host. */
export function slugOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  if (BOARD_HOSTS.test(hostname)) return lettersOf(searchParams.get('for') ?? pathname.split('/')[1] ?? '');
  const labels = hostname.split('.').slice(0, -1);
  const last = labels.at(-1) ?? '';
  return lettersOf(labels.length > 1 && /^(?:com?|ac|org|net)$/.test(last) ? (labels.at(-2) ?? '') : last);
}

const BOARD_HOSTS = /(?:^|\.)(?:greenhouse\.io|lever\.co|ashbyhq\.com)$/;

function lettersOf(slug: string): string | null {
  const letters = slug
    .slice(0, MAX_SLUG)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return letters.length >= 3 && /[a-z]/.test(letters) && letters !== 'embed' ? letters : null;
}

const MAX_SLUG = 60;

/**
 * Where a text writes a name with these letters: with a capital or figure at its beginning, and not where any word
 * has one. Twice at least, or once behind a word that an employer follows.
 */
function findName(text: string, slug: string): Span[] {
  const letters = [...slug].join("[ .&'’-]{0,2}");
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'giu');
  const spans: Span[] = [];
  let introduced = 0;
  for (const { index, 0: words } of text.matchAll(name)) {
    if (!/^[\p{Lu}\d]/u.test(words)) continue;
    const before = text.slice(Math.max(0, index - 12), index);
    if (INTRODUCED.test(before)) introduced++;
    else if (!IN_SENTENCE.test(before)) continue;
    spans.push({ start: index, end: index + words.length });
    if (spans.length >= MAX_FOUND) break;
  }
  return spans.length > 1 || introduced > 0 ? spans : [];
}

const MAX_FOUND = 2000;
const INTRODUCED = /(?:^|[^\p{L}])(?:at|join|about|joining)\s$/iu;
const IN_SENTENCE = /[\p{Ll},]\s$/u;

/** The name where the posting shows it, or else where another posting of the board does. */
function hintFor(block: Block, name: string, spans: readonly Span[]): Hint {
  const span = spans.find(({ start, end }) => start >= block.start && end <= block.end) ?? spans[0];
  const start = (span?.start ?? block.start) - block.start;
  const end = (span?.end ?? block.start) - block.start;
  return { field: 'company', value: name, start, end, quote: name, rule: 'board-name', kind: 'positional' };
}

function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
