/** Headings over several jobs that hold a word of job titles: departments and kinds of posts; folded, whole texts. */
export const DEPARTMENTS: ReadonlySet<string> = new Set(
  (
    'engineering|research|faculty|design|product|operations|sales|marketing|people|finance|legal|data|science|software|hardware|' +
    'industry|academia|academic|students|graduates|interns|internships|phd|postdocs|researchers|engineers|staff|executive|' +
    'research and development|r&d|research & development|data science|machine learning|software engineering|hardware engineering|' +
    'customer success|human resources|it|administration|early careers|professionals|entwicklung|forschung|vertrieb|recherche|' +
    'development|technology|tech|robotics|support|general & administrative|g&a|sales & marketing|sales and marketing'
  ).split('|'),
);

/** A short heading that ends in one of these stands over several jobs (`Research positions`); folded. */
export const GROUP_ENDINGS: ReadonlySet<string> = new Set(
  'positions jobs roles openings vacancies opportunities careers posts adverts listings stellen stellenangebote offres'.split(
    ' ',
  ),
);
