// What invented postings are made of. A sentence takes one entry of each list, so that millions of them differ.

export const VERBS =
  'build calibrate measure train test review ship simplify document debug profile extend replace compare label render track plan teach repair port tune design question fuse compress port schedule observe'.split(
    ' ',
  );

export const THINGS = [
  ...['the depth cameras', 'a loss for rare classes', 'our label guideline', 'the night recordings'],
  ...['sensor drivers', 'a map of every orchard', 'the point cloud viewer', 'stereo pipelines'],
  ...['the robot arm', 'a queue of failed frames', 'the gripper model', 'training runs'],
  ...['small detectors', 'the pose estimator', 'satellite tiles', 'a catalogue of mistakes'],
  ...['the weekly benchmark', 'evaluation scripts', 'low light footage', 'the thermal rig'],
  ...['video codecs', 'the segmentation service', 'a store of embeddings', 'camera mounts'],
  ...['the synthetic scenes', 'lens shading tables', 'the retrieval index', 'a tracker for crowds'],
  ...['the scanner', 'an archive of plates', 'the flight planner', 'firmware images'],
];

export const PARTNERS = [
  ...['two field engineers', 'the optics lab', 'a customer in the north', 'our data partners'],
  ...['the people who drive the machines', 'the safety board', 'three student helpers', 'the cloud team'],
  ...['a museum', 'the harbour master', 'the hardware group', 'an insurer', 'the mapping desk'],
  ...['a hospital', 'surveyors on site', 'the annotation office', 'the city council', 'a film crew'],
  ...['the warehouse crew', 'pilots', 'a seed breeder', 'the mine operator', 'geologists', 'the night shift'],
];

export const ENDS = [
  ...['before the harvest begins', 'without a second camera', 'on a board that costs less than lunch'],
  ...['while the belt keeps moving', 'under rain and salt', 'in less than nine milliseconds'],
  ...['and write down what went wrong', 'so that nobody has to look twice', 'for every ship that calls'],
  ...['until the numbers can be trusted', 'across four time zones', 'with half of the labels'],
  ...['so that a stranger could take over', 'at the edge of the network', 'from the first sketch on'],
  ...['for roads that no map shows', 'in tunnels and in fog', 'once the snow has gone', 'week after week'],
  ...['on paper first', 'behind dirty glass', 'with plants that never stand still', 'over a slow link'],
  ...[
    'in front of the people concerned',
    'at two hundred frames a second',
    'through smoke',
    'by hand if need be',
  ],
];

export const WISHES = [
  'You have worked with',
  'You are not afraid of',
  'It helps to know',
  'We expect some years around',
  'You can explain',
  'You once had to rescue',
];

export const CLAIMS = [
  'We believe that',
  'Our company was founded because',
  'At our sites we make sure that',
  'What we sell rests on the idea that',
  'For eleven years we have shown that',
  'Our customers stay because',
];

/** Texts of law and courtesy that many employers share word for word. */
export const COURTESIES = [
  'We are an equal opportunity employer and welcome every applicant regardless of origin, age, faith, gender, disability or family. Tell us early if the interview has to be arranged in another way, and we will see to it.',
  'Applications are kept for six months and then destroyed. By sending one you agree that those who decide may read it, and nobody else. Recruiters who write unasked are owed no fee for whom we hire.',
  'The range that we state is what we expect to pay in good faith on the day of writing; place, skills and experience decide where in it an offer lies. Holidays, insurance and a yearly bonus come on top of it.',
  'Some of our work falls under export rules, and an offer may hang on a licence. We check references and, where the law permits it, records, and we treat whatever we learn in confidence.',
];

export const ROLES = [
  'Vision Engineer',
  'Machine Learning Engineer',
  'Research Scientist',
  'Data Engineer',
  'Robotics Engineer',
  'Software Developer',
  'Perception Engineer',
  'Graphics Engineer',
];

export const RANKS = ['', 'Senior', 'Staff', 'Principal'];

export const TEAMS = [
  'Mapping',
  'Grasping',
  'Imaging',
  'Localization',
  'Rendering',
  'Inspection',
  'Retrieval',
];

export const CITIES: readonly (readonly [city: string, country: string])[] = [
  ...(['Turku', 'Oulu', 'Tampere'] as const).map((city) => [city, 'FI'] as const),
  ...(['Lund', 'Uppsala', 'Linköping'] as const).map((city) => [city, 'SE'] as const),
  ...(['Graz', 'Linz', 'Salzburg'] as const).map((city) => [city, 'AT'] as const),
  ...(['Jena', 'Aachen', 'Freiburg', 'Ulm'] as const).map((city) => [city, 'DE'] as const),
  ...(['Lyon', 'Nantes', 'Grenoble'] as const).map((city) => [city, 'FR'] as const),
  ...(['Delft', 'Eindhoven', 'Leiden'] as const).map((city) => [city, 'NL'] as const),
  ...(['Pittsburgh', 'Austin', 'Boulder', 'Seattle'] as const).map((city) => [city, 'US'] as const),
];

export const SEASONS = ['Spring', 'Summer', 'Fall', 'Winter'];

export const HEADINGS = [
  'About the role',
  'Job description',
  'Careers at our company: open positions, all teams',
  'You are here: Home, Careers, Open positions. Print this page or send it to a friend.',
];

const [BEGINNINGS, MIDDLES, SUFFIXES] = [
  'Lum Vel Tar Kor Bri Sol Fen Gal Mir Nor Pel Ast Dov Hal Jun Kest Rav Orl Quen Zir'.split(' '),
  'ika ovi ane ulo ira este aro ume ola ine avi ere otu ilo esa uri ano ela imo aru'.split(' '),
  'vik dara mont lund tek holm sta var wright nor mar dal fjell berg sund ros cor lin gard tor'.split(' '),
];
const TRADES = ['Robotics', 'Imaging', 'Vision', 'Labs', 'Analytics', 'Mobility'];

/** The name of an employer that does not exist: other names for other numbers up to 48,000. */
export function employerName(index: number): string {
  const part = (list: readonly string[], step: number) =>
    list[Math.floor(index / step) % list.length] as string;
  return `${part(BEGINNINGS, 1)}${part(MIDDLES, 20)}${part(SUFFIXES, 400)} ${part(TRADES, 8000)}`;
}
