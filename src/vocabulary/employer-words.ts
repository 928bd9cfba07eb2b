/** What stands before an employer's name in the title of its own job page (`Jobs at Acme`); fragments of a pattern. */
export const BEFORE_EMPLOYER: readonly string[] = [
  '(?:jobs|careers?|vacancies|openings|open (?:positions|roles|jobs)|job openings|opportunities|current (?:openings|vacancies|jobs)|positions|roles|work|working|join us|life|internships) (?:at|with|@)',
  'join(?: the)?(?: team at)?',
  '(?:karriere|jobs|stellen|stellenangebote|offene stellen|arbeiten) (?:bei|an der|am)',
  "(?:offres d'emploi|emplois|carrieres|carrières|recrutement|travailler) (?:chez|à)",
  '(?:empleos?|trabajar|trabaja) en',
];

/** What stands behind it (`Acme careers`). */
export const BEHIND_EMPLOYER: readonly string[] = [
  "(?:'s? )?(?:careers?(?: (?:page|site))?|jobs|vacancies|openings|job openings|open (?:positions|roles|jobs)|is hiring|karriere|stellenangebote|recrutement)",
];

/** Titles of job pages, or parts of them, that name nobody; folded, whole texts. */
export const JOB_PAGE_TITLES: ReadonlySet<string> = new Set(
  (
    'jobs|job|careers|career|vacancies|current vacancies|openings|open positions|open roles|open jobs|job openings|current openings|' +
    'current jobs|opportunities|career opportunities|job opportunities|positions|open vacancies|work with us|work for us|join us|' +
    "join our team|join the team|we are hiring|we're hiring|home|karriere|stellenangebote|offene stellen|stellen|jobs & karriere|" +
    "offres d'emploi|nos offres|recrutement|rejoignez-nous|empleo|ofertas de empleo|lavora con noi|vacatures|werken bij|all jobs|" +
    'job board|job listings|job list|search jobs|jobs and careers|careers and jobs|research positions|faculty positions'
  ).split('|'),
);

/** Words of which one is enough to tell a board, a journal or an event from an employer; fragments, folded. */
export const BOARD_WORDS =
  /\b(?:jobs?|careers?|board|hub|portal|weekly|monthly|daily|digest|newsletter|news|magazine|conference|workshop|summit|symposium|congress|network|community|society|association|exhibitors?|recruit\w*|talent|staffing|hiring|listings?|vacanc\w+|openings?|positions?|roles?|opportunit\w+|20\d\d|week|month|today)\b|jobs$/;

/** Words that say what jobs are about and name no employer, even all together; folded. */
export const TOPIC_WORDS: ReadonlySet<string> = new Set(
  (
    'remote ai ml robotics robot computer vision machine learning data science tech technology research engineering academic academia phd postdoc ' +
    'current open all our latest new featured job jobs career careers startup startups industry summer winter spring fall the and in of for a an ' +
    'software hardware deep imaging graphics autonomous driving medical student students internship internships us team my your we to with more ' +
    'full-time part-time part time full graduate faculty european international local europe germany uk usa'
  ).split(' '),
);
