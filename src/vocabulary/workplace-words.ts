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
  '\\bwfh\\b',
  '(?:at|on) (?:home|campus)',
  'premises',
  'home[- ]based',
  '(?:office|campus|lab|site)[- ]based',
  'of (?:the |our |your )?(?:five|5|four|4) (?:working |work )?days',
  'jours? de (?:pr[ée]sence|bureau|t[ée]l[ée]travail)',
  'days? (?:of |in |at |from )?(?:the |our )?(?:office|remote|home|lab|studio)',
  '(?:mon|tues|wednes|thurs|fri)days?\\b',
  '(?:montag|dienstag|mittwoch|donnerstag|freitag)s?\\b',
  'side by side',
  'under one roof',
  'co-?located',
  'no (?:head |central )?office',
  'every (?:working |single )?day',
  'daily',
  'needs you',
  'requires you',
  'presence',
  'mobiler? arbeit',
  'mobile work',
  'all of us',
  'from anywhere',
  '(?:live|based|located|hire|work|sit) anywhere',
  'anywhere (?:in|with|on|within|you|that|between)',
  'split (?:your|their)',
  '(?:mix|combination|blend) of',
  'p[åa] plats',
  'reside anywhere',
  'distributed (?:team|company)',
  'hybrid\\w*',
  'anwesenheit',
  'pr[äa]senz',
  'p[åa] distans',
  'distansarbete',
  'etätyö',
  'hjemmekontor',
  'hjemmearbejd',
  'da remoto',
  'presencial',
  'in presenza',
  'op kantoor',
];

const JOB =
  '(?:role|position|job|one|opportunity|post|internship|work|working|schedule|set-?up|arrangement|policy|mode|model|team member|employee|contract|candidates?|applicants?)';
const AT_HOME =
  '(?:from home|at home|(?:your|their|his) home|remote(?:ly)?|wfh|home[- ]?office|home[- ]?working|t[ée]l[ée]travail|teletrabajo|mobil(?:e[smn]?|arbeit\\w*)?\\b|working from|from anywhere|thuis(?:werken)?|hemifr[åa]n|distans\\w*|hjemme\\w*|etätyö\\w*|da (?:casa|remoto)|desde casa|von zu ?hause|zu ?hause|chez (?:vous|soi)|smart working)';
const AT_WORK =
  '(?:office(?! hours| space| of)|on[- ]?site|in[- ]person|studio|building|premises|lab(?:oratory)?|headquarters|HQ|campus|hub|at our|face[- ]to[- ]face|bureau|sur (?:place|site)|pr[ée]sentiel|b[üu]ro|vor ort|pr[äa]senz|oficina|ufficio|sede|kantoor|kontor(?:et)?|p[åa] plats)';
const DAYS =
  '(?:\\b(?:[1-5]|one|two|three|four|five|once|twice|ein(?:en)?|zwei|drei|vier|un|deux|trois|quatre|twee|drie|tv[åa]|to|tre|uno|dos|tres|cuatro|few|couple of|several|some)(?:[- ]?(?:to|-|–|or|bis|à)[- ]?(?:[1-5]|two|three|four|five|drei|trois))?\\+?(?: full)?[- ](?:days?|tagen?|tage|jours?|d[ií]as?|giorni|dagen|dagar|dage|dager)\\b)';
const WEEK =
  '(?:\\b(?:a|per|each|every|the|pro|die|in der|par|por|a la|alla|of the|per|om|i|in de)\\s|/\\s?|\\b)(?:week|working week|work week|wk|weekly|woche|semaine|semana|settimana|veckan?|ugen|uken|uge)\\b';
const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri)days?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?)';
const TO_FRIDAY =
  '(?:mondays?|mon|montags?)[ ,]{0,2}(?:to|through|thru|till|until|bis|-|–|—)[ ,]{0,2}(?:fridays?|fri|freitags?)\\b';
const SITE =
  '(?:office|lab(?:oratory)?|studio|campus|workshop|factory|plant|hangar|building|headquarters|HQ|premises|site|facility|institute|hospital|test track)';
/** The work as such, or those who do it. */
const THE_WORK =
  '(?:(?:all|the|our|this|your) (?:\\w+ )?(?:work|job|role|position|post|internship|project)|everything|all of it|everyone|everybody|we all)';

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
  [
    'remote',
    '\\b(?:100 ?%|full(?:y)?|vollst[äa]ndig|komplett|rein|total\\w*) (?:remote|home[- ]?office|t[ée]l[ée]travail|teletrabajo|da remoto|distans)\\b|\\b(?:t[ée]l[ée]travail|teletrabajo) (?:complet|total|int[ée]gral|à 100 ?%|al 100 ?%|100 ?%)',
    0.9,
  ],
  ['hybrid', `${DAYS}[^.;]{0,20}${WEEK}[^.;]{0,40}\\b(?:${AT_HOME}|${AT_WORK})`, 0.9],
  ['hybrid', `\\b(?:${AT_HOME}|${AT_WORK})\\b[^.;]{0,50}${DAYS}[^.;]{0,20}${WEEK}`, 0.9],
  // Monday to Friday on site; fewer named days are a hybrid
  ['onsite', `\\b${AT_WORK}\\b[^.;]{0,40}${TO_FRIDAY}|${TO_FRIDAY}[^.;]{0,40}\\b${AT_WORK}`, 0.84],
  [
    'hybrid',
    `\\b(?:${AT_HOME}|${AT_WORK})\\b[^.;]{0,40}\\b${WEEKDAY}(?:,? (?:and|or|to|through|till|until|und|bis)|,|\\s?[/&–-])\\s?(?:on )?${WEEKDAY}`,
    0.82,
  ],
  [
    'hybrid',
    `\\b${WEEKDAY}(?:,? (?:and|or|to|through|und|bis)|,|\\s?[/&–-])\\s?(?:on )?${WEEKDAY}[^.;]{0,30}\\b(?:${AT_HOME}|in (?:the|our) ${SITE}|on[- ]?site)`,
    0.82,
  ],
  ['hybrid', `\\b${AT_HOME} on ${WEEKDAY}|\\b${WEEKDAY} (?:are |is )?(?:spent )?${AT_HOME}`, 0.8],
  // two of five days at home, three days on campus, trois jours de télétravail
  [
    'hybrid',
    `\\b(?:one|two|three|four|[1-4])(?: days?)?(?: out)? of (?:the |our |your )?(?:five|four|[45])(?: working| work)? days[^.;]{0,30}\\b(?:${AT_HOME}|${AT_WORK})`,
    0.88,
  ],
  [
    'onsite',
    `\\b(?:five|5|fünf|cinq)[- ](?:days?|tage|jours)(?: \\w+){0,2} (?:in|at|on)[- ](?:(?:the|our) )?${SITE}\\b|\\b(?:five|5)[- ]days? (?:on[- ]?site|in[- ]person)`,
    0.88,
  ],
  [
    'hybrid',
    `(?!\\b(?:one|once|1|ein(?:en)?|un|uno)[- ](?:day|tag|jour|d[ií]a|giorno)\\b)${DAYS} (?:of |de |di |van |per week |a week )?(?:${AT_HOME}|(?:in|at|on|from)[- ](?:(?:the|our|your) )?(?:\\w+ )?${SITE}|on[- ]?site|in[- ]person|au bureau|sur (?:site|place)|im büro|vor ort|de pr[ée]sence|in ufficio|op kantoor)\\b`,
    0.84,
  ],
  [
    'hybrid',
    `\\b(?:one|two|three|four|[1-4]|ein|zwei|drei|vier)[- ](?:home[- ]?office|remote|wfh|office|on[- ]?site|in[- ]office|home[- ]working)[- ](?:days?|tage)\\b`,
    0.84,
  ],
  [
    'hybrid',
    `\\b${AT_HOME}[^.;]{0,25}(?:up to|bis zu|jusqu[’']à|max\\w*\\.?|hasta|fino a|tot) (?:\\d\\d ?%|${DAYS})`,
    0.82,
  ],
  [
    'hybrid',
    `\\b${AT_WORK} on ${WEEKDAY}[^.;]{0,40}\\b${AT_HOME}|\\b(?:otherwise|the rest of the (?:time|week)|the remaining days|(?:the )?other days)\\b[^.;]{0,30}\\b${AT_HOME}`,
    0.82,
  ],
  [
    'hybrid',
    '\\b(?:home[- ]?office|mobile[smn]? arbeiten?) (?:nach (?:absprache|vereinbarung)|in absprache)|\\bm[öo]glichkeit(?:en)? (?:zu[mr]?|auf|f[üu]r|von) (?:home|mobil|tele)|\\b(?:distansarbete|hjemmekontor|hjemmearbejde|etätyö)\\w*(?: \\S+){0,2} (?:möjlig|mulig|mahdollis)',
    0.78,
  ],
  [
    'hybrid',
    '\\b(?:split|divide|share|balance) (?:your|their|the|its) (?:time|week|work\\w*|days) between[^.;]{0,50}\\b(?:home|remote)',
    0.86,
  ],
  [
    'hybrid',
    '\\b(?:travail|mode|rythme|format|mod[eè]le) hybride\\b|\\bhybride[sn]?\\w{0,2} (?:arbeiten|arbeitsmodell|arbeitsweise|zusammenarbeit|werken|werkvorm)|\\bhybrides (?:arbeiten|arbeitsmodell)|\\bhybridmodell|\\bhybridarbe|\\b(?:modelo|trabajo|formato) h[ií]brido\\b|\\b(?:lavoro|modalit[àa]) ibrid[oa]\\b',
    0.88,
  ],
  [
    'hybrid',
    '^hybrid\\s?(?:$|[:(–—]|- )|[(]hybrid[),;:]|\\b(?:full|part)[- ]time\\s?[,/|·•–-]\\s?hybrid\\b',
    0.86,
  ],
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
    '\\b(?:mix|combination|split|blend) (?:of|between)[^.;]{0,30}\\b(?:remote|home|office|on[- ]?site)\\b[^.;]{0,25}\\b(?:remote|home|office|studio|lab|on[- ]?site|site|campus|person)',
    0.84,
  ],
  [
    'hybrid',
    '\\b(?:partly|partially|part[- ]time|occasional(?:ly)?|some|flexible) (?:\\w+ )?(?:remote|from home|home[- ]?office|t[ée]l[ée]travail)',
    0.72,
  ],
  [
    'hybrid',
    '\\b(?:\\d\\d ?%|half)[^.;]{0,30}\\b(?:remote(?:ly)?|from home|home[- ]?office|mobile work(?:ing)?(?! machin)|in the office|on campus|on[- ]?site)',
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
  [
    'onsite',
    '\\b(?:nobody|no[- ]one|none of us)\\b[^.;]{0,20}\\b(?:from home|at home|remote(?:ly)?)\\b',
    0.88,
  ],
  [
    'onsite',
    '\\b(?:no|kein(?:e|en)?|pas de|geen|sin) (?:full[- ])?(?:remote(?: work\\w*)?|home[- ]?office|home[- ]?working|work(?:ing)? from home|wfh|telework\\w*|t[ée]l[ée]travail|thuiswerk\\w*|teletrabajo)\\b',
    0.86,
  ],
  [
    'onsite',
    "\\b(?:working from home|home[- ]?office|home[- ]?working|telework\\w*|t[ée]l[ée]travail|remote(?: work\\w*)?)(?: \\w+){0,2} (?:is|are|ist|sind|est|isn[’']t|n[’']est)(?: not| no| nicht| leider nicht| pas|(?<=n[’']t)|(?<=n[’']est) pas) (?:\\w+ ){0,2}(?:possible|offered|available|an option|foreseen|allowed|supported|möglich|moeglich|vorgesehen|envisag\\w+|possible)",
    0.86,
  ],
  [
    'onsite',
    "\\b(?:can(?:not|[’']t| not)|won[’']t|not)(?: be)? (?:done|performed|carried out|fulfilled|work(?:ed)?|happen)(?: \\w+){0,2} (?:from home|at home|remotely)\\b",
    0.86,
  ],
  [
    'onsite',
    `\\b${THE_WORK}\\b(?: \\w+){0,3} (?:happens|is done|takes? place|is carried out|is performed)(?: \\w+){0,2} (?:on[- ]?site|on (?:our |the )?(?:premises|campus)|(?:in|at|on|from) our (?:own )?(?:\\p{L}+ ){0,2}${SITE})\\b(?![^.;]{0,30}\\b(?:days?|${WEEKDAY})\\b)`,
    0.78,
  ],
  [
    'onsite',
    '\\b(?:we|you|team|everyone|everybody|colleagues)\\b(?: \\w+){0,4} (?:side by side|shoulder to shoulder) (?:in|at|on|here)\\b|\\b(?:we|team) (?:all )?(?:work|sit|build)(?: \\w+){0,3} (?:under one roof|in (?:one|the same) (?:room|office|building))\\b',
    0.78,
  ],
  [
    'onsite',
    '\\b(?:is|are|an?|fully|role|position|post|job|internship)\\b[ :–-]{1,3}(?:\\w+ )?(?:office|lab|campus|site)[- ]based\\b(?! (?:workers|colleagues|staff))',
    0.84,
  ],
  ['onsite', '\\b(?:fully |all )co-?located\\b|\\bco-?located team\\b|\\bteam is co-?located\\b', 0.76],
  [
    'onsite',
    '\\b(?:physical )?presence (?:on[- ]?site|on campus|in (?:the|our) (?:office|lab)|at (?:the|our) \\w+) is (?:required|expected|necessary|needed)|\\b(?:anwesenheit|pr[äa]senz)\\w* (?:vor ort |im b[üu]ro )?(?:ist )?(?:erforderlich|erwartet|notwendig|n[öo]tig)',
    0.84,
  ],
  [
    'onsite',
    `\\b(?:you|everyone|everybody|expected?)\\b[^.;]{0,40}\\b(?:in|at|to) (?:the|our) (?:\\p{L}+ )?${SITE} (?:every (?:single |working )?day|each day|daily)\\b`,
    0.78,
  ],
  [
    'onsite',
    `\\b(?:job|role|position|work) (?:needs|requires|wants) (?:you|your presence|presence)(?: to be)? (?:on[- ]?site|in person|(?:in|at|on) (?:the|our) (?:\\p{L}+ )?${SITE})\\b`,
    0.8,
  ],
  [
    'onsite',
    '\\b(?:physical|on[- ]?site|full[- ]time|daily) presence\\b[^.;]{0,40}\\b(?:required|expected|necessary|needed|mandatory)\\b',
    0.82,
  ],
  [
    'onsite',
    '\\b(?:fully|100 ?%|full[- ]time) in[- ](?:the )?office\\b|(?:^|[(|]\\s?)(?:fully )?in[- ](?:person|office)\\s?(?:$|[,.;)|])',
    0.8,
  ],
  [
    'remote',
    '\\b(?:(?:everyone|everybody|the whole team) works|(?:all of us|we all|all employees) work) (?:from home|remotely)\\b',
    0.86,
  ],
  ['remote', '^(?:fully |100 ?% )?remote\\s?(?:$|[(|/–—]|- |, )', 0.82],
  [
    'remote',
    '\\b(?:(?:you|we|people|staff|employees|candidates?|applicants?|colleagues|team)\\b[^.;]{0,25}\\b(?:live|sit|settle|work|be)|hire|hiring|employ|reside|located|based|join us)(?: from)? anywhere(?: (?:in|within|across|on|with|you|that)\\b|[,.;)]|$)',
    0.84,
  ],
  [
    'remote',
    '\\b(?:work\\w*|join|apply|contribute|collaborate|role|position|job|done|live)\\b(?: \\w+){0,3} from anywhere(?: (?:in|within|across|on|with|you)\\b|[,.;)]|$)',
    0.82,
  ],
  ['remote', '^(?:from )?anywhere (?:in|within|on|with|you|that|between)\\b', 0.82],
  ['remote', '\\bhome[- ]based\\b(?! (?:care|sensor|monitor|devices?|health))', 0.8],
  [
    'remote',
    "\\b(?:fully|globally|entirely) distributed (?:team|company|start-?up)|\\b(?:we are|we[’']re|team is|company is) (?:\\w+ )?(?:fully |globally |entirely )distributed\\b(?! (?:system|comput|train))",
    0.78,
  ],
  ['remote', "\\b(?:we have|there is|there[’']s|with) no (?:head |central )?offices?\\b", 0.76],
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
    '\\b(?:works?|working|based|employed|hire|hiring|join us|candidates?)(?: \\w+){0,2} remote(?:ly)?(?: (?:from|within|in|across|anywhere)\\b|[,.;)]|$)(?! sensing)',
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
    `\\b(?:be|being|work|working|works|based|present|presence|attend|required|expected|fully|full[- ]time|100 ?%|primarily|stay)(?: \\w+){0,2} (?:on[- ]?site|on campus|on (?:our|the) premises|in[- ]person|in (?:the|our) office)\\b(?! (?:at|with) (?:customer|client)|[- ](?:interview|event|meeting|moment|collaboration|visit|support|install))`,
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
  [
    'onsite',
    '\\b(?:it|this|everything|the work) is (?:\\w+ ){0,2}on[- ]?site\\b(?! (?:at|with) (?:customer|client))',
    0.8,
  ],
  ['onsite', '^(?:fully )?on[- ]?site in\\b', 0.8],
  [
    'onsite',
    '\\b(?:office[- ]based|in[- ]person) (?:role|position|job|internship|company|team|culture)\\b',
    0.82,
  ],
  ['onsite', '(?:^|[,(|/•·:–-])\\s?(?:fully )?on[- ]?site\\s?(?:$|[,.;)|/•·(–-])', 0.8],
  [
    'onsite',
    '\\b(?:vor ort|en pr[ée]sentiel|presencial|in presenza|sur site|p[åa] plats|op kantoor)\\b',
    0.66,
  ],
];

/** A stretch with one of these speaks of something else: the hiring process, perks, products, other people's sites. */
export const NOT_THE_WORKPLACE = [
  'trial (?:days?|weeks?|period)',
  'not (?:an? |be )?(?:fully|entirely|completely|purely|100 ?%)[- ]remote',
  'no full(?:y)?[- ]remote',
  'office hours',
  'lunch(?:es)? (?:is|are|in|on)',
  'drinks',
  'call (?:us|our)',
  'in touch',
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
  '(?:work(?:place|ing|site)?[- ]?(?:type|pattern|model|mode|arrangement|style|location|setting|policy|location type)?|location type|job location type|remote(?: status| work| type)?|remote/on-?site|arbeitsmodell|mode de travail|on[- ]?site/remote)';
