/**
 * Employers of this field: `Name = units and other names`. A unit is shown under its parent; what only world
 * knowledge ties to a firm (its products) is not here, since a posting that names a product names no employer.
 */
const TABLE = `
Microsoft = Microsoft Research, Microsoft Research Asia, Microsoft Azure, Microsoft AI, Microsoft Corporation, MSR, MSRA, MSR NYC
Amazon = Amazon Web Services, AWS, Amazon Robotics, Amazon Lab126, Amazon Science, Amazon Alexa
Google = Google Research, Google Cloud, Google Brain, Alphabet
Google DeepMind = DeepMind
Meta = Meta AI, Meta Reality Labs, Reality Labs, Meta FAIR, FAIR, Facebook AI Research, Meta Platforms
Apple =
NVIDIA = Nvidia Research, NVIDIA Research
Qualcomm = Qualcomm AI Research, Qualcomm Technologies, Qualcomm Innovation Center
Intel = Intel Labs
AMD = Advanced Micro Devices
Arm =
IBM = IBM Research
Adobe Research =
Adobe =
Snap = Snap Inc, Snap Research
ByteDance = TikTok
Tencent = Tencent AI Lab
Baidu = Baidu Research
Alibaba = Alibaba DAMO Academy
Huawei = Huawei Noah's Ark Lab
Samsung = Samsung Research, Samsung AI Center, Samsung Electronics
Sony = Sony AI, Sony Research
Bosch Research =
Bosch = Robert Bosch, Bosch Center for Artificial Intelligence
Siemens =
Siemens Healthineers =
Philips =
Zeiss = Carl Zeiss
Toyota Research Institute = TRI
Honda Research Institute =
Mitsubishi Electric Research Laboratories = MERL
NEC Laboratories = NEC Labs
Hitachi =
Fujitsu Research =
NAVER Labs Europe = Naver Labs Europe
Disney Research =
Dolby =
Waymo =
Cruise =
Zoox =
Aurora =
Nuro =
Motional =
Tesla =
Rivian =
Wayve =
Mobileye =
Valeo =
Continental =
Anduril Industries = Anduril
Skydio =
Shield AI =
Boston Dynamics =
Figma =
Pinterest =
Roblox =
Unity Technologies =
Epic Games =
Spotify =
Netflix =
Zalando =
Salesforce = Salesforce Research, Salesforce AI Research
Oracle =
Cognex =
Keyence =
ASML =
Hexagon =
Leica Geosystems =
Matterport =
Niantic =
Magic Leap =
Stability AI =
OpenAI =
Anthropic =
Cohere =
Mistral AI =
Hugging Face =
Runway =
Midjourney =
Synthesia =
Captions =
Helm.ai = Helm AI
Ring =
Ericsson =
Nokia = Nokia Bell Labs
Thales =
Airbus =
Rolls-Royce =
Genentech = Roche
Woven by Toyota = Woven Planet
Ordnance Survey =
SRI International = SRI
HRL Laboratories =
Kitware =
MIT Lincoln Laboratory =
Mercedes-Benz = Mercedes-Benz Research & Development North America
BMW Group = BMW
Volvo Cars =
Zenseact =
Aptiv =
Oxa =
Helsing =
Saab =
Hensoldt =
BAE Systems =
Lockheed Martin =
Northrop Grumman =
Leidos =
Maxar =
Planet Labs =
Scale AI =
Zipline =
Kodiak Robotics =
May Mobility =
Blue River Technology =
John Deere =
Trimble =
Esri =
Autodesk =
Dassault Systèmes =
Canon =
Nikon =
Olympus =
Fujifilm =
Panasonic =
Toshiba =
Rakuten =
Preferred Networks =
SenseTime =
Megvii =
DJI =
LG AI Research =
Medtronic =
Intuitive Surgical =
GE HealthCare =
Stryker =
PathAI =
Paige AI =
Owkin =
Prophesee =
Basler =
Teledyne FLIR =
Zebra Technologies =
Symbotic =
Covariant =
Agility Robotics =
Sanctuary AI =
Physical Intelligence =
Skild AI =
STMicroelectronics =
Infineon =
NXP Semiconductors = NXP
Texas Instruments =
Ambarella =
Hailo =
Graphcore =
Cerebras =
SambaNova =
Tenstorrent =
Luma AI =
Black Forest Labs =
Twelve Labs =
ElevenLabs =
Aleph Alpha =
xAI =
Databricks =
Snowflake =
Uber =
Lyft =
Airbnb =
eBay =
Walmart = Walmart Global Tech
Ocado Technology =
Electronic Arts =
Ubisoft =
Industrial Light & Magic =
Pixar =
Canva =
`;

/** Every name of a known employer, with the name it is shown under. */
export const ORGANISATIONS: readonly (readonly [alias: string, name: string])[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [head = '', tail = ''] = line.split(' =');
    return [head, ...tail.split(',')]
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '')
      .map((alias) => [alias, head] as const);
  });

/** Endings that only firms have. */
export const LEGAL_FORM =
  /^(?:GmbH|AG|SE|KG|Inc|LLC|Ltd|Limited|Corp|Corporation|PLC|plc|S\.?A\.?S?|SARL|B\.?V\.?|N\.?V\.?|AB|ASA?|A\/S|ApS|Oyj?|S\.?r\.?l|S\.?p\.?A|Pty|K\.K|Co)(?![\p{L}\p{N}])/u;

/** Words of a name that make it a place of learning. */
export const ACADEMIC_NAME =
  /\b(?:Universit(?:y|é|ät|à|at|eit|et|etet|ies)|Universidade?|Università|College|Institute|Institut|Instituto|Polytechnic|Politecnico|Hochschule|École|Ecole|School|Academy|ETH|EPFL|KTH|MIT|CNRS|INRIA|Inria|KAIST|CSIRO|Fraunhofer|Max Planck|Helmholtz)\b/u;

/** Capitalised words that begin sentences and headings and are no firm. Lower case. */
export const NO_COMPANY: ReadonlySet<string> = new Set(
  (
    'the this that these those our we you your they it its their whose his her he she a an as at in on for from with by if when while what where who why how there here each every ' +
    'all any some many most both either one two three four five applicants candidates applications researchers engineers scientists interns students ' +
    'experience experiences familiarity knowledge ability strong proven excellent good solid responsibilities requirements qualifications overview description ' +
    'position role team job location salary pay benefits compensation apply please note computer vision machine learning deep ai artificial intelligence ' +
    'robotics research engineering data science software hardware senior principal staff lead phd postdoc master bachelor degree publications python pytorch ' +
    'members people customers users working work join internships interviews screening preference courses publication track record minimum preferred basic ' +
    'summary about ideal successful candidate someone everyone everything nobody nothing anything before after today yesterday now last next since during ' +
    'returns autonomous vehicles robots models documents documentation english german french january february march april may june july august september ' +
    'october november december monday tuesday wednesday thursday friday saturday sunday europe asia america africa eu us usa uk bonus and or but so because ' +
    'hands-on additional key essential desirable required travel remote hybrid full-time part-time permanent contract starting start closing deadline questions ' +
    'citizens citizenship working equal opportunity however moreover furthermore additionally together specifically ideally currently established founded based ' +
    'clinic hospital museum agency foundation observatory association society council survey bank campus division project programme program system systems platform app tool tools ' +
    'university institute department company lab laboratory group school centre center college faculty society organisation organization firm start-up ' +
    'inclusion diversity equity quality safety culture technology innovation progress excellence curiosity success growth ' +
    'grade scholar fellow crew office building museum museums contracts clients client museums ' +
    'supported conditions documents foundation generative large language models cpt opt expected annual gross base total visa relocation sponsorship ' +
    'wir sie unser unsere das die der bei ihre ihr zur zum für mit nous notre votre vos le la les des pour avec'
  ).split(' '),
);

/** Hosts that prove no employer. */
export const PUBLIC_HOSTS =
  /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|proton|protonmail|gmx|web|github|gitlab|linkedin|twitter|x|facebook|youtube|google|forms|goo|bit|arxiv|medium|notion|greenhouse|lever|ashbyhq|workable|smartrecruiters|recruitee|myworkdayjobs|workday|jobvite|icims|taleo|eventbrite|zoom|doi|wikipedia|docs|sites|huggingface|openreview|thecvf|careers|example)\.[a-z.]{2,12}$/i;
