/** Names of the months and their abbreviations in the languages of our pages, folded (lower case, no accents). */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar janner jaenner janvier janv enero gennaio gen januari janeiro ene',
    'february feb februar fevrier fevr febrero febbraio februari fevereiro febr',
    'march mar marz maerz mrz mars marts marzo maart marco',
    'april apr avril avr abril aprile abr',
    'may mai mayo maggio mei maj maio mag',
    'june jun juni juin junio giugno junho giu',
    'july jul juli juillet juil julio luglio julho lug',
    'august aug aout agosto ago augustus augusti',
    'september sep sept septembre septiembre settembre set setembro setiembre',
    'october oct oktober okt octobre octubre ottobre ott outubro out',
    'november nov novembre noviembre novembro',
    'december dec desember des dezember dez decembre diciembre dicembre dic dezembro',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Words between the two ends of a stretch of time or of money, as fragments of a pattern. */
export const TO_WORDS = [
  'to',
  'until',
  'till',
  'through',
  'thru',
  'bis',
  'au',
  'à',
  'al',
  'hasta',
  'tot',
  '-{1,3}',
  '–',
  '—',
];

export const SEASONS = ['spring', 'summer', 'fall', 'autumn', 'winter'];
