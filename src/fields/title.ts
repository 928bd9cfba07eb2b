import type { Candidate } from '../record/evidence.js';
import type { Span } from '../record/span.js';
import type { Place } from '../record/values.js';
import { foldQuotes, foldSpace } from '../text/fold.js';
import { tokenAt } from '../text/tokens.js';
import { NOT_ON_OFFER, OFFERS, TITLE_BARRIERS, TITLE_HEADS } from '../vocabulary/titles.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { plainText } from './support/plain-text.js';
import { findTitlePhrases, singularWord, type TitlePhrase } from './support/title-phrase.js';

/** The job's title, from wherever the prose puts it; as written, in the singular. */
export const title = defineField<string | null>({
  name: 'title',
  doc: 'The title as the posting words it, in the singular; null where it names none.',
  schema: (z) => z.string().min(2).nullable(),
  empty: null,
  after: ['locations'],
  rules: [
    { name: 'labelled', kind: 'labelled', read: labelled },
    { name: 'title-line', kind: 'positional', read: titleLine },
    { name: 'offered', kind: 'prose', read: offered },
    { name: 'subject', kind: 'prose', read: subject },
    { name: 'asked-for', kind: 'prose', read: askedFor },
  ],
  clean: cleanTitle,
  columns: [scalarColumn('title', 'job title')],
});

function phrases(draft: Draft): readonly TitlePhrase[] {
  return draft.once('title-phrases', () => {
    const cities = new Set(
      (draft.value<Place[]>('locations') ?? []).flatMap((place) => [place.city, place.region, place.raw]),
    );
    return findTitlePhrases(draft.text, draft.tokens, (name) => cities.has(name)).filter(
      ({ start, end }) =>
        !NOT_ON_OFFER.test(
          `${draft.text.slice(Math.max(0, start - 48), start)}│${draft.text.slice(start, end)}`,
        ),
    );
  });
}

/** "Position: Remote Sensing Engineer", "Job title - ...". */
function* labelled(draft: Draft): Generator<Candidate<string>> {
  for (const phrase of phrases(draft)) {
    const before = draft.text.slice(Math.max(0, phrase.start - 32), phrase.start);
    if (LABEL.test(before)) {
      yield candidate(words(draft, phrase), phrase.start, phrase.end, 0.95);
    }
  }
}

const LABEL =
  /(?:^|[^\p{L}\p{N},] *)(?:the |our |open )?(?:job |position |role )?(?:title|position|role|job|vacancy|opening|open (?:seat|role|position|post)|seat|call|stelle|poste|intitulé du poste|puesto|wanted|what|hunting for|looking for|hiring|now hiring|we(?:'re| are) hiring|gesucht|recherchons)(?: title)? ?(?:[:–-]|\]) *(?:(?:an?|one|two|three|several|\d) )?$/iu;

/** A line near the head that is nothing but a title, capitals and asterisks allowed. */
function* titleLine(draft: Draft): Generator<Candidate<string>> {
  for (const line of draft.lines.slice(0, 4)) {
    if (line.text.length > 110) continue;
    const bare = line.text.replace(/^[*_#\s]{1,8}|[*_\s]{1,8}$/g, '');
    const offset = line.start + line.text.indexOf(bare);
    const phrase =
      phrases(draft).find((p) => p.start === offset) ?? endOfLine(draft, { start: offset, end: line.end });
    // "PhD" is written so in any sentence
    const named = phrase?.capitalised || (phrase?.start === offset && /^Ph\.?D\b/.test(bare));
    if (!phrase || !named) continue;
    const rest = draft.text.slice(phrase.end, line.end).replace(/[*_\s]{1,8}$/, '');
    if (rest === '') yield candidate(words(draft, phrase), phrase.start, phrase.end, 0.9);
    else if (/^(?:\s*[-–—|(,@:/]| at | in |\s*\d{2,3} ?%)/.test(rest))
      yield candidate(words(draft, phrase), phrase.start, phrase.end, 0.84);
    // "Tenure-Track Professorship in Visual Computing. TU Wien ...", "Perception Lead wanted! We are ..."
    else if (/^(?: (?:wanted|sought|needed))?[.!](?:\s|$)/.test(rest))
      yield candidate(words(draft, phrase), phrase.start, phrase.end, 0.82);
  }
}

/** A line of capitalised words that ends in a title: "ESA Young Graduate Research Fellow in Optics". */
function endOfLine(draft: Draft, line: Span): TitlePhrase | undefined {
  const phrase = phrases(draft).find(({ start, end }) => start > line.start && end === line.end);
  const before = phrase ? draft.text.slice(line.start, phrase.start) : '';
  return NAME_WORDS.test(before) ? phrase : undefined;
}

const NAME_WORDS = /^(?:\(?\p{Lu}[\p{L}\d.&'’-]{0,24}\)? ){1,6}$/u;

const OFFER_PATTERNS = OFFERS.map(
  ([pattern, confidence]) =>
    [
      new RegExp(`^[^]*(?:${pattern})(?<reach>(?:[ ,][^\\n]{0,110})? |\\s*\\*{0,2} ?)$`, 'iu'),
      confidence,
    ] as const,
);

/** "is seeking a ...", "As a ..., you will", "position for an experienced ...": an offer, then a title within reach. */
function* offered(draft: Draft): Generator<Candidate<string>> {
  const found = [...offers(draft)];
  const surest = new Map<string, number>();
  for (const { value, confidence = 0 } of found) {
    const key = value.toLowerCase();
    surest.set(key, Math.max(confidence, surest.get(key) ?? 0));
  }
  for (const one of found) {
    // "Senior Research Scientist in Generative Video" says more than the "Senior Research Scientist" of the next sentence
    const key = one.value.toLowerCase();
    let most = one.confidence ?? 0;
    for (let end = 1; end < key.length; end++) {
      const shorter = surest.get(key.slice(0, end));
      if (shorter !== undefined) most = Math.max(most, shorter + 0.03);
    }
    yield { ...one, confidence: Math.min(0.97, most) };
  }
}

function* offers(draft: Draft): Generator<Candidate<string>> {
  const folded = plainText(draft);
  const patterns = OFFER_PATTERNS.filter(([pattern]) => draft.may(pattern));
  for (const phrase of phrases(draft)) {
    const reached = folded.slice(Math.max(0, phrase.start - 150), phrase.start);
    // "What awaits youAs a Research Scientist": the next paragraph glued to a heading
    const before = reached
      .slice(Math.max(0, reached.lastIndexOf('\n')))
      .replace(/(?<=\p{Ll})(?=As (?:an? |our |the )?$)/u, '. ');
    for (const [pattern, confidence] of patterns) {
      const match = pattern.exec(before);
      if (!match) continue;
      const reach = (match.groups?.reach ?? '').replace(/\b\d{1,2}\. (?=\p{Lu})/gu, '');
      if (TITLE_BARRIERS.test(reach) || reach.split(' ').length > 14) continue;
      if (
        /^(?:has|have|offers?|offering|needs?|wants?|add|be)\b/i.test(match[0]) &&
        !/^\W*(?:\w+ )?(?:an?|one|two|several|our|room|openings?|the)\b/i.test(reach) &&
        !(phrase.capitalised && reach.trim() === '')
      )
        continue;
      if (
        /^as$/i.test(
          match[0]
            .slice(0, match[0].length - (match.groups?.reach ?? '').length)
            .trim()
            .split(/\s/)
            .pop() ?? '',
        ) &&
        !(phrase.capitalised || /^ an? /.test(reach))
      )
        continue;
      const penalty = phrase.capitalised ? 0 : 0.02;
      yield candidate(words(draft, phrase), phrase.start, phrase.end, confidence - penalty);
      break;
    }
  }
}

/** "At X, the Research Scientist for Transient Detection looks for ...", "This fully funded PhD position offers". */
function* subject(draft: Draft): Generator<Candidate<string>> {
  const folded = plainText(draft);
  for (const phrase of phrases(draft)) {
    const before = folded.slice(Math.max(0, phrase.start - 60), phrase.start);
    if (!/(?:^|[.!?\n] *|, )(?:the|this|an?|one|our)(?: (?!team|group)[a-z-]+){0,4} $/i.test(before))
      continue;
    const after = folded.slice(phrase.end, phrase.end + 24);
    if (
      /^ (?:is (?:wanted|sought|needed|required)|will|is|looks|leads|works|builds|designs|develops|joins|reports|takes|offers|has|would|can|may|supports|owns|plays|helps)\b/.test(
        after,
      )
    ) {
      if (
        !phrase.capitalised &&
        !/\b(?:position|studentship|fellowship|internship|postdoc)/i.test(words(draft, phrase))
      )
        continue;
      yield candidate(words(draft, phrase), phrase.start, phrase.end, 0.76);
    }
  }
}

/** The title stands only in what is asked: "✅ a Machine Learning Engineer with at least two years in industry". */
function* askedFor(draft: Draft): Generator<Candidate<string>> {
  for (const section of draft.sections) {
    if (section.kind !== 'requirements') continue;
    const phrase = phrases(draft).find(
      (p) => p.start >= section.body.start && p.end <= section.body.end && p.start < section.body.start + 40,
    );
    if (!phrase?.capitalised) continue;
    if (
      /^\W*(?:you are |you're )?an? (?:[a-z-]+ ){0,3}$/iu.test(
        foldQuotes(draft.text.slice(section.body.start, phrase.start)),
      )
    ) {
      yield candidate(words(draft, phrase), phrase.start, phrase.end, 0.72);
    }
  }
}

function words(draft: Draft, phrase: TitlePhrase): string {
  const headAt = tokenAt(draft.tokens, phrase.headEnd) - 1;
  const head = draft.tokens[headAt];
  const text = draft.text;
  if (!head || TITLE_HEADS.has(head.lower) || singularWord(head.lower) === head.lower)
    return text.slice(phrase.start, phrase.end);
  const cut = head.lower.endsWith('ies')
    ? `${text.slice(phrase.start, head.end - 3)}y`
    : text.slice(phrase.start, head.end - 1);
  return cut + text.slice(head.end, phrase.end);
}

/** The number of the vacancy that boards write behind a title: `Research Scientist - (240017)`, `(R-1042)`. */
const OWN_NUMBER = /\s?[-–|]?\s?\((?:[A-Z]{1,4}[- ]?)?\d{4,12}\)$/;

/** One line, plain spacing; a title all in capitals or all in small letters gets ordinary ones. */
function cleanTitle(value: string): string | null {
  const words = foldSpace(value).replace(/^[*"'“”\s]{1,6}|[*"'“”,;:\s]{1,6}$/g, '');
  const text = words.replace(OWN_NUMBER, '');
  if (text.length < 2 || text.length > 120) return null;
  if (/\p{Ll}/u.test(text))
    return /\p{Lu}(?!h\.?D)/u.test(text.replace(/\bPh\.?D\b/g, ''))
      ? text.charAt(0).toUpperCase() + text.slice(1)
      : capitalise(text);
  return text.length > 5 ? capitalise(text.toLowerCase(), true) : text;
}

const SMALL = new Set([
  'and',
  'of',
  'in',
  'for',
  'on',
  'the',
  'to',
  'with',
  'at',
  'de',
  'en',
  'und',
  'für',
  'et',
]);
const ACRONYMS = new Set([
  'ai',
  'ml',
  'nlp',
  'gpu',
  'ux',
  'ui',
  'qa',
  'slam',
  '3d',
  '2d',
  'ar',
  'vr',
  'phd',
  'it',
  'hpc',
  'ii',
  'iii',
  'iv',
]);

function capitalise(text: string, wasCapitals = false): string {
  const head = text.split(/ (?:on|in) /)[0] ?? text;
  return text.replace(/[\p{L}\p{N}]+/gu, (word, at: number) => {
    if (at > head.length && !wasCapitals) return word;
    if (wasCapitals && ACRONYMS.has(word)) return word.toUpperCase();
    return SMALL.has(word) || /^PhD$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
