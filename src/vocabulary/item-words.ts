/** What a person has or is: the first words of entries that ask. */
export const HAVE_OPENERS: ReadonlySet<string> = new Set(
  (
    'ability able experience experienced experiences expertise expert familiarity familiar knowledge knowledgeable understanding proficiency ' +
    'proficient fluency fluent fluently background track record proven demonstrated demonstrable strong solid excellent outstanding exceptional ' +
    'good great deep broad thorough extensive advanced basic working hands-on practical professional prior previous past relevant significant ' +
    'substantial sound sufficient competence competent competency capability capable capacity command grasp grip passion passionate enthusiasm ' +
    'enthusiastic interest interested curiosity curious motivation motivated self-motivated willingness willing readiness ready eagerness eager ' +
    'comfort comfortable confidence confident commitment committed drive driven desire aptitude talent talented attention detail-oriented creative ' +
    'creativity analytical independent independence communication interpersonal verbal written oral leadership teamwork collaborative ' +
    'collaboration team mindset attitude skills skilled skill exposure publication publications published authored contributions contribution ' +
    'first-author leading-author record history portfolio evidence certification certificate licence license citizenship authorization ' +
    'authorisation eligibility eligible clearance permit availability available enrolled enrolment enrollment currently recently recent completed ' +
    'completion pursuing candidates candidate someone anyone at least minimum more over up two three four five six seven eight nine ten one ' +
    'industrial academic technical scientific quantitative mathematical statistical conversational native bilingual comprehensive high highly very ' +
    'well a an the you your must should preferably ideally nice bonus plus some any other additional further similar current active valid ' +
    'entrepreneurial organised organized organizational problem problem-solving critical mentoring managing leading coding programming software ' +
    'degree bachelor bachelors master masters phd ph.d doctorate doctoral doctor msc m.sc bsc b.sc bs ms ba ma mba meng beng diploma graduate ' +
    'undergraduate postgraduate education educational student studies coursework junior middle senior structured daily fast early international ' +
    'industry academia openness open love enjoy enjoyment want have are know hold possess bring think care can like has is being comfortable ' +
    'friendly flexibility flexible adaptability reliability multilingual abgeschlossenes abgeschlossene abgeschlossener abgeschlossenen mindestens ' +
    'sehr gute gutes guter fundierte fundiertes sichere sicherer erste mehrjährige einschlägige erfahrung erfahrungen kenntnisse deutsch englisch ' +
    'deutschkenntnisse englischkenntnisse führerschein freude interesse teamfähigkeit selbstständige selbständige hohe hohes bereitschaft ' +
    'eigenverantwortliche strukturierte promotion masterstudium studium hochschulstudium diplom routinierter routinierte vertraut ausgeprägte ' +
    'begeisterung doctorat diplôme maîtrise expérience connaissance connaissances bonne bonnes excellente capacité aptitude anglais français ' +
    'autonomie rigueur esprit'
  ).split(' '),
);

/** What the work is: base forms, gerunds and third persons that begin duties. */
export const DO_OPENERS: ReadonlySet<string> = new Set(
  (
    'accelerate achieve act adapt address advance advise advocate aggregate align analyse analyze annotate anticipate apply architect articulate ' +
    'assess assist attract audit author automate balance be benchmark brainstorm bridge bring build calibrate carry challenge champion clean close ' +
    'coach collaborate collect combine communicate compare complete conceive conduct configure connect consult contribute coordinate craft create ' +
    'curate cut debug decide decompose define deliver demonstrate deploy derive design detect determine develop devise diagnose direct discover ' +
    'disseminate distil distill document draft drive educate embed embody employ empower enable encourage engage engineer enhance ensure establish ' +
    'evaluate evolve examine execute expand experiment explain explore extend extract facilitate file find fine-tune fix fly follow formulate ' +
    'foster fuse gather generate give grow guarantee guide handle help hire host identify implement improve incorporate increase influence inform ' +
    'initiate innovate inspire instrument integrate interact interface interpret interview introduce invent investigate iterate join keep label ' +
    'launch lead learn leverage liaise link listen look maintain make manage map measure meet mentor migrate mitigate model monitor mould move ' +
    'negotiate observe onboard operate optimise optimize orchestrate organise organize oversee own participate partner perform pilot plan port ' +
    'prepare present prioritise prioritize process produce productise productize profile program promote propose prototype prove provide prune ' +
    'publish push quantise quantize raise reason recommend recruit redesign reduce refine release remain report represent reproduce research ' +
    'resolve review rewrite run scale scope scout seek select serve set shape share ship shorten simplify solve specify speed stay steer ' +
    'streamline strengthen strive structure study suggest supervise support sustain synthesise synthesize take teach test track train transfer ' +
    'transform translate troubleshoot tune turn uncover understand unify update upgrade use utilise utilize validate verify visualise visualize ' +
    'volunteer watch work write accelerating advancing analysing analyzing applying architecting assessing assisting bringing building carrying ' +
    'collaborating collecting conducting contributing coordinating creating curating cutting debugging defining delivering deploying designing ' +
    'developing documenting driving enabling engaging enhancing ensuring establishing evaluating executing exploring extending fostering helping ' +
    'identifying implementing improving integrating investigating keeping maintaining making measuring mentoring monitoring optimising optimizing ' +
    'owning participating partnering performing planning preparing presenting producing prototyping providing publishing reading researching ' +
    'reviewing running scaling scouting setting shaping sharing solving staying supervising supporting teaching testing training translating ' +
    'tuning understanding using validating working writing potentially proactively actively closely independently rapidly quickly conducts ' +
    'contributes develops designs leads builds collaborates researches identifies excels expands creates defines articulates fosters applies ' +
    'ensures works provides reviews supports drives manages concevoir développer participer encadrer publier contribuer réaliser mettre assurer ' +
    'rédiger entwurf entwicklung umsetzung anbindung betreuung konzeption durchführung mitarbeit zusammenarbeit analyse auswertung erstellung ' +
    'weiterentwicklung implementierung integration planung leitung unterstützung dokumentation präsentation'
  ).split(' '),
);

/** What the employer gives. */
export const OFFER_OPENERS: ReadonlySet<string> = new Set(
  (
    'attractive competitive generous bespoke unlimited private health medical dental relocation flexible enhanced benefits free paid annual ' +
    'pension equity immersion opportunity opportunities access hybrid stock holiday holidays vacation parental monthly yearly lunch snacks budget ' +
    'support visa salary'
  ).split(' '),
);

/**
 * Words that begin an entry of a flattened list ("... or robotics Ability to deliver ..."). Lower case.
 * A capitalised word that is not here may still begin one; these always do, unless a connector stands before.
 */
export const ITEM_OPENERS: ReadonlySet<string> = new Set([...HAVE_OPENERS, ...DO_OPENERS, ...OFFER_OPENERS]);

/** Lower-case words that stand right before the name of a tool or venue without ending an entry. */
export const TAKES_NAME: ReadonlySet<string> = new Set(
  (
    'fluent strong solid good some deep raw clean tidy readable pure plain use uses know knows write writes like library libraries framework frameworks language languages tool tools ' +
    'toolkit platform platforms package packages sdk api via own new daily sound first-author top peer-reviewed least one two either other standard open-source large small fast bare ' +
    'rather mainly mostly preferably especially particularly ideally also little much more most any every read speak code teach learn love enjoy prefer find run build ship port master'
  ).split(' '),
);

/** First words of a sentence that has left a list: it speaks of the pay, the firm, the process. Lower case. */
export const PROSE_OPENERS: ReadonlySet<string> = new Set(
  (
    'we our us the this that these those it they he she there here if because since when while please should for all each every individual ' +
    'interns applicants candidates apply applications interviews questions send start starting salary compensation pay base annual rémunération note ' +
    'what how where why position conditions expected full-time part-time remote hybrid everyone nobody most many join come write working to in on at by as from with ' +
    'wir sie unser unsere das die der bei bewerben bewerbungen ihre ihr nous notre le la les candidatures envoyez pour un une'
  ).split(' '),
);

/** Words of a sentence about pay, visas, applications or the law: no requirement, duty or preference. */
export const OFF_LIST =
  /\b(?:salar(?:y|ies)|paid|pay range|base pay|gross per|compensation|bonus(?:es)? (?:and|or|program)|stock (?:grant|options?)|equity|visas?|h-1b|sponsorship|sponsors? (?:visas?|h-?1b|work|applicants|candidates)|work permits?|blue card|equal opportunity|regardless of|without regard|we offer|benefits?|to apply|apply (?:by|via|with|at|early|to|now|online|through)|applications?|interviews?|your recruiter|résumé|resume|cover letter|cv\b|deadline|starting date|start date|start:|closing date|begin in|questions\?|candidatures?|bewerben|bewerbung|gehalt|rémunération|ansprechpartner\w*|citizens\b)/i;
