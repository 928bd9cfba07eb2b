/** Places where people work. */
const SITE =
  '(?:offices?|sites?|labs?|laborator(?:y|ies)|headquarters|hq|hub|studio|campus|plant|factory|facility|facilities|cent(?:er|re)s?|building|premises|workshop|branch|locations?)';
const ROLE =
  '(?:positions?|roles?|jobs?|posts?|vacanc(?:y|ies)|openings?|internships?|placements?|studentships?|fellowships?|appointments?|opportunit(?:y|ies))';

/**
 * What stands before `in CITY` or `at CITY` where that is the place of the job, and how far it is trusted.
 * Tried on the last 130 characters before a place and on nothing longer.
 */
export const PLACE_CUES: readonly { readonly before: RegExp; readonly confidence: number }[] = [
  // based in
  {
    before:
      /\b(?:based|located|situated)(?: (?:out of|primarily|mainly|physically|either|full[- ]time|on[- ]?site)){0,2}$/i,
    confidence: 0.8,
  },
  // located in Union Square in
  {
    before:
      /\b(?:[Bb]ased|[Ll]ocated|[Ss]ituated) (?:in|at|on|near) (?:the )?(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+,?$/,
    confidence: 0.76,
  },
  // at its sites in, from our HQ in
  {
    before: new RegExp(
      `\\b(?:at|from|in|to|into|out of|join|one of)\\s(?:our|its|the|the company's)\\s(?:[\\w-]+\\s){0,3}${SITE}$`,
      'i',
    ),
    confidence: 0.78,
  },
  // our office in, our lab is in
  {
    before:
      /\b(?:our|the)\s(?:[\w-]+\s){0,2}(?:office|lab|studio|team|group)(?:\s(?:is|sits|works|lives))?$/i,
    confidence: 0.7,
  },
  // we work in one building in
  {
    before:
      /\b(?:we|us|our|everything|everybody|everyone|you|all)\b.*\b(?:in|from|under|inside)\s(?:one|a|an|the same)\s(?:[\w-]+\s){0,3}(?:building|house|studio|warehouse|hangar|barn|mill|workshop|factory|office|loft|lab|roof|site|place|space)$/i,
    confidence: 0.72,
  },
  // this position is in
  {
    before: new RegExp(
      `\\b${ROLE}(?:\\s(?:is|are|will be))?(?:\\s(?:open|placed|stationed|based|located|anchored|employed|available|offered|hosted|full[- ]time|on[- ]?site))?$`,
      'i',
    ),
    confidence: 0.8,
  },
  // join our team in
  {
    before: /\bjoin(?:ing)?\b[^.;:]*\b(?:us|team|lab|group|office|crew|company|staff)$/i,
    confidence: 0.74,
  },
  // we are hiring an engineer in
  {
    before:
      /\b(?:hiring|recruiting|looking for|seeking|searching for)\s(?!.*\b(?:with|who|experience|that)\b).+$/i,
    confidence: 0.66,
  },
  // relocate to
  { before: /\b(?:relocat\w{1,5}(?: you)?|move)$/i, confidence: 0.7 },
  // the project takes place in, come and work with us in
  {
    before:
      /\b(?:internship|work|project|role|position|studies|thesis|fellowship|candidate|student|researcher|fellow|you)\b.*\b(?:takes place|carried out|hosted|conducted)$|\bwork(?:ing)? (?:with|for|at) us$/i,
    confidence: 0.72,
  },
  // twelve weeks in, 40 hours a week in
  { before: /\b(?:weeks|months|hours (?:a|per) week|full[- ]time)(?: on[- ]?site)?,?$/i, confidence: 0.66 },
  // you will work in
  {
    before:
      /\b(?:you(?:'ll|’ll| will| would)?|candidates?|applicants?|must|employees|we(?:'re|’re| are)?|the whole team|all of us)\s(?:[\w']+\s){0,3}(?:work|live|be|sit|reside)(?:\s(?:full[- ]time|together|on[- ]?site|in person))?$/i,
    confidence: 0.7,
  },
];

/** The same in other languages: `basé à`, `unser Büro in`, `el puesto está en`. Tried on the last 48 characters. */
export const LOCAL_CUE =
  /(?<![\p{L}])(?:bas[ée]e?(?:\(e\))?s?|situ[ée]e?s?|poste|bureaux?|locaux|laboratoire|recherchons|recrutons|cherchons|arbeitsplatz befindet sich|(?:unser|am|den|die|der|im|dem)\p{L}{0,4} (?:\p{L}+ )?(?:standort|b[üu]ro|labor|hauptsitz|niederlassung|team|institut)|dienstort ist|arbeitsort ist|stelle ist|puesto est[áa]|oficinas?|trabajar[áa]s|ubicad[oa]|placerad|placeret|kontor(?:et)?)$/iu;

/** `In a hangar outside CITY, eleven of us are building`: the clause begins with a place of work, and people follow. */
export const FRONTED = new RegExp(
  `^(?:in|from|inside|at|under|out of)\\s(?:an?|our|one|the)\\s(?:[\\w-]+\\s){0,3}(?:${SITE}|building|house|warehouse|hangar|barn|mill|office|loft|garage|basement|attic|shed|cellar|villa|farm|church|tower|boathouse|shipyard|brewery)$`,
  'i',
);
export const WE_AFTER =
  /^,?\s(?:(?:about|some|around|all)\s)?(?:we\b|our (?:team|crew)|a (?:team|crew|group)\b|(?:\w+\s){1,3}(?:of us|people|engineers|researchers|scientists|founders|colleagues|friends)\b)/i;

/** Before the name of a site in languages that put it last. */
export const SITE_NAMED =
  /(?<![\p{L}])(?:(?:unser(?:em|en|er)|am|den|dem) (?:Standort|Hauptsitz|Campus)|(?:notre|nos|le|au|du) (?:site|bureau|campus|laboratoire|locaux) (?:de|d['’]|à)|(?:nuestra|la) (?:oficina|sede) (?:de|en)|(?:nostra|la) sede (?:di|a)) ?(?=\p{Lu})/gu;

/** What follows `... in CITY` where the organisation of that city is the one that hires. */
export const HIRES =
  /^,?\s(?:(?:is|are)\s(?:now\s|currently\s|actively\s|also\s)?(?:seeking|hiring|looking|recruiting|searching|inviting|growing|expanding|offering)\b|(?:seeks?|invites?|wishes|offers?|hires?|recruits?)\b|has\s(?:an?\s)?(?:\w{1,20}\s)?(?:opening|vacanc|position|opportunit))/i;

/** What follows `CITY` in `a Boston-based role`; a "Boston-based start-up" says where the firm is, and the job may be elsewhere. */
export const BASED_AFTER =
  /^-based\s(?:[\w-]{1,20}\s){0,2}?(?:roles?|positions?|jobs?|internships?|team|office|lab|group|opening)\b/;

/** Bodies with sites in many cities, named before the city: `at Inria Grenoble`. */
export const BODIES_WITH_SITES =
  '(?:Inria|INRIA|CNRS|CEA|ONERA|DLR|DFKI|TNO|CSIRO|SINTEF|RISE|Fraunhofer [A-Z]{2,5}|(?:IBM|Microsoft|Google|Huawei|Samsung|Bosch) Research|Google|NVIDIA|Intel Labs|Sony AI|Disney Research)';

/** What follows `our CITY` where a place of work is meant. */
export const SITE_AFTER = new RegExp(`^\\s(?:[\\w-]{1,20}\\s){0,2}?(?:${SITE}|team)\\b`, 'i');

/** Words that make a place somebody else's, a visit or a piece of history. */
export const NOT_OUR_PLACE =
  /\b(?:collaborat\w*|partner\w*|customers?|clients?|investors?|users|off-?sites?|retreats?|alongside|founded|born|grew up|graduat\w*|alumni|conference\w*|exhibit\w*|headquarter(?:ed|s (?:is|are))|subsidiar\w*|offices (?:around|across|worldwide)|others?|sister|sales|second|satellite|trips?|travel\w*|visit\w*|fly|flights?|spun|raised|backed|deployed|deployments?|pilots?|markets?|near|colleagues|teams|hospitals?|booth|meet us|see you|see us|presented|published|workshop at|acquired|shipped|(?:streets?|roads?)\s*$|studied|born|previously|formerly|once|history|with (?:our )?(?:offices?|headquarters|hubs?|labs?|sites|teams)|offices)\b/i;

/** Sites that are ours all the same: `at one of our offices in`. */
export const OUR_SITES =
  /\b(?:at|from|in|one of|either of|out of|join)\s(?:our|its|the)\s(?:\w{1,20}\s){0,2}(?:offices|sites|labs|teams)$/i;

/** `preferred locations are`, `the location is`. */
export const NAMED_LOCATIONS =
  /\b(?:[Ll]ocations?|[Pp]lace of (?:work|employment)|[Dd]uty station)\s(?:are|is|include|includes|can be|will be)\s(?:in\s|either\s|at\s)?(?=[A-Z])/g;
