import type { EmploymentType } from '../record/values.js';

// How pages state the kind of employment. Entries are fragments of a pattern, matched in a stretch of one sentence.

export const EMPLOYMENT_HINTS = [
  'full[- ]?time',
  'part[- ]?time',
  '100 ?%',
  'vollzeit',
  'teilzeit',
  'temps plein',
  'temps partiel',
  'tiempo completo',
  'jornada',
  'tempo pieno',
  'fixed[- ]term',
  'befristet',
  'dur[ée]e d[ée]termin[ée]e',
  '\\bcdd\\b',
  '\\bcdi\\b',
  'contract',
  'temporary',
  'seasonal',
  'werkstudent',
  'working student',
  'voltijd',
  'heltid',
  'deltid',
  'fuldtid',
  'kokoaik',
  'osa-aik',
  'deeltijd',
  'tijdelijk',
  'tempo parziale',
  '\\bFTE\\b',
  'freelanc',
  '正社員',
  '契約社員',
  '全职',
  '全職',
  '兼职',
  '정규직',
  '계약직',
];

/** Before `part-time` and the like: what follows is the job itself. */
const SEEKS =
  '(?:seek(?:s|ing)?|hir(?:e|es|ing)|looking for|searching for|recruit(?:s|ing)?|needs?|wants?|wanted:?|after|offer(?:s|ing)?|appoint|join us as|opening for)';

const JOB =
  '(?:position|role|job|post|opportunity|opening|appointment|employment|contract|hire|basis|internship|fellowship|studentship|dedication|engagement|schedule)s?';

/** Statements, strongest first; the first that a stretch makes counts. */
export const EMPLOYMENT_STATEMENTS: readonly (readonly [
  type: EmploymentType,
  pattern: string,
  confidence: number,
])[] = [
  ['full-time', `\\bfull[- ]?time,? (?:and |or )?(?:\\w+[- ]?\\w*,? ){0,2}${JOB}\\b`, 0.88],
  [
    'full-time',
    '\\b(?:position|role|job|post|opportunity|appointment|this|employment|it|contract)\\b(?:[ ,]\\w+){0,6} full[- ]?time\\b',
    0.86,
  ],
  [
    'full-time',
    '\\b(?:permanent|regular|unbefristet\\w*)(?:,| and| &|/)? full[- ]?time\\b|\\bfull[- ]?time(?:,| and| &|/) (?:permanent|regular)\\b',
    0.9,
  ],
  ['full-time', '(?:^|[(|/•·:,–-]\\s?)full[- ]?time\\s?(?:$|[,.;)|/•·(–-])', 0.84],
  [
    'full-time',
    '\\b(?:in |als )?vollzeit\\b|\\b(?:à )?temps plein\\b|\\btiempo completo\\b|\\bjornada completa\\b|\\btempo pieno\\b|\\bvoltijd\\b',
    0.86,
  ],
  ['full-time', '\\b(?:permanent|fixed[- ]term|temporary)[,:]? \\(?100 ?%', 0.84],
  ['full-time', '\\bin full[- ]?time\\b', 0.82],
  ['full-time', `\\b${SEEKS} (?:an? |the |one |two )?(?:\\w+ )?full[- ]?time\\b`, 0.84],
  [
    'full-time',
    '\\b(?:100 ?%|1(?:[.,]0{1,2})?) ?FTE\\b|\\b(?:heltid|fuldtid|kokoaikai\\w+)\\b|正社員|全职|全職|정규직',
    0.8,
  ],
  ['part-time', `\\b${SEEKS} (?:an? |the |one |two )?(?:\\w+ )?part[- ]?time\\b`, 0.84],
  ['part-time', '\\b0[.,]\\d{1,2} ?FTE\\b|\\b(?:deltid|osa-aikai\\w+|deeltijd|tempo parziale)\\b|兼职', 0.8],
  ['part-time', `\\bpart[- ]?time,? (?:and |or )?(?:\\w+[- ]?\\w*,? ){0,2}${JOB}\\b`, 0.86],
  [
    'part-time',
    '\\b(?:position|role|job|post|opportunity|appointment|this|employment)\\b(?:[ ,]\\w+){0,6} part[- ]?time\\b',
    0.84,
  ],
  ['part-time', '(?:^|[(|/•·:,–-]\\s?)part[- ]?time\\s?(?:$|[,.;)|/•·(–-])', 0.8],
  [
    'part-time',
    '\\bin teilzeit\\b|^teilzeit\\b|[(|/•·:,–-]\\s?teilzeit\\b|\\bà temps partiel\\b|\\bmedia jornada\\b|\\bwerkstudent|\\bworking student (?:position|role|job|in|at|\\()',
    0.8,
  ],
  [
    'temporary',
    `\\b(?:temporary|seasonal|temp) (?:\\w+[- ]?\\w* ){0,2}(?:position|role|job|post|employment|employee|worker|hire|assignment|contract)\\b`,
    0.82,
  ],
  ['contract', '\\bfixed[- ]term\\b', 0.82],
  [
    'contract',
    '\\bon (?:a )?(?:contract|freelance)(?: basis)?\\b(?! (?:terms|with|for customers))|\\bas a (?:contractor|freelancer)\\b|\\bFTC\\b|契約社員|계약직',
    0.78,
  ],
  [
    'contract',
    '\\bbefristet\\w*\\b|\\bcontrat à durée déterminée\\b|\\bdur[ée]e d[ée]termin[ée]e\\b|\\bCDD\\b',
    0.82,
  ],
  [
    'contract',
    '\\b(?:contract|contractor|freelance) (?:role|position|job|basis|opportunity|assignment)\\b',
    0.82,
  ],
  [
    'contract',
    '\\bcontract(?:ual)? (?:duration|period|length|term|runs|lasts|is (?:for|limited)|of (?:\\w+[- ]?){1,3}(?:months|years?))\\b',
    0.8,
  ],
  ['contract', '\\b(?:\\w+|\\d+)[- ](?:month|year)s?[- ](?:\\w+ )?contract\\b', 0.82],
];

/** A stretch with one of these speaks of other employees or of the past. */
export const NOT_THE_EMPLOYMENT = [
  'full[- ]?time employees',
  'experience',
  'past',
  'previous',
  'prior',
  'equivalent',
  'students? (?:enrolled|registered)',
  'enrolled',
  'degree programme?',
  'full[- ]?time (?:students?|work|staff|engineers|researchers)',
  'conversion',
  'convert',
  'return offer',
  'leading to',
  'unbefristet\\w*',
  'permanent contract',
];

export const EMPLOYMENT_LABELS =
  '(?:employment(?: type| status)?|job type|position type|contract(?: type)?|type of (?:contract|employment|position)|time type|schedule|work schedule|type|besch[äa]ftigungsart|anstellungsart|arbeitszeit|type de contrat|contrat|jornada|tipo de contrato)';

export const INTERN_TITLES = [
  'intern',
  'interns',
  'internship',
  'internships',
  'praktikum',
  'praktikant(?:in)?',
  'stagiaire',
  'stage',
  'co-?op',
  'pr[aá]cticas',
  'becario',
  'tirocinio',
  'estágio',
  '实习生?',
  'インターン',
];
