// Words around a name that make it the employer's. `before` is matched at the end of the text in front of the
// name, `after` at the start of the text behind it.

export interface NameContext {
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  /** 0 to 1 */
  readonly confidence: number;
}

const TEAM =
  'teams?|group|labs?|laboratory|department|division|organi[sz]ation|office|cent(?:er|re)|careers?|life|engineering|internships?|interns|roles?|jobs?|positions?|working|work|' +
  'opportunities|researchers?|engineers?|scientists?|developer|manager|colleagues|candidate|studio|hq|headquarters|research|people|everyone|folks|mission|vision|goal|philosophy|vacanc(?:y|ies)|openings?';

export const NAME_CONTEXTS: readonly NameContext[] = [
  {
    before: /(?:^|[.!?:)"\n*•] {0,3})At $/,
    after: /^, (?:we|you|our|your|everyone|every|the|a|an|each|it|innovation|people)\b/,
    confidence: 0.93,
  },
  { before: /(?:^|[.!?:)"\n*•] {0,3})At $/, after: /^ (?:we|you|our|your|everyone)\b/, confidence: 0.9 },
  { before: /\b(?:world|here|day|place|future|impact|home) at $/i, after: /^[,.]/, confidence: 0.62 },
  {
    before: /\b(?:We|we|I|Wir|Nous)(?: are|'re| am|'m| sind| sommes) (?:the team (?:behind|at) )?$/,
    after: /^(?:[!.,:;]| [–-] )/,
    confidence: 0.88,
  },
  { before: /\b(?:part|members?|division|branch|arm) of $/, after: /^[ ,.!]/, confidence: 0.84 },
  {
    before: new RegExp(`\\b(?:${TEAM})(?: here| \\([^()]{1,40}\\))? (?:at|@|within) $`, 'i'),
    after: null,
    confidence: 0.86,
  },
  {
    before:
      /\b(?:join|joining|join us at|come to|welcome to|starting at|career at|employed by|hosted by|founded as|opportunity (?:at|with)|on behalf of|work for) (?:the )?$/i,
    after: null,
    confidence: 0.8,
  },
  {
    before: /(?:équipe|entreprise|société|laboratoire|start-up)(?: \p{L}+){0,3} (?:de|d'|chez) $/u,
    after: /^ (?:recherche|recrute|cherche|développe|est|propose)\b/,
    confidence: 0.88,
  },
  { before: /(?:^|[.!?:)"\n*•] {0,3})Why (?:join |choose )?$/, after: /^\?/, confidence: 0.9 },
  { before: /\b(?:role|position|job|internship|fellowship|post) is with $/, after: null, confidence: 0.86 },
  { before: /(?:^|[.!?:)\n] {0,3})(?:Chez|Bei) $/, after: /^, /, confidence: 0.88 },
  {
    before: /\bThe $/,
    after: /^ (?:team|group) is (?:always )?(?:looking|seeking|hiring|growing|searching|recruiting)\b/i,
    confidence: 0.6,
  },
  {
    before: /\b(?:establishing|moves?|moving|within|across|throughout|everyone at|here at|us at|the) $/,
    after: /^ (?:forward|as a leader|as the|proprietary|platform|family)\b/,
    confidence: 0.66,
  },
];

/** Words before a name that make it somebody else's: partners, schools, investors, tools. */
export const NOT_OURS =
  /\b(?:graduates?|alumni|degree|students?|professors?|spun (?:out|off)|ex-|former(?:ly)?|previously|backed|funded|funding|raised|investors?|partner(?:s|ship|ing)?|collaborat\w+|campus|customers?|clients?|such as|like|including|subsidiar(?:y|ies) of|owned by|e\.g\.|models? from|deployed|featured|acquired|competitors?)\b[^.!?\n]{0,36}$/i;

/** What follows a name that is not ours: "The Vasa Museum lends us the ship", "X has given us". */
export const HELPS_US =
  /^ (?:\p{Ll}{2,14} ){1,2}us\b|^ (?:holds|owns|has|bought|acquired) [^.\n]{0,40}\bour (?:shares|stock|company|capital)\b/u;

/** What follows "X's" when X speaks of itself. */
export const OWN_THINGS =
  /^(?:mission|vision|teams?|culture|values|products?|customers?|platform|goal|engineers?|researchers?|business|technology|software|hardware|office|headquarters|future|success|commitment|family|research|people|work|story)\b/;

/** What follows "X is", "X was", "X has" when X introduces itself. */
export const INTRODUCTIONS =
  /^ (?:a|an|the|one of|been \p{L}+ing|connected|built|made|spent|grown|brought|offering|places for|room for|openings? for|vacanc|looking|seeking|hiring|recruiting|growing|building|developing|on a mission|where|committed|proud|searching|expanding|enlarging|increasing|founded|spun|established|redefining|transforming|pioneering|reinventing|making|among|known|headquartered|based|currently|now|always|part|opening|creating|leading|teaching|home to|inviting|about)\b/u;

/** Verbs that any noun takes at the start of a sentence. */
export const SENTENCE_VERB =
  /^(?:does|this|its|his|as|us|plus|runs|needs|means|includes|follows|depends|begins|starts|ends|remains|becomes|comes|lies|stands|concerns|lasts|covers|counts|matters)$/;

/** A recruiter writes for a client that it does not name. */
export const CLIENT =
  /\b(?:our client|search is (?:run|handled|conducted) by|on behalf of (?:a|an|our|one)|for (?:a|one of our) clients?|confidential client|client of ours|name we share after)\b/i;

/** Nouns that make a run of capitals an institution. */
export const INSTITUTION_NOUN =
  /\b(?:Agency|Laborator(?:y|ies)|Labs?|LABS|Institute|Cent(?:er|re)|Foundation|Corporation|Company|Association|Society|Council|Service|Survey|Museum|Hospital|Clinic|Observatory|University|College|Bank|Industries|Systems|Technologies|Solutions|Robotics|Motors|Studios?|Games|Group|Partners|Holdings|Software|Energy|Health|Healthcare|Therapeutics|Aerospace|Aviation|Automation|Instruments|Electronics|Semiconductors?|Pictures|Films|Works|Entertainment|Interactive|Dynamics|Analytics|Networks|Imaging|Vision|Photonics|Optics|AI)$/u;

/** The forms that names of universities, institutes and agencies take; the school or department before them is no part of it. */
export const ACADEMIC_FORMS: readonly RegExp[] = [
  /\b(?:[\p{Lu}][\p{L}.&-]+ (?:bin |al-|ibn )?){0,3}University of (?:the )?[\p{Lu}][\p{L}-]+(?: (?:[\p{Lu}][\p{L}-]+|(?:at|and) [\p{Lu}][\p{L}-]+))*/gu,
  /\b(?:Universität|Université|Universidade|Universidad|Università|Universiteit|College|Technical University|Imperial College) (?:of|de|di|da|des|do) (?:the )?[\p{Lu}][\p{L}-]+(?: (?:[\p{Lu}][\p{L}-]+|(?:de|at|and) [\p{Lu}][\p{L}-]+))*/gu,
  /\b(?:[\p{Lu}][\p{L}.&-]+ ){1,4}(?:University|College|Polytechnic|Academy)(?: of (?:Technology|Science and Technology|Sciences|Science|Economics|Medicine|London))?(?: (?:Dublin|London|Dresden|Berlin))?/gu,
  /\b(?!(?:Its|Our|The|Their|Your|This|A|An) )(?:[\p{Lu}][\p{L}.&-]+ ){1,3}(?:Cent(?:er|re)|Lab|Laboratory|Institute) (?:for|of) (?:[\p{Lu}][\p{L}-]+(?: and)?(?: |(?![\p{L}]))){1,5}(?<! )/gu,
  /\b(?:[\p{Lu}][\p{L}.-]+ ){0,3}Institute of (?:Technology|Science(?: and Technology)?)(?: [\p{Lu}][\p{L}]+)?/gu,
  /\bMax Planck Institute(?: (?:for|of) [\p{Lu}][\p{L}]+(?: (?:and )?[\p{Lu}][\p{L}]+)*)?/gu,
  /\b(?:Fraunhofer|Helmholtz|Leibniz)(?:-Institut| Institute| Centre| Zentrum)?(?: (?:für|for) [\p{Lu}][\p{L}-]+(?:, [\p{Lu}][\p{L}-]+)*(?: (?:und|and) [\p{Lu}][\p{L}-]+)*)?(?:[- ][\p{Lu}]{2,5}(?![\p{Ll}]))?/gu,
  /\b(?:Technischen? )?(?:Universität|Hochschule|Universitat|Politecnico|Politécnica|École|Ecole) (?:de |di |d'|des |der |für )?[\p{Lu}][\p{L}-]+(?: [\p{Lu}][\p{L}-]+)*/gu,
  /\b(?:[\p{Lu}][\p{L}.-]+ ){1,3}(?:Space Agency|National Laboratory|Laboratories|Research Institute|Research Center|Research Centre|Observatory|Museum|Hospital|Clinic|Foundation|Survey)(?! (?:team|group))/gu,
  /\b(?:TU|ETH) [\p{Lu}][\p{L}]+\b|\b(?:EPFL|KTH|MIT|KAIST|CSIRO|Inria|INRIA|CNRS|DLR|TNO|VTT|SINTEF|CEA|CERN)\b/gu,
];

/** A cheap look before the forms are tried. */
export const ACADEMIC_SIGN =
  /Universi|College|Polyte[ck]|Academy|Institute of|Max Planck|Fraunhofer|Helmholtz|Leibniz|Hochschule|[ÉE]cole|Politec|Politéc|Agency|Laborator|Research (?:Institute|Cent)|(?:Cent(?:er|re)|Lab|Institute) (?:for|of)|Observatory|Museum|Hospital|Clinic|Foundation|Survey|\b(?:TU|ETH|EPFL|KTH|MIT|KAIST|CSIRO|Inria|INRIA|CNRS|DLR|TNO|VTT|SINTEF|CEA|CERN)\b/;

/** Words of the text between a school and its university that make it the host of the post. */
export const HOST_WORDS =
  /\b(?:school|department|institute|faculty|lab|laboratory|centre|center|group|position|chair|professor|studentship|fellowship|institut|research|computing|science|sciences|statistics|medicine|engineering)\b/i;

/** Countries and their parts open sentences like firms do. */
export const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  'Great Britain,United States,United Kingdom,Northern Ireland,England,Scotland,Wales,Germany,France,Switzerland,Austria,Italy,Spain,Portugal,Japan,China,India,Canada,Australia,Sweden,Norway,Denmark,Finland,Netherlands,Belgium,Ireland,Israel,Singapore,Korea,Taiwan,Poland,Greece,Turkey,Brazil,Mexico'.split(
    ',',
  ),
);
