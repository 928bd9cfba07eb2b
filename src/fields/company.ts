import type { Candidate } from '../record/evidence.js';
import type { Place } from '../record/values.js';
import { foldQuotes, foldSpace } from '../text/fold.js';
import { PhraseTable } from '../text/tokens.js';
import { ACADEMIC_NAME, LEGAL_FORM, NO_COMPANY, ORGANISATIONS } from '../vocabulary/organisations.js';
import { LANGUAGE_NAMES, SUBJECTS, VENUES } from '../vocabulary/names.js';
import { COMPANY_VERBS } from '../vocabulary/company-verbs.js';
import { TITLE_HEADS } from '../vocabulary/titles.js';
import { hostNames } from './support/hosts.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';

/** Who offers the job. A unit of a known firm is shown under the firm; an unnamed client of a recruiter is nobody. */
export const company = defineField<string | null>({
  name: 'company',
  doc: 'The employer as the posting proves it; null where only world knowledge could tell.',
  schema: (z) => z.string().min(1).nullable(),
  empty: null,
  after: ['locations'],
  rules: [
    { name: 'heading', kind: 'labelled', read: inHeading },
    { name: 'named', kind: 'prose', read: named },
    { name: 'subject', kind: 'prose', read: asSubject },
    { name: 'possessive', kind: 'prose', read: possessive },
    { name: 'academic', kind: 'prose', read: academic },
    { name: 'known-name', kind: 'vocabulary', read: knownName },
    { name: 'host', kind: 'vocabulary', read: hostName },
  ],
  clean: (value) => cleanCompany(value),
  columns: [scalarColumn('company', 'employer')],
});

const WORD = "(?:\\p{Lu}|\\d+\\p{L})[\\p{L}\\p{N}&'+-]{0,30}(?:\\.(?:ai|io|com|tech|co|org|net|app|dev)(?![\\p{L}]))?";
const NAME = `${WORD}(?: (?:& )?${WORD}){0,5}`;
const KNOWN = new PhraseTable<string>(ORGANISATIONS);

/** "What you'll bring to X", "Why X?", "About X", "Life at X". */
function* inHeading(draft: Draft): Generator<Candidate<string>> {
  const text = foldQuotes(draft.text);
  for (const section of draft.sections) {
    if (!section.heading) continue;
    const words = text.slice(section.heading.start, section.heading.end);
    const match = new RegExp(`\\b(?:[Tt]o|TO|[Aa]t|AT|[Ww]ith|[Aa]bout|[Ww]hy|[Jj]oin|[Jj]oining) (${NAME})\\W{0,3}$`, 'u').exec(words);
    if (match?.[1] && (/\p{Ll}/u.test(match[1]) || /\p{Ll}/u.test(words.slice(0, match.index)))) yield* name(draft, section.heading.start + words.lastIndexOf(match[1]), match[1], 0.93);
  }
  const line = new RegExp(`(?:^|\\n)[ *#]{0,6}(?:About|Why|Join|Welcome to|Life at|Working at|(?:[A-Z][a-z]+ ){1,2}at) (${NAME})(?=[ *:?!]{0,6}(?:\\n|$))`, 'gu');
  for (const match of text.matchAll(line)) yield* name(draft, match.index + match[0].lastIndexOf(match[1] ?? ''), match[1] ?? '', 0.9);
}

const NAMED: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?:^|[.!?:)"\\n*•] {0,3})At (${NAME}), (?=(?:we|you|our|your|everyone|every|the|a|an|each|it|innovation|people)\\b)`, 'gu'), 0.93],
  [new RegExp(`\\b(?:We|we|I|Wir|Nous)(?: are|'re| am|'m| sind| sommes) (?:the team (?:behind|at) )?(${NAME})(?=[!.,:;]| (?:–|-) )`, 'gu'), 0.88],
  [new RegExp(`\\b(?:part|member|members|division|subsidiary|branch|arm) of (${NAME})(?=[ ,.!])`, 'gu'), 0.84],
  [new RegExp(`\\b(?:[Tt]eam|[Tt]eams|[Gg]roup|[Ll]ab|[Ll]aboratory|[Dd]epartment|[Dd]ivision|[Oo]rganization|[Oo]rganisation|[Oo]ffice|[Cc]enter|[Cc]entre|[Cc]areers?|[Ll]ife|[Ee]ngineering|[Ii]nternships?|[Ii]nterns|[Rr]oles?|[Jj]obs?|[Pp]ositions?|[Ww]orking|[Ww]ork|[Oo]pportunities|[Rr]esearchers?|[Ee]ngineers?|[Ss]cientists?|[Dd]eveloper|[Mm]anager|[Cc]olleagues|[Cc]andidate|[Ss]tudio|[Hh]q|[Hh]eadquarters|[Rr]esearch|[Pp]eople|[Ee]veryone|[Ff]olks)(?: here| \\([^()]{1,40}\\))? (?:at|@|with|within) (${NAME})(?=[^\\p{L}\\p{N}]|$)`, 'gu'), 0.86],
  [new RegExp(`\\b(?:[Jj]oin|[Jj]oining|[Jj]oin us at|[Cc]ome to|[Ww]elcome to|[Ss]tarting at|[Cc]areer at|employed by|hosted by|[Ff]ounded as|opportunity (?:at|with)) (?:the )?(${NAME})(?=[^\\p{L}\\p{N}]|$)`, 'gu'), 0.8],
  [new RegExp(`\\b(?:bei der|bei|von der|die|der) (${NAME} (?:GmbH|AG|SE|KG)(?: & Co\\.? KG)?)`, 'gu'), 0.93],
  [new RegExp(`\\b(?:équipe|entreprise|société|laboratoire|start-up)(?: [\\p{L}]+){0,3} (?:de|d'|chez) (${NAME})(?= (?:recherche|recrute|cherche|développe|est|propose))`, 'gu'), 0.88],
  [new RegExp(`(?:^|[.!?:)\\n] {0,3})(?:Chez|Bei) (${NAME}), `, 'gu'), 0.88],
  [new RegExp(`\\bThe (${NAME}) (?:team|group|Team|Group) is (?:always )?(?:looking|seeking|hiring|growing|searching|recruiting)`, 'gu'), 0.6],
  [new RegExp(`\\b(?:establishing|moves?|moving|within|across|throughout|everyone at|here at|us at|proprietary|the) (${NAME})(?= (?:forward|as a leader|as the|proprietary|platform|family))`, 'gu'), 0.66],
];

function* named(draft: Draft): Generator<Candidate<string>> {
  const text = foldQuotes(draft.text);
  for (const [pattern, confidence] of NAMED) {
    for (const match of text.matchAll(pattern)) {
      const found = match[1] ?? '';
      if (!/^[\p{Lu}\d]/u.test(found)) continue;
      const at = match.index + match[0].lastIndexOf(found);
      if (NOT_OURS.test(text.slice(Math.max(0, match.index - 40), match.index + match[0].length - found.length))) continue;
      yield* name(draft, at, found, confidence);
    }
  }
}

/** Words before a name that make it somebody else's: partners, schools, investors, tools. */
const NOT_OURS =
  /\b(?:graduates?|alumni|degree|students?|professors?|spun (?:out|off)|ex-|former(?:ly)?|previously|backed|funded|funding|raised|investors?|partner(?:s|ship|ing)?|collaborat\w+|campus|customers?|clients?|such as|like|including|e\.g\.|models? from|deployed|featured|acquired|competitors?)\b[^.!?\n]{0,36}$/i;

const SUBJECT = new RegExp(
  `(?:[^\\p{L}\\p{N}\\n]{1,4})?(The )?(${NAME})(?:,? \\([^()\\n]{1,30}\\)|, (?:including|a|an|the)\\b[^.\\n]{3,80},)? (is|was|has|are|were|will|[\\p{Ll}]{2,14}s|came|grew|began|started)(?= )`,
  'yu',
);

/** "Established in 2017, X is a ...": an opening clause before the subject. */
const OPENING = /(?:Established|Founded|Born|Based|Headquartered|Launched|Started|Created|Since|From)\b[^,.\n]{0,60}, /y;

/** "X is a ...", "X builds ...", "X was founded": a name that opens a sentence as its subject. */
function* asSubject(draft: Draft): Generator<Candidate<string>> {
  const text = foldQuotes(draft.text);
  const starts = [...draft.sentences.map((s) => s.start), ...draft.sections.map((s) => s.body.start)];
  for (const start of new Set(starts)) {
    OPENING.lastIndex = start;
    SUBJECT.lastIndex = OPENING.test(text) ? OPENING.lastIndex : start;
    const match = SUBJECT.exec(text);
    if (!match) continue;
    const found = match[2] ?? '';
    const verb = match[3] ?? '';
    const at = match.index + match[0].indexOf(found);
    if (match[1] && !ACADEMIC_NAME.test(found) && !LEGAL_FORM.test(found.split(' ').pop() ?? '') && mentions(text, found) < 3) continue;
    if (verb === 'are' || verb === 'were') continue;
    const many = mentions(text, found);
    const known = KNOWN.get(found).length > 0;
    if (!known && !/^(?:is|was|has|will|came|grew|began|started)$/.test(verb) && !COMPANY_VERBS.has(verb)) continue;
    const strong = /^(?:is|was|has)$/.test(verb)
      ? /^ (?:a|an|the|one of|been|connected|built|made|spent|grown|brought|offering|looking|seeking|hiring|recruiting|growing|building|developing|on a mission|where|committed|proud|searching|expanding|enlarging|increasing|founded|spun|established|redefining|transforming|pioneering|reinventing|making|among|known|headquartered|based|currently|now|always|part|opening|creating|leading)\b/.test(text.slice(SUBJECT.lastIndex, SUBJECT.lastIndex + 24))
      : known || !SENTENCE_VERB.test(verb);
    if (!strong && many < 2) continue;
    yield* name(draft, at, found, strong ? (many > 1 ? 0.9 : 0.82) : 0.66);
  }
}

/** Verbs that any noun takes at the start of a sentence. */
const SENTENCE_VERB = /^(?:does|this|its|his|as|us|plus|runs|needs|means|includes|follows|depends|begins|starts|ends|remains|becomes|comes|lies|stands|concerns|lasts|covers|counts|matters)$/;

/** "X's mission", "X's Multimedia group is seeking". */
function* possessive(draft: Draft): Generator<Candidate<string>> {
  const text = foldQuotes(draft.text);
  for (const match of text.matchAll(new RegExp(`(^|[.!?:)\\n] {0,3}|[\\p{Ll},] )(${NAME})'s? (?=[\\p{L}])`, 'gu'))) {
    const found = (match[2] ?? '').replace(/'s?$/, '');
    const at = match.index + (match[1] ?? '').length;
    const before = text.slice(Math.max(0, at - 40), at);
    if (NOT_OURS.test(before)) continue;
    const opening = !/[\p{Ll},] $/u.test(match[1] ?? '');
    const telling = /^(?:mission|vision|team|teams|culture|values|products?|customers?|platform|goal|engineers?|researchers?|business|technology|software|hardware|office|headquarters|future|success|commitment|family|research)\b/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 16));
    const many = mentions(text, found);
    if (opening || telling) yield* name(draft, at, found, telling ? 0.88 : many > 1 ? 0.84 : 0.74);
    else if (KNOWN.get(found).length > 0) yield* name(draft, at, found, 0.7);
  }
}

/** A university, institute or agency that hosts the post: "... at the University of X", "X University is hiring". */
function* academic(draft: Draft): Generator<Candidate<string>> {
  const text = foldQuotes(draft.text);
  const taken: number[] = [];
  for (const pattern of ACADEMIC) {
    for (const match of text.matchAll(pattern)) {
      const found = match[0].replace(/^(?:The|At|In|Join|Our|From|With) /, '');
      const at = match.index + match[0].indexOf(found);
      if (taken.some((end) => at < end && end <= at + found.length + 60)) continue;
      const before = text.slice(Math.max(0, at - 70), at);
      if (NOT_OURS.test(before) || /\b(?:from|with|by|to|campus (?:of|at)|on campus at|near|courses? at|offers? at|and) (?:the )?$/i.test(before)) continue;
      const host = /\b(?:at|of|within|in|der|an der|am|à|de|del|dell'|da|do) (?:the |l'|la )?$|, $/i.test(before);
      const opening = /(?:^|[.!?:\n] {0,3})(?:The )?$/.test(before);
      if (!host && !opening) continue;
      taken.push(at + found.length);
      const telling = /\b(?:school|department|institute|faculty|lab|laboratory|centre|center|group|position|chair|professor|studentship|fellowship|institut|research|computing|science|sciences|statistics|medicine|engineering)\b/i.test(before);
      yield candidate(found, at, at + found.length, opening || telling ? 0.9 : 0.7);
    }
  }
}

/** The forms that names of universities, institutes and agencies take; the school or department before them is no part of it. */
const ACADEMIC: readonly RegExp[] = [
  /\b(?:University|Universität|Université|Universidade|Universidad|Università|Universiteit|College|Technical University|Imperial College) (?:of|de|di|da|des|do) (?:the )?[\p{Lu}][\p{L}-]+(?: (?:[\p{Lu}][\p{L}-]+|(?:de|at|and) [\p{Lu}][\p{L}-]+))*/gu,
  /\b(?:[\p{Lu}][\p{L}.&-]+ ){1,4}(?:University|College|Polytechnic|Academy)(?: of (?:Technology|Science and Technology|Sciences|Science|Economics|Medicine|London))?(?: (?:Dublin|London|Dresden|Berlin))?/gu,
  /\b(?:[\p{Lu}][\p{L}.-]+ ){0,3}Institute of (?:Technology|Science(?: and Technology)?)(?: [\p{Lu}][\p{L}]+)?/gu,
  /\bMax Planck Institute(?: (?:for|of) [\p{Lu}][\p{L}]+(?: (?:and )?[\p{Lu}][\p{L}]+)*)?/gu,
  /\b(?:Fraunhofer|Helmholtz|Leibniz)(?:[- ][\p{Lu}]{2,5}(?![\p{Ll}])| Institute(?: for [\p{Lu}][\p{L}]+)?| Centre| Zentrum [\p{Lu}][\p{L}]+)?/gu,
  /\b(?:Technischen? )?(?:Universität|Hochschule|Universitat|Politecnico|Politécnica|École|Ecole) (?:de |di |d'|des |der |für )?[\p{Lu}][\p{L}-]+(?: [\p{Lu}][\p{L}-]+)*/gu,
  /\b(?:[\p{Lu}][\p{L}.-]+ ){1,3}(?:Space Agency|National Laboratory|Laboratories|Research Institute|Research Center|Research Centre|Observatory|Museum|Hospital|Clinic|Foundation|Survey)(?! (?:team|group))/gu,
  /\b(?:TU|ETH) [\p{Lu}][\p{L}]+\b|\b(?:EPFL|KTH|MIT|KAIST|CSIRO|Inria|INRIA|CNRS|DLR|TNO|VTT|SINTEF|CEA|CERN)\b/gu,
];

/** The only known employer that the posting names, if it names it more than once or as its own. */
function* knownName(draft: Draft): Generator<Candidate<string>> {
  const hits = new Map<string, { count: number; start: number; end: number }>();
  for (let i = 0; i < draft.tokens.length; i++) {
    const token = draft.tokens[i];
    if (!token || !/^\p{Lu}/u.test(token.text)) continue;
    const hit = KNOWN.at(draft.tokens, i);
    if (!hit) continue;
    const last = draft.tokens[i + hit.length - 1] ?? token;
    if (draft.text.slice(token.start, last.end).length > 3 && NOT_OURS.test(draft.text.slice(Math.max(0, token.start - 40), token.start))) continue;
    const known = hits.get(hit.values[0] as string);
    if (known) known.count++;
    else hits.set(hit.values[0] as string, { count: 1, start: token.start, end: last.end });
    i += hit.length - 1;
  }
  if (hits.size !== 1) return;
  const opening = draft.sentences[2]?.end ?? draft.text.length;
  for (const [value, hit] of hits) {
    if (hit.count > 1) yield candidate(value, hit.start, hit.end, 0.6);
    else if (hit.start < opening) yield candidate(value, hit.start, hit.end, 0.52);
  }
}

/** A firm's own mail or web address: "careers@acme-robotics.co.uk". */
function* hostName(draft: Draft): Generator<Candidate<string>> {
  if (CLIENT.test(draft.text)) return;
  for (const host of hostNames(draft.text)) {
    const written = new RegExp(`(?<![\\p{L}\\p{N}])${host.words.map(escape).join('[ .-]?')}(?![\\p{L}\\p{N}])`, 'iu').exec(draft.text.slice(0, host.start));
    if (written && /\p{Lu}/u.test(written[0])) yield candidate(written[0], written.index, written.index + written[0].length, 0.8);
    else if (host.own) yield candidate(host.words.map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join(' '), host.start, host.end, 0.58);
  }
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A name that a pattern found: trimmed, checked, and cut to the part that the posting repeats. */
function* name(draft: Draft, at: number, found: string, confidence: number): Generator<Candidate<string>> {
  let words = found.replace(/['’]s$/, '').split(' ');
  while (words.length > 0 && NO_COMPANY.has((words[0] as string).toLowerCase())) {
    if (words.length === 1 || KNOWN.get(words.join(' ')).length > 0) break;
    return;
  }
  if (CLIENT.test(draft.text)) return;
  const known = KNOWN.get(words.join(' ')).length > 0;
  if (!known) {
    while (words.length > 1 && /^(?:team|teams|Team|group|Group|Research|AI|Careers|Engineering|Science|Labs?|US|USA|UK|Europe|Driver|OS|Technologies)$/.test(words[words.length - 1] as string)) {
      const shorter = words.slice(0, -1).join(' ');
      if (mentions(draft.text, shorter) <= mentions(draft.text, words.join(' '))) break;
      words = words.slice(0, -1);
    }
  }
  const value = words.join(' ');
  const plain = value.toLowerCase();
  if (value.length < 2 || NO_COMPANY.has(plain) || TITLE_HEADS.has(plain.replace(/s$/, ''))) return;
  if (words.some((word) => TITLE_HEADS.has(word.toLowerCase().replace(/s$/, ''))) && !known) return;
  if (isPlace(draft, value) || /^\d+$/.test(value) || NO_EMPLOYER.has(value)) return;
  yield candidate(value, at, at + value.length, confidence);
}

const NO_EMPLOYER: ReadonlySet<string> = new Set([...VENUES, ...SUBJECTS, ...LANGUAGE_NAMES]);

const CLIENT = /\b(?:our client|on behalf of (?:a|an|our|one)|for (?:a|one of our) clients?|confidential client|client of ours)\b/i;

function isPlace(draft: Draft, value: string): boolean {
  if (COUNTRY.test(value)) return true;
  return (draft.value<Place[]>('locations') ?? []).some((place) => place.city === value || place.region === value);
}

const COUNTRY = /^(?:Great Britain|United (?:States|Kingdom)|Northern Ireland|England|Scotland|Wales|Germany|France|Switzerland|Austria|Italy|Spain|Japan|China|India|Canada|Australia|Sweden|Norway|Denmark|Finland|Netherlands|Belgium|Ireland|Israel|Singapore|Korea|Taiwan)$/;

function mentions(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < 9; at = text.indexOf(name, at + name.length)) {
    const after = text[at + name.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(after) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) count++;
  }
  return count;
}

/** Known units under their firm; capitals of a shouted name made ordinary where the firm is known. */
function cleanCompany(value: string): string | null {
  const text = foldSpace(value).replace(/^[,.;:\s]{1,4}|[,;:\s]{1,4}$/g, '').replace(/^Technischen /, 'Technische ');
  if (text.length < 2 || text.length > 90) return null;
  const whole = KNOWN.get(text)[0];
  if (whole) return whole;
  const words = text.split(' ');
  for (let n = Math.min(3, words.length - 1); n >= 1; n--) {
    const head = KNOWN.get(words.slice(0, n).join(' '))[0];
    if (head && /^(?:AI|Research|Labs?|Azure|Cloud|US|USA|UK|Europe|Asia|Robotics|Technologies|Inc\.?|Ltd\.?|Corporation|Reality|Science)$/i.test(words[n] ?? '')) return head;
  }
  return text;
}
