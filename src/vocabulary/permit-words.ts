// What pages say about visas and permits. Entries are fragments of a pattern, matched in a stretch of one sentence.

/** One of these makes a stretch worth reading. No look-behinds: this runs over whole postings. */
export const PERMIT_HINTS = [
  'sponsor',
  'visa',
  'visum',
  'permit',
  'citizen',
  'nationals',
  'passport',
  'immigration',
  'blue card',
  'h-?1b',
  'relocation and work',
  'right to work',
  'skilled worker',
  'arbeitserlaubnis',
  'aufenthalt',
  'employment pass',
  'permanent resident',
];

const VISA =
  '(?:visas?|visum|(?:work|residence|working|swiss|employment) permits?|employment pass(?:es)?|permits?|work authori[sz]ations?|immigration|h-?1b|j-?1|o-1|blue cards?|green cards?|skilled worker (?:visas?|permits?|routes?)|critical skills permits?|titres? de s[ée]jour|visado|visto|visum|werkvergunning|arbetstillst[åa]nd|arbeitserlaubnis|aufenthaltstitel)';
const NO =
  "\\b(?:not|cannot|can[’']?t|won[’']?t|don[’']?t|doesn[’']?t|aren[’']?t|isn[’']?t|unable|never|neither|nor|no longer)";

/** The employer will not sponsor, or the job is for people who need none. */
export const REFUSALS = [
  '\\bsponsor(?:ship|ed|ing)?(?: (?:available|offered|provided|possible))?\\s?[:?–-]\\s?(?:no|none|not|n/a)\\b',
  `${NO}\\b(?:(?!\\b(?:but|yet|although|though|however|instead)\\b|\\s[-–•·*]\\s)[^;:•·]){0,60}\\bsponsor`,
  '\\bno\\b (?:\\w+ ){0,3}(?:visa|sponsorship)',
  '\\bsponsorship[^;.]{0,40}\\b(?:not|cannot|unavailable|never)\\b',
  '\\bwithout\\b(?:(?!\\s[-–•·*]\\s)[^;•·]){0,60}\\bsponsor',
  "\\b(?:need|needs|require|requires|requiring|needing)\\b[^;]{0,40}\\bsponsor[^;]{0,70}\\b(?:cannot|can[’']?t|not|won[’']?t|unable|ineligible)\\b",
  `\\b${NO}\\b[^;.]{0,30}\\b(?:offer|provide|support|assist|help|arrange|process|transfer|accept|do|handle|cover|secure|manage|organi[sz]e|deal with|facilitate|give|take on|issue|pay for|sort)\\b(?:(?!\\b(?:but|yet|although|though|however|instead)\\b)[^;.]){0,40}\\b${VISA}\\b`,
  '\\bmust (?:currently |already )?(?:be|hold|have|possess)\\b[^;]{0,50}\\b(?:citizens?|citizenship|nationals?)\\b',
  '\\bcitizenship(?: status)?(?: is| are)? (?:required|mandatory|necessary|needed|a must)',
  '\\brequires? (?:\\S+ ){0,5}citizenship',
  '\\b(?:only|restricted to|limited to|exclusively (?:for|to))\\b[^;]{0,40}\\b(?:citizens|nationals)\\b',
  '\\b(?:citizens|nationals)\\b[^;]{0,50}\\bonly\\b',
  '\\bmust already (?:have|hold|possess|be)\\b[^;]{0,60}\\b(?:permits?|visas?|authori[sz]\\w+|passport)\\b',
  `\\b(?:passport|citizenship|${VISA})\\b[^;.]{0,40}\\b(?:is|are) (?:required|mandatory|necessary|needed|a must|a prerequisite)\\b`,
  `\\bonly (?:consider|accept|hire|employ|recruit|take)\\w*\\b[^;.]{0,50}\\b(?:already|existing|current|valid|full)\\b[^;.]{0,40}\\b(?:right to work|${VISA})`,
  '\\b(?:must|need to|have to|should) already (?:have|hold|possess|be)\\b[^;.]{0,50}\\b(?:right|eligible|entitled|authori[sz]ed|permission|allowed) to (?:live and )?work\\b',
  '\\b(?:no|without) (?:relocation|immigration|moving)(?: \\w+){0,2} (?:or|and|nor) (?:visa|immigration|permit)',
  `\\bwe\\b[^.;]{0,16}\\b(?:don[’']?t|do not|can[’']?t|cannot|won[’']?t) do (?:\\w+ ){0,2}${VISA}`,
  '\\b(?:need|needs|have|has) to be (?:an? )?(?:\\w+ ){1,6}(?:citizens?|nationals?|permanent residents?)\\b',
  `\\bkein(?:e|en)? (?:\\w+ ){0,2}(?:visum|visa|visa-sponsoring)`,
  '\\bne (?:peut|pouvons|propose|proposons|parraine)[^;.]{0,40}\\bvisas?\\b',
];

/** The employer sponsors, or helps to get the permit. */
export const OFFERS = [
  '\\bsponsorship\\s?[:–-]\\s?yes\\b',
  '\\b(?:licen[sc]ed|approved|registered|recogni[sz]ed) (?:visa )?sponsor\\b',
  `\\bsponsor(?:s|ing|ed|able)?\\b[^;.]{0,60}\\b${VISA}`,
  `\\b${VISA}(?: \\w+){0,2} sponsor(?:ship|ing|ed|s)?\\b`,
  '\\bsponsorship (?:is |may be |can be |will be |could be )?(?:available|offered|provided|possible|considered|supported)',
  '\\b(?:offers?|provides?|offering|providing|including|with|consider) (?:\\w+ ){0,2}sponsorship\\b',
  '\\b(?:open|able|willing|happy|glad|ready|prepared) to sponsor',
  '\\b(?:we|will|can|do|may|gladly|also) sponsor\\b(?! (?:a |an |the )?(?:event|workshop|conference|student|research|team|project|CVPR|ECCV|challenge))',
  `\\b(?:help|helps|assist|assists|assistance|support|supports|guidance|aid|advice)\\b[^;.]{0,50}\\b${VISA}`,
  `\\b${VISA}(?: application| and relocation| process| formalities)? (?:support|assistance|help|services|costs? (?:are )?(?:covered|paid))\\b`,
  `\\b(?:relocation|moving) (?:and|&|\\+|or) (?:visa|immigration)\\b`,
  `\\bwe (?:will |also )?(?:apply for|get|obtain|file for) (?:\\w+ ){0,2}${VISA}`,
  `\\b(?:take over|takes over|transfer|transfers|extend|handle|handles|arrange|arranges|cover|covers|process|file|pay for|organi[sz]e|take care of|takes care of|sort out|deal with)\\b[^;.]{0,50}\\b${VISA}`,
  `\\b${VISA}\\b[^;.]{0,40}\\bwe(?:[’']ll| will)? (?:\\w+ ){0,2}(?:take care of|handle|arrange|help|assist|support|sort|do)\\b`,
  `\\b${VISA} transfers? (?:\\w+ ){0,3}(?:welcome|possible|supported|accepted|available)`,
  `\\b(?:unterst[uü]tz\\w+|hilfe|helfen)\\b[^;.]{0,50}\\b${VISA}`,
  `\\bwe(?:[’']ll| will| can)? (?:gladly |also |happily )?(?:do|provide|offer|sort|support|arrange) (?:all |your |the |work )?${VISA}`,
  '\\bsponsorship (?:can|could|may|will) be (?:arranged|provided|offered|considered|discussed|supported)',
  `\\b(?:applicants|candidates|people|those) (?:requiring|needing|in need of|who (?:need|require))\\b[^.;]{0,30}\\b(?:sponsorship|${VISA})\\b[^.;]{0,12}\\b(?:welcome|encouraged|considered)`,
  `\\bwelcome (?:applicants|candidates|applications|people)\\b[^.;]{0,30}\\b(?:need|requir)\\w*\\b[^.;]{0,20}\\b(?:sponsorship|${VISA})`,
  `\\bsponsorship (?:of|for|towards) (?:[\\w-]+ ){0,4}${VISA}`,
  '\\b(?:holds?|have|has|with) an? (?:[\\w-]+ ){0,4}(?:sponsor(?:ship)?|skilled worker) licen[cs]e',
  '\\b(?:role|post|position|job|vacancy) (?:is|may be|can be) (?:eligible|suitable|open) for (?:\\w+ ){0,2}sponsorship',
  `\\b${VISA}\\b[^.;]{0,50}\\b(?:(?:is|are) (?:on us|covered|paid for|taken care of|sorted|our (?:job|problem|treat))|on us\\b)`,
  `\\b(?:get|gets|obtain|obtains|secure|secures|guide|walk|see|take) (?:you|candidates|newcomers|hires)\\b[^.;]{0,30}\\b${VISA}`,
  `\\b(?:parrain\\w+|prenons en charge)\\b[^.;]{0,40}\\b${VISA}`,
  `\\b${VISA}(?: \\w+){0,3} (?:[üu]bernehmen|erledigen|k[üu]mmern) wir\\b|\\bk[üu]mmern uns um[^.;]{0,40}\\b${VISA}`,
  `\\b(?:aide|accompagnement|prise en charge)\\b[^;.]{0,40}\\b${VISA}`,
];

/** A stretch with one of these states neither. */
export const PERMIT_DOUBTS = [
  '\\bregardless\\b',
  '\\birrespective\\b',
  '\\bwhether\\b',
  '\\bprefer(?:red|ence|ably)?\\b',
  '\\b(?:do|will|would) you\\b[^.;]{0,60}\\?',
  '\\b(?:every|each|all) (?:role|position|candidate|case|applicant)',
  '\\bguarantee',
  '\\bdiscriminat\\w+',
  '\\bwithout regard\\b',
  '\\bnobody\\b',
  '\\bnot (?:required|necessary|needed)\\b',
  '\\bno citizenship\\b',
  '\\bno (?:visas?|permits?|sponsorship) (?:is |are |will be )?(?:involved|needed|required|necessary)\\b',
  '\\bneeds? no visa\\b(?! (?:sponsor|support))',
  '\\bprotected\\b',
];

const COUNTRY =
  '(?:the )?(?:U\\.?S\\.?A?\\.?|United States(?: of America)?|America|UK|U\\.K\\.|United Kingdom|EU|EEA|European Union|Canada|Switzerland|Germany|France|Ireland|Netherlands|Australia|Japan|Singapore|Israel|India|Sweden|Norway|Denmark|Spain|Italy|Austria|Belgium|Finland|Poland|New Zealand|Korea|China|Europe)';
const NATION =
  '(?:U\\.?\\s?S\\.?A?\\.?|American|United States|UK|British|EU|EEA|European|Canadian|Swiss|German|French|Australian|Israeli|Japanese|Indian|NATO)';

/** What an applicant must be allowed or cleared to do, strongest first, with its confidence. */
export const AUTHORISATIONS: readonly (readonly [pattern: string, confidence: number])[] = [
  [
    `\\bmust (?:be|hold|have) (?:an? )?${NATION}[ -](?:citizen(?:s|ship)?|nationals?|passport)(?: or (?:lawful )?permanent residents?| and \\w+ residents?)?`,
    0.92,
  ],
  [`\\b${NATION}[ -]citizenship(?: is)?(?: required| mandatory| necessary)`, 0.92],
  [
    `\\b(?:only |open to )?${NATION}[ -](?:citizens?|nationals?)(?: (?:or|and) (?:lawful )?(?:permanent residents?|green card holders?))?(?: only)?`,
    0.84,
  ],
  ['\\bU\\.?\\s?S\\.? Persons?\\b', 0.9],
  [`\\bEU(?:/EFTA|/EEA)? passport(?: or (?:a |an )?\\w+ permit)?`, 0.88],
  [`\\bright to work in ${COUNTRY}`, 0.88],
  [
    `\\b(?:legally |currently )?(?:authori[sz](?:ed|ation)|eligible|eligibility|permitted|allowed|entitled|entitlement|permission|able) to (?:legally )?work in ${COUNTRY}(?: without (?:visa |employer )?sponsorship)?`,
    0.88,
  ],
  [
    `\\bwork (?:authori[sz]ation|permit|eligibility) (?:in|for) ${COUNTRY}(?: without (?:visa |employer )?sponsorship)?`,
    0.86,
  ],
  [`\\b(?:valid|existing) (?:\\w+ )?(?:work permit|work visa|work authori[sz]ation)`, 0.82],
  [
    '\\b(?:active |current )?(?:TOP SECRET|TS/SCI|TS|SECRET|DV|SC|Public Trust|DOD|DoD|NATO SECRET)(?:/SCI)?(?: security)? clearance',
    0.8,
  ],
  ['\\b(?:active |government |U\\.?S\\.? |UK )?security clearance', 0.76],
];
