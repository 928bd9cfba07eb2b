import type { Hint } from '../record/page.js';
import type { Span } from '../record/span.js';
import { foldCase, foldSpace } from '../text/fold.js';
import { type Line, splitLines } from '../text/lines.js';
import {
  JOB_SUBJECTS,
  MAIL_HEADERS,
  OTHER_SUBJECTS,
  SENDER_HEADERS,
  SUBJECT_HEADERS,
  SUBJECT_LEADS,
} from '../vocabulary/mail-words.js';
import { toBlocks } from './html-block.js';
import { hasJobWord } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { readFacts } from './page-facts.js';
import { isRule } from './text-rule-lines.js';

/** A digest or an archive of a mailing list: messages under lines such as `From:` and `Subject:`, among them job adverts. */
export const textDigest: Layout = {
  name: 'text-digest',
  doc: 'Text: a digest of a mailing list; each message whose subject announces a job is a posting',
  divide(page) {
    if (page.format !== 'text') return null;
    const messages = readMessages(splitLines(page.text));
    const jobs = messages.filter((message) => announcesJob(page, message));
    // one message among other things is no digest
    if (messages.length < 2 && (jobs[0]?.line ?? 1) > 0) return null;
    const others = messages.length - jobs.length;
    const cuts = jobs.map((message) => ({
      start: message.start,
      end: message.end,
      hints: [...titleHints(page, message), ...senderHints(page, message)],
    }));
    return {
      blocks: toBlocks(page, cuts),
      facts: readFacts(page.text, page.title),
      notes:
        others > 0 ? [`${others} of ${messages.length} messages announce no job, and were left out`] : [],
    };
  },
};

interface Message extends Span {
  /** What the message is about, without the name of the line. It stands above the message's own words. */
  readonly subject: Span;
  /** Who wrote it, likewise. */
  readonly sender: Span | null;
  /** The number of the line that it begins with. */
  readonly line: number;
}

/** Messages begin behind two header lines or more, a subject among them, and end before the next ones. */
function readMessages(lines: readonly Line[]): Message[] {
  const heads = readHeads(lines);
  return heads.flatMap(({ first: line, next, subject, sender }, i) => {
    const body = lines.slice(next, heads[i + 1]?.first ?? lines.length);
    const footer = body.findIndex((_, k) => beginsFooter(body, k));
    const own = footer < 0 ? body : body.slice(0, footer);
    // the rule and the number over the next message
    while (own.length > 0 && isFrame(own.at(-1) as Line)) own.pop();
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ start: first.start, end: last.end, subject, sender, line }] : [];
  });
}

interface Head {
  /** The numbers of its first line, and of the first line behind it. */
  readonly first: number;
  readonly next: number;
  readonly subject: Span;
  readonly sender: Span | null;
}

function readHeads(lines: readonly Line[]): Head[] {
  const heads: Head[] = [];
  for (let first = 0; first < lines.length; first++) {
    let next = first;
    let subject: Span | null = null;
    let sender: Span | null = null;
    for (let line = lines[next]; line && (next === first || !line.afterBlank); line = lines[++next]) {
      const header = HEADER.exec(line.text);
      const name = foldCase(header?.[1] ?? '');
      if (!header || !NAMES.has(name)) {
        // a long subject goes on in the next line, which is set in
        if (subject === null || line.indent === 0) break;
        continue;
      }
      const rest = { start: line.start + header[0].length, end: line.end };
      if (SUBJECT_HEADERS.has(name)) subject = rest;
      if (SENDER_HEADERS.has(name)) sender ??= rest;
    }
    if (next - first < 2 || subject === null) continue;
    heads.push({ first, next, subject, sender });
    first = next - 1;
  }
  return heads;
}

const HEADER = /^(?:\*{2})?([\p{L}-]{1,16})(?:\*{2})? ?: ?(?:\*{2})?/u;
const NAMES: ReadonlySet<string> = new Set(MAIL_HEADERS);

/** What lists and mail programs set under and between messages. */
function isFrame(line: Line): boolean {
  return isRule(line) || FRAME.test(line.text);
}

const FRAME =
  /^(?:message:? \d{1,4}|\[?message \d{1,4} of \d{1,4}\]?|next part|end of .{1,80} digest.{0,40})$/i;

function beginsFooter(body: readonly Line[], index: number): boolean {
  const [line, next] = [body[index] as Line, body[index + 1]];
  return (
    isRule(line) &&
    next !== undefined &&
    /\bmailing list\b|^to (?:unsubscribe|post)\b|^subject: digest footer/i.test(next.text)
  );
}

function announcesJob({ text }: PageText, { subject }: Message): boolean {
  const words = foldCase(foldSpace(text.slice(subject.start, subject.end)));
  return !OTHER.test(words) && (ANNOUNCES.test(words) || hasJobWord(subject, text));
}

const OTHER = new RegExp(OTHER_SUBJECTS.join('|'));
const ANNOUNCES = new RegExp(JOB_SUBJECTS.join('|'));

function titleHints({ text }: PageText, { subject }: Message): Hint[] {
  let { start } = subject;
  for (let lead = LEAD.exec(text.slice(start, subject.end)); lead?.[0]; ) {
    start += lead[0].length;
    lead = LEAD.exec(text.slice(start, subject.end));
  }
  const span = { start, end: subject.end };
  const value = text.slice(span.start, span.end);
  if (!hasJobWord(span, text)) return [];
  return [{ field: 'title', value, ...span, quote: value, rule: 'subject-title', kind: 'positional' }];
}

const LEAD = new RegExp(`^ {0,4}(?:${SUBJECT_LEADS.join('|')}) {0,4}`, 'iu');

/** Whoever announces a job on a list is the one to write to, unless the message says otherwise. */
function senderHints({ text }: PageText, { sender }: Message): Hint[] {
  if (sender === null || sender.end - sender.start > MAX_SENDER) return [];
  const quote = text.slice(sender.start, sender.end);
  const { before, after, user, host } = SENDER.exec(quote)?.groups ?? {};
  if (user === undefined || host === undefined) return [];
  const words = foldSpace((before || after) ?? '');
  const name = words === '' || / via |@/.test(words) ? null : words;
  const value = [{ name, email: `${user}@${host}`.toLowerCase(), url: null }];
  return [{ field: 'contacts', value, ...sender, quote, rule: 'sender', kind: 'positional' }];
}

const MAX_SENDER = 160;
/** `Maja Kern <kern@example.org>`, `kern at example.org (Maja Kern)`: archives write the sign out. */
const SENDER =
  /^(?:"?(?<before>[^"<>()@]{0,60}?)"? ?[<([])?(?<user>[\w.+-]{1,64})(?:@| at )(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})[>\])]?(?: \((?<after>[^()]{1,60})\))?$/u;
