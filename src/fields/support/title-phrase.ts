import type { Span } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import { isUpper } from '../../text/letters.js';
import type { Token } from '../../text/tokens.js';
import {
  ACADEMIC_MODIFIER,
  FULL_HEADS,
  GERMAN_HEAD,
  NOT_IN_TITLE,
  OPEN_HEADS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
} from '../../vocabulary/titles.js';

/** A stretch of text that has the form of a job title. */
export interface TitlePhrase extends Span {
  /** Where the head noun (Engineer) ends: what follows is topic, level or (m/w/d). */
  readonly headEnd: number;
  /** Whether any of its words is capitalised. */
  readonly capitalised: boolean;
}

/**
 * All phrases with the form of a title, in order.
 *
 * @param tokens those of the whole text
 * @param isPlace tells a place from a topic: "Engineer in Camera Perception", "Engineer in Redmond"
 */
export function findTitlePhrases(
  text: string,
  tokens: readonly Token[],
  isPlace: (name: string) => boolean,
): TitlePhrase[] {
  const phrases: TitlePhrase[] = [...text.matchAll(WHOLE_TITLE)].map((match) => {
    const end = match.index + match[0].length;
    const capitalised = /^\p{Lu}/u.test(match[0]);
    const headEnd = match.index + match[0].search(/ (?:of|de|d['’]|en)/);
    return { start: match.index, headEnd, end: tail(text, end, 'staff', isPlace), capitalised };
  });
  for (let i = 0; i < tokens.length; i++) {
    if (
      !isHead(tokens, i) ||
      isAppended(text, tokens, i) ||
      (isHead(tokens, i + 1) &&
        adjacent(text, tokens, i + 1) &&
        !OPEN_HEADS.has(singularWord((tokens[i + 1] as Token).lower)))
    )
      continue;
    const phrase = phraseAt(text, tokens, i, isPlace);
    if (phrase) phrases.push(phrase);
  }
  return phrases.sort((a, b) => a.start - b.start);
}

/** Titles that end in no noun of the vocabulary: a rank "of" something, and French ones, whose noun comes first. */
const WHOLE_TITLE =
  /\b(?:(?:[Ss]enior |[Pp]rincipal |[Ff]ounding )?[Mm]ember of (?:the )?[Tt]echnical [Ss]taff|(?:Global |Deputy |Associate |Group )?(?:Head|Director|VP|Vice President|Manager) of (?:\p{Lu}[\p{L}&-]{1,20}|AI|ML|R&D)(?: (?:and |& )?(?:\p{Lu}[\p{L}&-]{1,20}|AI|ML)){0,3})\b|\b(?:[Ii]ngénieure?|[Cc]hercheu(?:r|se)|[Dd]octorante?|[Dd]éveloppeu(?:r|se)|[Cc]hargée?|[Mm]aître(?:sse)?)(?:[·.(/-]{1,2}(?:e|se|euse|sse)\)?)? (?:de|d'|d’|en) ?[\p{Ll}\d][\p{L}\d-]{2,24}(?: (?:en|par|de|et) [\p{L}\d-]{2,24}){0,3}/gu;

/** The "positions" of "Research Engineer positions": the title is what stands before it. */
function isAppended(text: string, tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:positions?|posts?|roles?)$/.test((tokens[i] as Token).lower) &&
    isHead(tokens, i - 1) &&
    adjacent(text, tokens, i)
  );
}

export function isHead(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  return (
    TITLE_HEADS.has(singularWord(token.lower)) ||
    (token.text.length > 8 && isUpper(token.text.charCodeAt(0)) && GERMAN_HEAD.test(token.text))
  );
}

export function singularWord(word: string): string {
  if (!word.endsWith('s') || TITLE_HEADS.has(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function phraseAt(
  text: string,
  tokens: readonly Token[],
  head: number,
  isPlace: (name: string) => boolean,
): TitlePhrase | null {
  const headToken = tokens[head] as Token;
  const plainHead = singularWord(headToken.lower);
  let first = head;
  for (let i = head - 1; i >= 0 && head - i <= 9; i--) {
    const token = tokens[i] as Token;
    const gap = text.slice(token.end, (tokens[i + 1] as Token).start);
    if (token.lower === 'and' && i > 0 && /^ $/.test(gap) && joins(text, tokens, i, headToken)) continue;
    if (
      !(/^(?: | ?& ?|-|\/|\. | - |[:*_])$/.test(gap) || (gap === ', ' && RANK.test(token.text))) ||
      (gap === '. ' && !/^(?:sr|jr|ph\.d|dr)$/.test(token.lower))
    )
      break;
    // the ending of "wissenschaftliche:r"
    if (token.lower === 'r' && /[:*_/]/.test(text[token.start - 1] ?? '')) continue;
    const capital = /^[\p{Lu}\d]/u.test(token.text);
    if (NOT_IN_TITLE.has(token.lower) && tokens[i + 1]?.lower !== 'sensing') break;
    if (
      !capital &&
      !TITLE_MODIFIERS.has(token.lower) &&
      !(gap === '-' && /^(?:full|back|front|post|tenure|early|self|multi|non|co|end)$/.test(token.lower))
    )
      break;
    if (capital && /^(?:and|or|the|of|to|with)$/.test(token.lower)) break;
    first = i;
  }
  while (first < head && /^(?:and|or|&)$/.test((tokens[first] as Token).lower)) first++;
  const bareWithTopic =
    first === head &&
    /^\p{Lu}/u.test(headToken.text) &&
    /^(?:researcher|scientist|engineer|lecturer|fellow|architect|analyst|developer|manager|director)$/.test(
      plainHead,
    ) &&
    tail(text, headToken.end, plainHead, isPlace) > headToken.end + 4;
  if (!bareWithTopic && !isTitle(tokens, first, head, plainHead)) return null;
  const start = (tokens[first] as Token).start;
  const words = text.slice(start, headToken.end);
  return {
    start,
    headEnd: headToken.end,
    end: tail(text, headToken.end, plainHead, isPlace),
    capitalised: /\p{Lu}\p{Ll}|\p{Lu}{3}/u.test(words.replace(/\bPh\.?D\b/g, '')),
  };
}

function isTitle(tokens: readonly Token[], first: number, head: number, plainHead: string): boolean {
  if (FULL_HEADS.has(plainHead) || GERMAN_HEAD.test(plainHead)) return true;
  if (OPEN_HEADS.has(plainHead))
    return first < head && tokens.slice(first, head).some((t) => ACADEMIC_MODIFIER.test(t.lower));
  if (first < head) return true;
  // A bare "Professor" or "Research Fellow" is one; a bare "engineer" names nobody's job.
  return (
    /^\p{Lu}/u.test((tokens[head] as Token).text) &&
    /^(?:professor|lecturer|ingénieur|postdoc|intern|internship|traineeship)$/.test(plainHead)
  );
}

/** "Principal, Data Scientist": a rank set off from the title. */
const RANK = /^(?:Principal|Staff|Senior|Lead|Distinguished)$/;

/** "Robotics and Automation Engineers": both sides capitalised, or both words that titles are made of. */
function joins(text: string, tokens: readonly Token[], and: number, head: Token): boolean {
  const left = tokens[and - 1] as Token;
  const right = tokens[and + 1] as Token;
  if (text.slice(left.end, (tokens[and] as Token).start) !== ' ') return false;
  if (NOT_IN_TITLE.has(left.lower) || TITLE_HEADS.has(singularWord(left.lower))) return false;
  return (
    /^\p{Lu}/u.test(left.text) && /^\p{Lu}/u.test(right.text) && /^\p{Lu}/u.test(head.text) && right !== head
  );
}

function adjacent(text: string, tokens: readonly Token[], i: number): boolean {
  return text.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start) === ' ';
}

/** `Ingénieur(e)`, `Ingénieur·e`, `Mitarbeiter:in`, `Doktorand*in`. */
const GENDER_SUFFIX =
  /^(?:\((?:e|in|ne|rice)\)|[·.](?:e|ne|rice)(?![\p{L}])|[:*_](?:in|innen)(?![\p{L}])|\/-?in(?![\p{L}]))/u;
const LEVEL = /^ (?:I{1,3}|IV|V|[1-6]|L[1-9]|E[1-9])(?:\/(?:I{1,3}|IV|V))?(?![\p{L}\p{N}])/u;
const GENDER = /^ ?\((?:[a-z]\/[a-z]\/[a-z*]|[a-z]\/[a-z]|all genders|w\/m\/d|m\/f\/x|h\/f|f\/h)\)/i;
const GERMAN_TOPIC = /^(?: (?:für |in der )?\p{Lu}[\p{L}-]{3,40}){1,3}(?= \()/u;
const TOPIC_WORD = "(?:[\\p{Lu}\\d](?:[\\p{L}\\p{N}&'/+-]|\\.(?=[\\p{L}\\p{N}])){0,30}|&)";
const TOPIC = `${TOPIC_WORD}(?: (?:(?:and|of|for|in|the|on|with|&) ){0,2}${TOPIC_WORD}){0,7}`;
const COMMA_TOPIC = new RegExp(
  `^, (?!(?:You|We|The|This|Our|In|At|As|I)\\b)(${TOPIC})(?=[,.;:()\\n]|$| (?:who|to|at|with|you|that|will|you'll|is|are|-|–)\\b)`,
  'u',
);
const DASH_TOPIC = new RegExp(`^ [-–—] (${TOPIC})(?=[,.;:()\\n]|$| )`, 'u');
const JOINED_TOPIC = new RegExp(`^(?:,? specializing)? (?:in|for|of|on) (${TOPIC})`, 'u');
const LOWER_TOPIC =
  /^ (?:on|in|within|en|sur) ((?:[\p{L}\p{N}&'-]{1,24} ){0,7}[\p{L}\p{N}&'-]{2,24})(?=[,.;:()\n]|$)/u;

/** The end of what belongs to the title behind its head: level, (m/w/d), a topic that the text joins to it. */
function tail(text: string, headEnd: number, head: string, isPlace: (name: string) => boolean): number {
  let end = headEnd;
  const rest = () => foldQuotes(text.slice(end, end + 120));
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest());
    if (match) end += match[0].length;
    return match !== null;
  };
  take(GENDER_SUFFIX);
  take(LEVEL);
  take(GERMAN_TOPIC);
  if (take(GENDER)) return end;
  const isAcademic =
    ACADEMIC.has(head) ||
    /(?:post-?doc|ph\.?d|doctoral)/i.test(text.slice(Math.max(0, headEnd - 60), headEnd));
  const lower = isAcademic ? LOWER_TOPIC.exec(rest()) : null;
  const topic =
    lower && !/\b(?:our|the|this|to|who|which|a|an|with|at|under|by|is|are|will)\b/i.test(lower[1] ?? '')
      ? lower[0]
      : '';
  const joined = JOINED_TOPIC.exec(rest()) ?? COMMA_TOPIC.exec(rest()) ?? DASH_TOPIC.exec(rest());
  if (topic.length > (joined?.[0].length ?? 0) && !isPlace(topic.replace(/^ \S+ /, '')))
    return end + topic.length;
  if (joined && isTopic(joined[1] ?? '', rest().slice(joined[0].length)) && !isPlace(joined[1] ?? ''))
    return end + joined[0].replace(/[.,]+$/, '').length;
  if (/^(?:ingénieur|chercheur|doctorant|développeur|postdoctorant|stagiaire)/.test(head)) {
    const french = FRENCH_TOPIC.exec(rest());
    if (french) {
      end += french[0].replace(/(?: (?:de|du|des|la|en|et|d'))+$/u, '').length;
      take(GENDER);
      return end;
    }
  }
  return end;
}

const FRENCH_TOPIC =
  /^(?: (?!pour\b|dans\b|chez\b|afin\b|qui\b|sur\b|avec\b|basée?\b|expérimentée?\b)(?:de|du|des|la|en|et|par|d'|[\p{L}\d-]{3,20}(?:\(e\))?|\d?[A-Z]{1,3}|3D)){1,7}/u;

const ACADEMIC = new Set([
  'studentship',
  'fellowship',
  'scholarship',
  'postdoc',
  'student',
  'fellow',
  'associate',
]);

/** A topic names a subject: not a season, and not the team, office or firm that the person will work in. */
function isTopic(topic: string, after: string): boolean {
  if (
    /^(?:Summer|Spring|Fall|Autumn|Winter|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b/.test(
      topic,
    )
  )
    return false;
  if (
    /(?:Team|Group|Lab|Laboratory|Department|Division|Organization|Organisation|Office|University|Institute|GmbH|Inc|Ltd)\.?$/.test(
      topic,
    )
  )
    return false;
  return (
    !/^ (?:team|group|lab|office|department|division|organi[sz]ation|unit|area|sector|business|family|network|campus|hub|headquarters|headquarter)\b/.test(
      after,
    ) && !/^['’]s\b/.test(after)
  );
}
