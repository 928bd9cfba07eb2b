import type { Workplace } from '../record/values.js';

// What pages say about where the work is done. Entries are fragments of a pattern, matched in a stretch of one sentence.

/** One of these makes a stretch worth reading; this runs over whole postings. */
export const WORKPLACE_HINTS = [
  'remote',
  'hybrid',
  'on[- ]?site',
  'in[- ]person',
  'in[- ](?:the )?office',
  'from home',
  'office[- ]based',
  'home[- ]?office',
  'telework',
  'telecommut',
  'days? (?:a|per|each|every|/) ?week',
  'days?/week',
  'days? weekly',
  'tage?n? (?:pro|die|in der) woche',
  'jours? par semaine',
  't[ée]l[ée]travail',
  'teletrabajo',
  'smart working',
  'mobiles arbeiten',
  'pr[ée]sen[tz]iel',
  'vor ort',
  'work (?:from )?(?:where|anywhere)',
  'wherever you',
  'thuiswerken',
  'リモート',
  '远程',
];

const JOB =
  '(?:role|position|job|opportunity|post|internship|work|working|schedule|set-?up|arrangement|policy|mode|model|team member|employee|contract|candidates?|applicants?)';
const AT_HOME =
  '(?:from home|at home|remote(?:ly)?|home[- ]?office|t[ée]l[ée]travail|teletrabajo|mobil\\w*|working from)';
const AT_WORK =
  '(?:office|on[- ]?site|in[- ]person|studio|building|lab(?:oratory)?|headquarters|HQ|campus|hub|at our|bureau|sur (?:place|site)|b[üu]ro|vor ort|oficina)';
const DAYS =
  '(?:\\b(?:[1-5]|one|two|three|four|five|once|twice|ein(?:en)?|zwei|drei|vier|un|deux|trois|quatre|uno|dos|tres|cuatro|few|couple of|several|some)(?:[- ]?(?:to|-|–|or|bis|à)[- ]?(?:[1-5]|two|three|four|five|drei|trois))?\\+?(?: full)?[- ](?:days?|tagen?|tage|jours?|d[ií]as?|giorni)\\b)';
const WEEK =
  '(?:\\b(?:a|per|each|every|the|pro|die|in der|par|por|a la|alla|of the)\\s|/\\s?|\\b)(?:week|working week|work week|wk|weekly|woche|semaine|semana|settimana)\\b';

/** Statements, strongest first; the first that a stretch makes counts. */
export const WORKPLACE_STATEMENTS: readonly (readonly [
  workplace: Workplace,
  pattern: string,
  confidence: number,
])[] = [
  [
    'onsite',
    `\\b(?:five|5|fünf|cinq|cinco)[- ](?:days?|tage|jours|d[ií]as)[^.;]{0,40}${WEEK}[^.;]{0,40}${AT_WORK}`,
    0.9,
  ],
  ['onsite', `${AT_WORK}[^.;]{0,30}\\b(?:five|5)[- ]days?[^.;]{0,10}${WEEK}`, 0.9],
  ['hybrid', `${DAYS}[^.;]{0,20}${WEEK}[^.;]{0,40}\\b(?:${AT_HOME}|${AT_WORK})`, 0.9],
  ['hybrid', `\\b(?:${AT_HOME}|${AT_WORK})\\b[^.;]{0,50}${DAYS}[^.;]{0,20}${WEEK}`, 0.9],
  [
    'hybrid',
    `\\bhybrid[- ](?:\\w+[- ])?${JOB}\\b(?! (?:of|for) (?:the )?(?:rendering|physics|quantum))`,
    0.9,
  ],
  [
    'hybrid',
    `\\b${JOB}(?: \\w+){0,4} (?:is|are|will be|as|in|:|-|–|—) (?:an? )?hybrid\\b(?! (?:of|between|cloud|approach|system|vehicle|car)s?)`,
    0.88,
  ],
  [
    'hybrid',
    '\\bhybrid (?:environment|format|way of working|culture|office|remote|home|from|in|with \\w+ days|\\(|: |/)',
    0.82,
  ],
  [
    'hybrid',
    '\\b(?:on[- ]?site|in[- ]office|in[- ]person|remote)(?: and|/| or| &) (?:remote|hybrid)[^.;]{0,20}\\b(?:mix|split|combination|hybrid)',
    0.8,
  ],
  [
    'hybrid',
    '\\b(?:mix|combination|split|blend) (?:of|between)[^.;]{0,30}\\b(?:remote|home|office|on[- ]?site)',
    0.84,
  ],
  [
    'hybrid',
    '\\b(?:partly|partially|part[- ]time|occasional(?:ly)?|some|flexible) (?:\\w+ )?(?:remote|from home|home[- ]?office|t[ée]l[ée]travail)',
    0.72,
  ],
  [
    'hybrid',
    '\\b(?:\\d\\d ?%|half)[^.;]{0,30}\\b(?:remote(?:ly)?|from home|home[- ]?office|in the office|on[- ]?site)',
    0.78,
  ],
  [
    'hybrid',
    '\\b(?:t[ée]l[ée]travail|home[- ]?office|mobiles arbeiten|teletrabajo|smart working|thuiswerken)\\b[^.;]{0,30}(?:possible|partiel|möglich|moeglich|tage|jours|d[ií]as|mogelijk|parcial|giorni)',
    0.78,
  ],
  ['onsite', "\\b(?:not|no|cannot|can[’']?t|isn[’']?t)\\b(?: \\w+){0,5} remote(?:ly)?\\b(?! sensing)", 0.9],
  [
    'onsite',
    '\\bremote(?: work)? (?:is|will be|cannot|can)(?: \\w+){0,2} (?:not|be) (?:\\w+ )?(?:possible|offered|available|an option|considered|supported|accommodated)',
    0.84,
  ],
  ['remote', '\\b(?:fully|100 ?%|completely|entirely|permanently|all)[- ]remote(?:ly)?\\b', 0.92],
  ['remote', '\\bremote[- ](?:first|only|based)\\b', 0.86],
  [
    'remote',
    `\\bremote (?:full[- ]time |contract )?(?:role|position|job|opportunity|internship|employment|contract)\\b`,
    0.9,
  ],
  [
    'remote',
    `\\b(?:role|position|job|post|internship|team|company|work) (?:is|are|will be|can be)(?: \\w+){0,3} remote(?:ly)?\\b(?! (?:sensing|friendly))(?!-friendly)`,
    0.88,
  ],
  [
    'remote',
    '\\b(?:work|working|based|employed|hire|hiring|join us|candidates?)(?: \\w+){0,2} remote(?:ly)?(?: (?:from|within|in|across|anywhere)\\b|[,.;)]|$)(?! sensing)',
    0.82,
  ],
  [
    'remote',
    '\\b(?:can|could|may|will|to) be (?:performed|done|carried out|based|held|filled)(?: \\w+){0,2} remotely',
    0.86,
  ],
  ['remote', '\\b(?:work|working) from (?:anywhere|home full|wherever)', 0.84],
  [
    'remote',
    '\\bopen to remote\\b|\\bremote (?:candidates|applicants|workers)(?: \\w+){0,2} (?:welcome|considered|encouraged)|\\bremote (?:is )?(?:ok|okay|possible|welcome|option available|considered)\\b',
    0.76,
  ],
  [
    'onsite',
    `\\b(?:be|being|work|working|works|based|present|presence|attend|required|expected|fully|full[- ]time|100 ?%|primarily|stay)(?: \\w+){0,2} (?:on[- ]?site|in[- ]person|in (?:the|our) office)\\b(?! (?:at|with) (?:customer|client)|[- ](?:interview|event|meeting|moment|collaboration|visit|support|install))`,
    0.84,
  ],
  [
    'onsite',
    '\\b(?:on[- ]?site|in[- ]person|in[- ]office) (?:role|position|job|only|required|requirement|work|working|presence|attendance|internship|opportunity|employment)\\b(?! (?:at|with) (?:customer|client))',
    0.88,
  ],
  [
    'onsite',
    '\\b(?:role|position|job|internship|work|post|opportunity)\\b(?: \\w+){0,3} (?:is|are|will be)(?: \\w+){0,3} (?:on[- ]?site|in[- ]person|office[- ]based|in (?:the|our) office)\\b',
    0.88,
  ],
  ['onsite', '\\bin[- ]person (?:at|in|from) (?:our|the|\\p{Lu})', 0.86],
  ['hybrid', '\\bwork(?:s|ing)? hybrid\\b', 0.84],
  ['onsite', '^(?:fully )?on[- ]?site in\\b', 0.8],
  [
    'onsite',
    '\\b(?:office[- ]based|in[- ]person) (?:role|position|job|internship|company|team|culture)\\b',
    0.82,
  ],
  ['onsite', '(?:^|[,(|/•·:–-])\\s?(?:fully )?on[- ]?site\\s?(?:$|[,.;)|/•·(–-])', 0.8],
  ['onsite', '\\b(?:vor ort|en pr[ée]sentiel|presencial|in presenza|sur site)\\b', 0.66],
];

/** A stretch with one of these speaks of something else: the hiring process, perks, products, other people's sites. */
export const NOT_THE_WORKPLACE = [
  'interviews?',
  'recruitment process',
  'hiring process',
  'process takes',
  'assessment',
  "customer[’']?s? sites?",
  "client[’']?s? sites?",
  'at (?:customers?|clients?)',
  'gym',
  'chef',
  'remote sensing',
  'remotely sensed',
  'remote control\\w*',
  'remote operat\\w+',
  'remote monitoring',
  'children',
  'exercise',
];

/** People work where they like; with meetings in person it is a hybrid. */
export const FREE_PLACE =
  '\\bwork (?:from )?(?:where(?:ver)?|anywhere|any place)(?: (?:they|you|we|our \\w+|people))? (?:choose|like|want|prefer|live|feel|are|do)';
export const MEETINGS_IN_PERSON =
  'in[- ]person|in the office|at an? (?:\\w+ )?office|touch ?points?|on[- ]?site';

/** After `remote`, in a line of places: it is no statement. */
export const NOT_REMOTE_WORK =
  '(?:[- ](?:sensing|control\\w*|friendly|operat\\w+|monitoring|vehicle|assist\\w*|access|first aid|areas?|sites?|handling|driving|photo\\w+))';

/** Before a colon: the line states the workplace. */
export const WORKPLACE_LABELS =
  '(?:work(?:place|ing|site)?[- ]?(?:type|model|mode|arrangement|style|location|setting|policy|location type)?|location type|job location type|remote(?: status| work| type)?|remote/on-?site|arbeitsmodell|mode de travail|on[- ]?site/remote)';
