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
  const found = slug === null ? [] : wholeNames(text, findName(text, slug));
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

interface Written extends Span {
  /** It stands behind a word that an employer follows. */
  readonly isIntroduced: boolean;
}

/**
 * Where a text writes a name with these letters: with a capital or figure at its beginning, and not where any word
 * has one.
 */
function findName(text: string, slug: string): Written[] {
  const letters = [...slug].join("[ .&'’-]{0,2}");
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'giu');
  const found: Written[] = [];
  for (const { index, 0: words } of text.matchAll(name)) {
    if (!/^[\p{Lu}\d]/u.test(words)) continue;
    const before = text.slice(Math.max(0, index - 12), index);
    const isIntroduced = INTRODUCED.test(before);
    if (!isIntroduced && !IN_SENTENCE.test(before)) continue;
    found.push({ start: index, end: index + words.length, isIntroduced });
    if (found.length >= MAX_FOUND) break;
  }
  return found;
}

/**
 * The names that are proven, each whole: the board `acme` may be that of Acme Robotics. One longer name that employers'
 * words introduce is the name; else what stands without more, once introduced or twice at least.
 */
function wholeNames(text: string, found: readonly Written[]): Span[] {
  const whole = found.map((one) => ({ ...one, end: endOfName(text, one.end) }));
  const longer = whole.filter(({ end }, index) => end > (found[index]?.end ?? end));
  const bare = whole.filter(({ end }, index) => end === found[index]?.end);
  const nameOf = ({ start, end }: Span) => text.slice(start, end);
  const introduced = new Set(longer.filter(({ isIntroduced }) => isIntroduced).map(nameOf));
  if (introduced.size === 1) return longer.filter((one) => introduced.has(nameOf(one)));
  const isProven = bare.length > 1 || bare.some(({ isIntroduced }) => isIntroduced);
  return isProven ? bare : [];
}

/** Behind the capitalised words that go on with a name; not behind one that begins the next clause. */
function endOfName(text: string, end: number): number {
  const more = MORE_OF_A_NAME.exec(text.slice(end, end + 60));
  return end + (more?.[0].length ?? 0);
}

const MORE_OF_A_NAME =
  /^(?:[ -](?!(?:We|You|Our|The|Your|As|In|It|This|I|Inc|Ltd|GmbH|LLC)\b)\p{Lu}[\p{L}\p{N}]{0,20}){1,3}/u;
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
