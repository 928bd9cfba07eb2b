/** Parts of the world that are no country; as a place they give a region without a country. */
export const AREAS = `EU|E.U.|EU27|European Union
EEA|EU/EEA
EMEA
APAC|Asia-Pacific|Asia Pacific
LATAM|Latin America
Europe|Europa|Continental Europe|Western Europe|Eastern Europe|Central Europe
North America|Northern America
South America
Americas|The Americas|AMER
Asia|Southeast Asia|South-East Asia|East Asia
Africa
Middle East
MENA
DACH|D-A-CH
Nordics|The Nordics|Nordic countries
Scandinavia
Benelux
Baltics
Oceania|ANZ
US time zones|US timezones|European time zones|European timezones`;

/** Words for work from anywhere. */
export const REMOTE_WORDS: readonly string[] = [
  'remote',
  'fully remote',
  'full remote',
  '100% remote',
  'remote first',
  'remote work',
  'remote position',
  'remote only',
  'remotely',
  'work remotely',
  'work from home',
  'from home',
  'at home',
  'your home',
  'from anywhere',
  'work from anywhere',
  'wfh',
  'home based',
  'home office',
  'anywhere',
  'anywhere in the world',
  'worldwide',
  'global',
  'globally',
  'distributed',
  'virtual',
  'télétravail',
  'remoto',
  'telecommute',
];

/** Words of a location line that name no place and take nothing from it. */
export const FILLER_WORDS: readonly string[] = [
  'hybrid',
  'hybrid work',
  'hybrid remote',
  'onsite',
  'on site',
  'in person',
  'in office',
  'in-office',
  'office based',
  'full time',
  'fulltime',
  'part time',
  'vollzeit',
  'teilzeit',
  'permanent',
  'regular',
  'contract',
  'temporary',
  'internship',
  'hq',
  'headquarters',
  'preferred',
  'possible',
  'flexible',
  'optional',
  'only',
  'office',
  'or nearby',
  'and surroundings',
  'relocation',
  'no remote',
  'metro',
  'metro area',
  'metropolitan area',
];

/** Lines that say there is a place without saying which. */
export const VAGUE_WORDS: readonly string[] = [
  'multiple locations',
  'multiple sites',
  'multiple cities',
  'multiple',
  'various locations',
  'various',
  'several locations',
  'many locations',
  'all locations',
  'other locations',
  'more locations',
  'additional locations',
  'flexible location',
  'location flexible',
  'negotiable',
  'tbd',
  'to be determined',
  'to be agreed',
  'verschiedene standorte',
  'mehrere standorte',
  'n/a',
];

/** Words between remote work and where it may be done from. */
export const LINK_WORDS: ReadonlySet<string> = new Set([
  'in',
  'within',
  'from',
  'across',
  'inside',
  'throughout',
  'based',
  'anywhere',
  'the',
  'eligible',
  'residents',
  'work',
]);

/** Words that join the entries of a list. */
export const JOIN_WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'and/or',
  '&',
  'und',
  'oder',
  'et',
  'ou',
  'y',
  'o',
  'e',
  'og',
  'och',
  'eller',
  'plus',
  'also',
]);

/** Words around a city that widen it or narrow it and do not belong to its name. */
export const CITY_PREFIXES: readonly string[] = [
  'greater',
  'metro',
  'downtown',
  'central',
  'inner',
  'city of',
  'near',
];
export const CITY_SUFFIXES: readonly string[] = [
  'metropolitan area',
  'metropolitan region',
  'metro area',
  'metro',
  'area',
  'region',
  'city',
  'shi',
  'ku',
  'si',
  'gu',
  'hq',
  'cedex',
];

/** Names of cities that are ordinary words, or companies, first: alone they name no place. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `sale van nice reading hue mobile split orange man surprise enterprise shaping delta mission colon save sur ho most
roman sig union una barry normal mut cypress mentor vite dig gap than university goes date marks of hit lend un deal
salt come best central plum superior magna buy can green opportunity nan walker ino boo magenta holiday manage pop
converse begun golden pace alice bear hook along po bar same ada sake vise mach young boom peer much ba pong hard as
grave vice street long made real apt opera mango poll worth spa permet side say we mold sax success hope reserve
progress trail par friendly grants rum scott moe chop gateway price flushing lint silly star bag band meta none page
gray globe ares uri au welcome send ii landing fully sauce vi center change city media post tune angles singleton sees
die boot tab is till ay give grant cool cascade one root ip paste forks log oracle centre saxon polling law une wise
kill bias freedom lead vary ed ava cache experiment eye over conversion driver early ins many christopher are hooks
dollar branch list snow research holder race clever well english august comfort forest atlantic train cut plan rust
see born ask college job java son trinity as strong martin jaren
essen bath hull derby rugby march deal sandwich battle lens tours nancy angers bellows data vision bourne rugby
industry commerce independence liberty paradise eagle phoenix eureka sparks bend rapid granite marble diamond
marketing sales design product engineering operations science robotics software hardware platform security finance
people talent legal support growth partner partners overview description summary about role team position benefits
requirements responsibilities company careers jobs career contact apply title salary intern fellow manager director
engineer scientist student professor department group lab labs studio school institute center field home work
toyota nokia honda hitachi ford corning aurora lincoln continental mercury ceres columbia stanford helm ring arm sony
apple amazon oracle intel siemens philips bosch suzuki subaru mazda merck sandia vale lucid cruise scale hermes basis
luma pika adept mercedes bayer hershey dow ball emerson carrier magnolia victor imperial premier summit pioneer venus
orion vega atlas nova solar luna terra alpha beta gamma omega sigma champion liberty universal general national
florence sofia victoria charlotte sydney chelsea madison jackson santiago sierra diego valencia carolina dakota
north south east west northern southern eastern western upper lower new old grand big bay point park hill lake river
may june july april monday friday spring summer fall autumn winter today tomorrow
java ruby swift julia scala perl rust python go dart kotlin spark beam flink kafka
`
    .trim()
    .split(/\s+/)
    .filter(
      (word) =>
        !['florence', 'sofia', 'charlotte', 'sydney', 'madison', 'santiago', 'valencia'].includes(word),
    ),
);

/** Words of titles and organisations: a line that has one before its comma does not name a town there. */
export const NO_TOWN =
  /\b(?:locations?|standort|engineer\w*|scien\w+|research\w*|develop\w+|manage\w*|director|lead|head|intern(?:s|ship)?|ph\.?d|doctoral|postdoc\w*|fellow\w*|professor|faculty|student\w*|assistant|associate|senior|junior|staff|principal|analyst|architect|specialist|designer|technician|programmer|consultant|inc|llc|ltd|gmbh|corp\w*|company|group|team|labs?|laborator\w+|universit\w+|college|institut\w*|school|department|cent(?:er|re)|foundation|technolog\w+|systems?|solutions?|software|robotics|vision|learning|ai|ml|data|product|design|marketing|sales|support|operations|perception|platform|overview|description|responsib\w+|requirements?|qualifications?|experience|skills?|benefits|about|who|what|we|our|you|your|the|a|an|for|with|at|on|is|are|program\w*|job|role|position|full|part|time|apply|booth|hall|room|street|ave|avenue|road|blvd)\b/i;

/** Headings that a flattened page runs into the end of its location line. */
export const LINE_ENDERS =
  /^(?:(?:job |role |position |team |company )?(?:description|overview|summary)|about|who (?:are )?we|what (?:you|we)|the (?:role|company|team|position|opportunity)|your (?:role|mission|tasks|profile)|responsibilities|requirements|qualifications|department|team:|employment|job (?:type|title|id)|type|category|posted|salary|start(?:ing)? date|deadline|introduction|our (?:team|mission|company)|we are|at [A-Z]|position|role|title|date|contract|duration|workplace|level|full[- ]time|part[- ]time)(?![a-z])/i;

/** Labels of a location. */
export const LOCATION_LABEL =
  '(?:(?:job|work|office|primary|position|posting|role|employment|preferred|possible|available|main)\\s+)?(?:locations?(?:\\(s\\))?|place of (?:work|employment)|duty station|standorte?|arbeitsorte?|dienstort|einsatzort)';

/** Labels that count only before a colon. */
export const COLON_LABEL =
  '(?:lieu(?: de travail)?|localisation|ubicaci[oó]n|lugar(?: de trabajo)?|sede|plaats|standplaats|ort|plats|sted|ville|where|city|office|site|campus|workplace|base)';

/** The first word of a street: `Rue de Lyon`, `Via Roma`. */
export const STREET_LEADS =
  /^(?:rue|via|viale|calle|carrer|avenue|avenida|boulevard|piazza|plaza|place|allée|chemin|quai|cours)$/i;

/** Behind a name: a street is meant. */
export const STREET_WORDS =
  /^(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|drive|way|court|square|place|quay|terrace|crescent|mews|wharf|stra(?:ß|ss)e|str|allee|platz|weg|gasse|ufer|damm|straat|laan|gatan|vägen|gade|vej|gate|veien)\.?,?$/i;
