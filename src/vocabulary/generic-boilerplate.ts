// Which sentences of a posting may be its employer's own. All words folded; a star stands for any ending.

/** Words by which an employer speaks of itself, beside "we". In capitals, US is a country. */
export const SELF_WORDS: readonly string[] = [
  ...['we', 'We', 'our', 'Our', 'us', 'ours', 'ourselves'],
  ...['wir', 'Wir', 'unser', 'Unser', 'unsere', 'Unsere', 'unserer', 'unseren', 'unserem'],
  ...['nous', 'Nous', 'notre', 'Notre', 'nos', 'Nos', 'nosotros', 'nuestro', 'nuestra', 'Nuestro', 'Nuestra'],
  ...['founded', 'headquartered', 'mission', 'the company', 'The company', 'start-up', 'startup'],
];

/** Equal opportunity and law. */
const LAW_TERMS: readonly string[] = [
  ...[
    'equal opportunit*',
    'equal employment',
    'affirmative action',
    'regardless of',
    'without regard',
    'discriminat*',
  ],
  ...[
    'race',
    'religio*',
    'gender',
    'sexual',
    'ethnic*',
    'disabilit*',
    'veteran*',
    'protected',
    'accommodation*',
  ],
  ...[
    'inclusi*',
    'diversity',
    'background check*',
    'e-verify',
    'privacy',
    'applicable law*',
    'legally',
    'pursuant',
  ],
  ...['all backgrounds', 'underrepresented', 'chancengleichheit', 'schwerbehind*', 'handicap'],
];

/** Pay and benefits. */
const PAY_TERMS: readonly string[] = [
  ...[
    'salary',
    'salaries',
    'compensation',
    'pay range',
    'base pay',
    'bonus*',
    'equity',
    'stock*',
    'benefits',
    '401*',
  ],
  ...[
    'insurance',
    'dental',
    'parental',
    'paid time',
    'vacation',
    'holidays',
    'relocation',
    'visa*',
    'sponsor*',
    'pension',
  ],
];

/** What is asked of the applicant. */
const APPLICANT_TERMS: readonly string[] = [
  ...[
    'degree',
    'bachelor*',
    'master',
    "master's",
    'masters',
    'phd',
    'ph.d*',
    'doctorate',
    'years of',
    'qualif*',
  ],
  ...[
    'experience with',
    'experience in',
    'required',
    'requirement*',
    'ability to',
    'proficien*',
    'candidate*',
  ],
  ...[
    'you have',
    'you are',
    'skills',
    'must be',
    'must have',
    'eligib*',
    'work authori*',
    'citizen*',
    'ihr profil',
  ],
];

/** The call to apply. */
const CALL_TERMS: readonly string[] = [
  ...[
    'apply',
    'applying',
    'applicant*',
    'application*',
    'resume*',
    'cv',
    'cover letter',
    'submit*',
    'deadline',
  ],
  ...[
    'recruit*',
    'interview*',
    'hiring',
    'looking for',
    'seeking',
    'join us',
    'join our',
    'e-mail',
    'email*',
    'contact*',
  ],
  ...['referees', 'references', 'bewerb*', 'candidature*', 'http*', 'www*'],
];

/** Words of sentences that an employer writes under all its jobs. */
export const COMMON_TERMS: readonly string[] = [...LAW_TERMS, ...PAY_TERMS, ...CALL_TERMS];

/** Words of sentences that many employers write alike, or that speak of the job and not of the employer. */
export const GENERIC_TERMS: readonly string[] = [...COMMON_TERMS, ...APPLICANT_TERMS];

/** Beginnings of sentences that speak of the job, however often they say "our". */
export const ROLE_STARTS: readonly string[] = [
  ...[
    'you',
    'your',
    'as an?',
    'if you',
    'in this role',
    'in this position',
    'the role',
    'the position',
    'ihre',
    'vos',
  ],
  ...['responsibilities', 'job summary', 'nice to have', 'within the team'],
];
