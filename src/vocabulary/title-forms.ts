/** Words of titles that mean the same: each to the word or words that it is compared as. Folded. */
export const TITLE_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    sr: ['senior'],
    snr: ['senior'],
    jr: ['junior'],
    ml: ['machine', 'learning'],
    ai: ['artificial', 'intelligence'],
    cv: ['computer', 'vision'],
    dl: ['deep', 'learning'],
    rl: ['reinforcement', 'learning'],
    nlp: ['natural', 'language', 'processing'],
    swe: ['software', 'engineer'],
    sde: ['software', 'engineer'],
    mts: ['member', 'technical', 'staff'],
    eng: ['engineer'],
    engr: ['engineer'],
    mgr: ['manager'],
    dev: ['developer'],
    dir: ['director'],
    assoc: ['associate'],
    asst: ['assistant'],
    prof: ['professor'],
    fullstack: ['full', 'stack'],
    frontend: ['front', 'end'],
    backend: ['back', 'end'],
    postdoctoral: ['postdoc'],
    postdoctorate: ['postdoc'],
    doctoral: ['phd'],
    doctorate: ['phd'],
    internship: ['intern'],
    studentship: ['student'],
    fellowship: ['fellow'],
    i: ['1'],
    ii: ['2'],
    iii: ['3'],
    iv: ['4'],
    v: ['5'],
  }),
);

/** Words of a title that say nothing of the job. */
export const TITLE_FILLERS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'job', 'position', 'role'],
  ...['opening', 'm', 'w', 'f', 'd', 'x', 'h', 'all', 'gender'],
]);

/** Words that make another rung of what is otherwise the same title. */
export const TITLE_RANKS: ReadonlySet<string> = new Set([
  ...['1', '2', '3', '4', '5', 'intern', 'trainee', 'junior', 'graduate', 'entry', 'mid', 'senior', 'staff'],
  ...[
    'principal',
    'distinguished',
    'lead',
    'head',
    'chief',
    'manager',
    'director',
    'vice',
    'president',
    'phd',
  ],
  ...['postdoc', 'assistant', 'associate', 'professor', 'student', 'fellow'],
]);
