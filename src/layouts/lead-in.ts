import type { Span } from '../record/span.js';
import { trimSpan } from '../text/lines.js';
import type { PageText } from './layout.js';
import { kindOfPart } from './meta-parts.js';

/** Where a posting begins whose heading has a short line of facts before it: a badge, a date, a kind of contract. */
export function leadInStart(page: PageText, heading: Span): number {
  const { text } = page;
  const before = trimSpan(text, Math.max(0, heading.start - MAX_LEAD_IN * 2), heading.start);
  if (!text.slice(before.end, heading.start).includes('\n')) return heading.start;
  const lineStart = text.lastIndexOf('\n', before.end - 1) + 1;
  if (lineStart < before.start && lineStart > 0 && before.end - lineStart > MAX_LEAD_IN) return heading.start;
  const line = text.slice(lineStart, before.end);
  if (line.length === 0 || line.length > MAX_LEAD_IN || /^• |[.!?:;]$/.test(line)) return heading.start;
  const isFact = line.split(/ [—–|·•-] /u).every((part) => LEADING.has(kindOfPart(part)));
  return isFact ? lineStart : heading.start;
}

const MAX_LEAD_IN = 60;
const LEADING: ReadonlySet<string> = new Set([
  'passing',
  'employmentType',
  'workplace',
  'salary',
  'locations',
]);
