import type { Hint } from '../record/page.js';
import { foldCase, foldSpace } from '../text/fold.js';
import {
  BEFORE_EMPLOYER,
  BEHIND_EMPLOYER,
  BOARD_WORDS,
  JOB_PAGE_TITLES,
  TOPIC_WORDS,
} from '../vocabulary/employer-words.js';
import type { Cut } from './html-block.js';
import type { PageText } from './layout.js';
import { readFacts } from './page-facts.js';

/** Gives the postings of a page of one employer its name, where they themselves name none and the page's title does. */
export function addEmployer<T extends Cut>(page: PageText, cuts: readonly T[]): readonly T[] {
  if (cuts.some(({ hints }) => hints.some(({ field }) => field === 'company'))) return cuts;
  if (readFacts(page.text, page.title).venue !== null) return cuts;
  const name = employerOf(page, cuts[0]?.start ?? 0);
  if (name === null) return cuts;
  const shown = page.text.indexOf(name);
  return cuts.map((cut) => ({ ...cut, hints: [...cut.hints, employerHint(page.text, name, shown, cut)] }));
}

function employerOf({ text, title, site, marks }: PageText, first: number): string | null {
  const headline = marks.find((mark) => mark.kind === 'heading' && mark.level === 1 && mark.start < first);
  const titles = [headline ? text.slice(headline.start, headline.end) : '', title ?? ''].map((words) =>
    words.slice(0, MAX_TITLE),
  );
  const parts = titles.flatMap((words) => foldSpace(words).split(SEPARATOR));
  const framed = parts.map(framedName).find((name) => name !== null);
  if (framed) return framed;
  const others = (titles[1] ?? '').split(SEPARATOR).filter((part) => isName(part) && !isPageTitle(part));
  const isListed = parts.some(isPageTitle);
  if (isListed && others.length === 1 && others[0] && (text.includes(others[0]) || others[0] === site))
    return others[0];
  return isListed && others.length === 0 && site && isName(site) ? site : null;
}

const MAX_TITLE = 160;
const SEPARATOR = /\s[|–—·•:»›-]{1,2}\s|:\s/;
const BEFORE = new RegExp(`^(?:${BEFORE_EMPLOYER.join('|')}) (?:the )?(.{2,60})$`, 'iu');
const BEHIND = new RegExp(`^(.{2,60}?)\\s?(?<=[\\s'’]|(?='))(?:${BEHIND_EMPLOYER.join('|')})$`, 'iu');

/** The employer in `Jobs at Acme` or `Acme careers`. */
function framedName(part: string): string | null {
  const words = part.replace(/[’]/g, "'").trim();
  const name = (BEFORE.exec(words) ?? BEHIND.exec(words))?.[1]?.trim();
  return name !== undefined && isName(name) ? name : null;
}

function isPageTitle(part: string): boolean {
  return JOB_PAGE_TITLES.has(foldCase(foldSpace(part)));
}

function isName(part: string): boolean {
  const words = foldCase(foldSpace(part));
  if (!/^[\p{Lu}\d]/u.test(part) || part.length < 2 || part.length > 60 || /[.!?]$/.test(part)) return false;
  const each = words.split(' ');
  return each.length <= 6 && !BOARD_WORDS.test(words) && !each.every((word) => TOPIC_WORDS.has(word));
}

/** The name where the posting shows it, or else where the page does; the page's title is no part of its text. */
function employerHint(text: string, name: string, shown: number, cut: Cut): Hint {
  const own = text.slice(cut.start, cut.end).indexOf(name);
  const at = own >= 0 ? cut.start + own : shown;
  const span = at >= 0 ? { start: at, end: at + name.length } : { start: cut.start, end: cut.start };
  return { field: 'company', value: name, ...span, quote: name, rule: 'page-title', kind: 'positional' };
}
