import type { Span } from '../record/span.js';
import { isBulletAt } from './bullets.js';
import { contextBefore, nextVisible, skipBullets } from './heading-context.js';
import type { Heading, HeadingView } from './heading-view.js';
import { trimSpan } from './lines.js';

/** Sentences that end in a colon and lead into a list: "The successful candidate will need the following skills:". */
export function* colonClauses(view: HeadingView, sentences: readonly Span[]): Generator<Heading> {
  for (const sentence of sentences) {
    let from = sentence.start;
    for (const colon of clauseColons(view.text, sentence)) {
      const heading = clauseHeading(view, { start: from, end: sentence.end }, colon);
      from = colon + 1;
      if (heading) yield heading;
    }
  }
}

function clauseHeading(view: HeadingView, sentence: Span, colon: number): Heading | null {
  const start = clauseStart(view.text, trimSpan(view.text, sentence.start, sentence.end), colon);
  if (start < 0) return null;
  const words = view.lower.slice(start, colon);
  const count = words.split(' ').length;
  if (count < 2 || count > 34 || view.patterns.entryWithColon.test(words)) return null;
  const known = view.patterns.cues.find(([, cue]) => cue.test(words))?.[0];
  const kind = known ?? (count <= 9 && isLabel(view.text, start, colon, sentence) ? 'unknown' : null);
  return kind && { kind, start, end: colon, bodyStart: colon + 1 };
}

/** A few words before a colon with a list behind it, at the start of a line or a sentence: a heading that no vocabulary knows. */
function isLabel(text: string, start: number, colon: number, sentence: Span): boolean {
  if (!/^[\p{Lu}\p{Ll}]/u.test(text.slice(start, start + 1)) || colon + 1 >= sentence.end + 400) return false;
  const after = text.slice(colon + 1, colon + 60);
  return (
    /^\s*\n/.test(after) ||
    /^\s*[•·➤✅-]/u.test(after) ||
    isBulletAt(text, nextVisible(text, colon + 1, colon + 6)) ||
    /;/.test(text.slice(colon, sentence.end))
  );
}

/** The start of the sentence, or of the clause that a flattened list runs into: "... without sponsorship You might be the one if you have:". */
function clauseStart(text: string, sentence: Span, colon: number): number {
  const opener =
    /\b(?:As|You|We|In|The|If|Your|(?:(?:Top|Ideal|Successful|Strong|Great|Qualified|Competitive) )?(?:Candidates|Applicants)|Our|It|This|While|Although|Ideally)\b/g;
  opener.lastIndex = sentence.start + 1;
  let start = -1;
  for (let match = opener.exec(text); match && match.index < colon; match = opener.exec(text)) {
    if (contextBefore(text, match.index, sentence.start) === 'open') start = match.index;
  }
  if (start >= 0) return start;
  const visible = skipBullets(text, sentence.start, colon);
  return visible === sentence.start || text[sentence.start] === '*' ? visible : -1;
}

/** The colons of a sentence that stand at the end of a word; those of times, ratios and addresses don't. */
function clauseColons(text: string, sentence: Span): number[] {
  const colons: number[] = [];
  const end = Math.min(sentence.end, sentence.start + 3000);
  for (let i = sentence.start; i < end; i++) {
    if (text.charCodeAt(i) !== 58) continue;
    if (i + 1 >= sentence.end || /[\s•·]/.test(text[i + 1] as string)) colons.push(i);
  }
  return colons;
}
