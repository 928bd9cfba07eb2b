// Words around the names of people to get in touch with. Entries are fragments of a pattern.

/** Before a name: the reader is told to turn to this person. */
export const CONTACT_CUES = [
  '(?:please )?contact(?: person)?(?: is)?',
  'e-?mail(?: (?:your|their|the|a|an|all) (?:\\w+ ){0,3}?to)?',
  '(?:write|reach out|apply|speak|talk|turn|report your interest) (?:directly )?to',
  '(?:send|sent|submit(?:ted)?|addressed?|direct(?:ed)?|forward(?:ed)?|mail(?:ed)?|e-?mailed)(?: [^.;:()]{0,70}?)? to',
  '(?:questions|inquiries|enquiries|queries|applications?|informal inquiries|information|details)(?: [^.;()]{0,40}?)? to',
  'ask(?: for)?',
  'reach(?: out to)?',
  'get in touch with',
  'in touch with',
  'meet(?: with)?',
  'call',
  'hiring manager(?: is)?',
  'recruiter(?: is)?',
  'contact(?:s| person| point)?(?: is| for this \\w+)?\\s?:',
  'chair of the (?:search )?committee,?',
  'search committee chair,?',
  'ansprechpartner(?:in)?(?: ist| f[uü]r [^.;]{0,30}? ist)?:?',
  'kontakt(?:person)?(?: ist)?:?',
  'wenden sie sich (?:bitte )?an',
  '(?:bewerbung|unterlagen|fragen)(?: [^.;]{0,40}?)? an',
  "(?:contacter|contact(?: est)?|adress(?:er|ez)(?: [^.;]{0,40}?)? [àa]|envoy(?:er|ez)(?: [^.;]{0,40}?)? [àa]|[ée]crire [àa]|s[’']adresser [àa])",
  '(?:contactar(?: con)?|enviar(?: [^.;]{0,40}?)? a|persona de contacto:?|dirigirse a|escribir a)',
  '(?:contattare|inviare(?: [^.;]{0,40}?)? a|referente:?|scrivere a)',
  'contactpersoon:?',
];

/** Between the cue and the name. */
export const HONORIFICS = [
  'Drs?\\.?',
  'Prof\\.?',
  'Professors?',
  '(?:Associate|Assistant|Full|Junior) Prof(?:essor|\\.)',
  'PD',
  'Mr\\.?',
  'Mrs\\.?',
  'Ms\\.?',
  'Miss',
  'Mx\\.?',
  'Sir',
  'Dame',
  'PI',
  'Frau',
  'Herrn?',
  'Mme',
  'Mlle',
  'M\\.',
  'Madame',
  'Monsieur',
  'Sra?\\.?',
  'Señora?',
  'Dott\\.?(?:ssa)?',
  'Ing\\.?',
  'Dipl\\.-Ing\\.',
  'h\\.c\\.',
  'rer\\.',
  'nat\\.',
  'our \\w+(?: \\w+)?,?',
  'the \\w+(?: \\w+){0,5},',
];

/** A capitalised word that shows the words to be no person. */
export const NOT_A_NAME = new Set(
  (
    'human resources hr team department recruiting recruitment talent university lab laboratory office support group people ' +
    'center centre institute school college committee inc llc ltd gmbh ai research us information contact please the our this ' +
    'questions application applications apply career careers jobs job cvpr eccv iccv neurips booth monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august september october november december ' +
    'phd msc dear sir madam cv pdf search admin administration secretary board service services at for with and or your you we ' +
    'senior staff engineer engineering scientist manager director vision machine learning computer robotics science faculty ' +
    'google microsoft meta amazon apple nvidia if subject email phone tel position reference website linkedin who what why how where when'
  ).split(' '),
);
