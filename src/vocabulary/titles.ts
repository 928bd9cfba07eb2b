/** Nouns that a job title ends in, singular, lower case. */
export const TITLE_HEADS: ReadonlySet<string> = new Set(
  (
    'engineer scientist researcher manager developer architect analyst professor lecturer fellow postdoc intern student director advocate designer ' +
    'technician consultant lead associate specialist programmer officer head evangelist strategist administrator coordinator assistant statistician ' +
    'mathematician physicist roboticist technologist instructor trainee apprentice scholar appointee supervisor president recruiter editor writer artist illustrator ' +
    'annotator labeller labeler owner professorship lectureship thesis studentship fellowship internship position traineeship scholarship doctorate post ' +
    'ingenieur entwickler mitarbeiter wissenschaftler forscher informatiker doktorand postdoktorand leiter werkstudent praktikant ' +
    'ingénieur chercheur développeur doctorant stagiaire chef responsable architecte analyste ' +
    'ingeniero investigador desarrollador doctorando científico ricercatore ingegnere sviluppatore dottorando'
  ).split(' '),
);

/** Heads that are a title only with one of these before them: "PhD position", "postdoctoral fellowship". */
export const OPEN_HEADS: ReadonlySet<string> = new Set(
  'thesis position post studentship fellowship traineeship scholarship student doctorate trainee scholar'.split(
    ' ',
  ),
);

/** Heads that are a title without any word before them. */
export const FULL_HEADS: ReadonlySet<string> = new Set(
  'postdoc doktorand postdoktorand doctorant doctorando dottorando evangelist werkstudent roboticist'.split(
    ' ',
  ),
);

/** German compounds end in one of these: Entwicklungsingenieur, Softwareentwickler. */
export const GERMAN_HEAD =
  /(?:ingenieur|entwickler|mitarbeiter|wissenschaftler|forscher|informatiker|doktorand|leiter|techniker|architekt|manager)(?:in|:in|\*in|_in|\/-?in|In|innen|en)?$/i;

/** Lower-case words that belong to a title when they stand right before its head. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'senior sr sr. junior jr jr. lead principal staff chief associate assistant distinguished founding head deputy executive technical visiting adjunct full ' +
    'research applied software hardware firmware embedded systems system machine learning deep computer vision robotics robot robotic data algorithm algorithms ' +
    'ai ml nlp perception planning controls control simulation graphics rendering imaging image video audio speech language cloud platform infrastructure ' +
    'backend back-end frontend front-end fullstack full-stack full stack mobile web devops mlops site reliability security test quality validation product ' +
    'project program programme engineering design optical optics mechanical electrical compiler performance camera sensor calibration localization mapping ' +
    'slam autonomy autonomous generative 3d 2d gpu solutions field support customer application applications developer scientific computational clinical medical ' +
    "biomedical remote sensing geospatial quantitative postdoctoral post-doctoral doctoral phd ph.d. ph.d graduate undergraduate master's masters bachelor's summer " +
    'student teaching tenure-track faculty early-stage wissenschaftlicher wissenschaftliche wissenschaftlichen development production process verification integration ux ui user experience ' +
    'business marketing technology foundation model'
  ).split(' '),
);

/** What makes `position`, `student`, `fellowship` a title. */
export const ACADEMIC_MODIFIER =
  /^(?:ph\.?d\.?s?|doctoral|doctorate|post-?doc(?:toral|torate)?s?|faculty|research|graduate|master'?s?|msc|bachelor'?s?|undergraduate|student|industrial|working|summer|teaching)$/i;

/** Capitalised words before a title that are no part of it. */
export const NOT_IN_TITLE: ReadonlySet<string> = new Set(
  (
    'a an the our your my we as at in for is are this that these those some two three four five six several multiple many all new experienced passionate ' +
    'talented motivated skilled brilliant exceptional outstanding creative seeking hiring wanted join become highly qualified ambitious curious dedicated ' +
    'enthusiastic immediate open fully funded full-time part-time permanent temporary remote hybrid world-class one'
  ).split(' '),
);

/** Words that the reach from "looking for" to the title may not cross. */
export const TITLE_BARRIERS =
  /\b(?:people|person|someone|who|whom|to|with|from|in|team|teams|group|that|which|work|working|join|help|helps|lead|alongside|report|reports|reporting|by|between|including|among|into|on|around|whose|how|why|colleagues)\b|[.;:!?]/i;

/** What stands before a title in a sentence that offers the job; the reach to the title follows. */
export const OFFERS: readonly (readonly [pattern: string, confidence: number])[] = [
  [
    '(?:^|[.!?:)\\n*•\\p{Extended_Pictographic}\\ufe0f] *|[-–—] |\\b(?:role|position|here|group|lab) )as (?:an?|our|the|your|one of our)(?: (?:first|next|new))?',
    0.93,
  ],
  ['(?:^|[.!?:)\\n*\\p{Extended_Pictographic}\\ufe0f] *)as', 0.9],
  // "You will own the back end as a Data Engineer."
  [
    "\\b[Yy]ou(?:'ll| will|'d| would)\\b[^.!?\\n]{2,80} as (?:an?|our|the|their)(?: (?:first|next|new))?",
    0.88,
  ],
  // "The job title is ...", "What we have in mind is a ..."
  [
    '\\b(?:job|role|position|working|official|exact) title (?:is|will be|reads)(?: an?| the)?|\\btitle:',
    0.93,
  ],
  [
    '\\b(?:in mind|on offer|we (?:need|want|offer)|we are (?:after|looking for)|our (?:next hire|opening|vacancy)) is (?:an?|our|the)(?: (?:first|next|new))?',
    0.88,
  ],
  [
    '\\b(?:position|role|job|opening|vacancy|post|opportunity|contract|place) (?:is |is open |available |open |exists |has opened |on offer )?(?:for|as|of)(?: an?| the| our)?',
    0.91,
  ],
  [
    '\\b(?:seek|seeks|seeking|seeing to hire|look for|looks for|looking for|looking to (?:hire|add|recruit)(?: for)?|search for|searching for|in search of|on the lookout for|hire|hires|hiring|recruit|recruits|recruiting|appoint|appoints|' +
      'taking on|take on|takes on|room for|(?:places?|spots?|seats?|vacancy|vacancies|opening|openings|applicants?|applying|apply|candidates?|call|applications?(?: (?:are|is))?(?: (?:now |currently )?(?:invited|welcome|open|sought|accepted))?) for|needs?|wants?|welcom(?:e|es|ing)|invites? applications for|interested in (?:working|a (?:job|position|role|career)) as|' +
      'recherche|cherche|recrute|embauche|recrutons|recherchons|cherchons|advertises?|advertising|opens?|opening|funds?|suchen(?: wir)?|sucht|buscamos|busca|cerchiamo|cerca|offers?|offering|has|have|announces?|fill|filling|adding|add|bring on|welcome)',
    0.88,
  ],
  [
    "\\b(?:(?:are|'re|is) (?:after|(?:on the hunt|hunting) for:?|keen (?:on|to (?:hire|meet)))|could use|(?:would|'d) (?:love|like) to (?:hire|meet)|to meet|stelle als|stelle einer?s?)",
    0.86,
  ],
  ["\\b(?:are you|if you are|if you're)(?: looking to (?:work|become|join us) as)? an?", 0.72],
  ['\\b(?:there is|there are|we have|this is) (?:an?|one|two|several|currently)?', 0.82],
  [
    "\\b(?:join (?:us|our team|the team|[\\p{Lu}][\\p{L}]+) as|become|you (?:will|would|could) be|you'(?:ll|d) be|work as|employed as|hired as|rank of|level of|role of|title of|post of|position of|named|be) (?:an?|our|the)?(?: (?:first|next|new|founding))?",
    0.86,
  ],
];

/** `before│title`: a job that the applicant has had, or somebody who is there already. */
export const NOT_ON_OFFER =
  /\b(?:(?:don't|don’t|do not|not|never|no) needs? )(?:an? )?│|\b(?:are you|if you are|if you're|you are) (?:an? )?(?:\w+ )?│(?:ph\.?d|doctoral|(?:under)?graduate|master|bachelor|student)|\b(?:(?:previous|prior|past|former|formerly|previously) (?:\w+ ){0,3}|(?:experience|experienced|worked|served) (?:working )?as (?:an? )?)│|\b(?:hiring|line) │manager\b/i;
