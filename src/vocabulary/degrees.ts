import type { Degree } from '../record/values.js';

/** The words for a degree, over text with plain quotes, capitals as given where a short form needs them. */
export const DEGREE_WORDS: readonly (readonly [degree: Degree, pattern: RegExp])[] = [
  [
    'phd',
    /(?<![\p{L}\p{N}])(?:[Pp][Hh]\.? ?[Dd]\b\.?(?:'?s)?|D\.?Phil\.?|[Dd]octorates?|[Dd]octoral (?:degree|level|qualification)|[Dd]octorat|Promotion|promovierte?r?|Dr\.-Ing\.|Bac ?\+ ?8|[Dd]oktorgrad|[Dd]ottorato|[Dd]octorado|[Dd]octoral dissertation)(?![\p{L}\p{N}])/gu,
  ],
  [
    'master',
    /(?<![\p{L}\p{N}])(?:[Mm]aster(?:'?s)?(?! (?:of ceremonies|thesis|student|plan|class|piece|data|the|your|a|an|new)\b)(?:studium|abschluss|grad)?|MASTER'?S?|M\.?Sc\.?|M\.?S\.?(?! Office| Word| Excel| Teams)|M\.?Eng\.?|MPhil|M\.?A\.?(?= in| degree|,)|MBA|[Dd]iploma?(?:studium)?|Diplom-\w+|[Dd]iplôme d'ingénieur|ingénieur diplômé|[Ll]aurea magistrale|[Mm]áster|[Mm]agister|DEA|Bac ?\+ ?5|postgraduate degree|graduate degree|advanced degree)(?![\p{L}\p{N}])/gu,
  ],
  [
    'bachelor',
    /(?<![\p{L}\p{N}])(?:[Bb]achelor(?:'?s)?|BACHELOR'?S?|B\.?Sc\.?|B\.?S\.?|B\.?Eng\.?|B\.?Tech\.?|B\.?A\.?(?= in| degree| or|,|\/)|[Uu]ndergraduate degree|[Hh]ono(?:u)?rs degree|[Ff]irst degree|university degree|college degree|four-year degree|[Ll]icence(?= (?:(?:en|ès|ou|[23]|professionnelle|universitaire|de(?! conduire| pilot| soud))(?![\p{L}])))|Bac ?\+ ?[34]|[Hh]ochschulstudium|Studium|[Gg]rado universitario|laurea|(?:an?|any|good|relevant|technical|academic|higher|completed)(?: (?!similar|equivalent|comparable|advanced|graduate|postgraduate|doctoral|terminal|second)[a-z]{3,12}){0,2} degree|[Dd]egree(?= (?:in|of|level|or)\b))(?![\p{L}\p{N}])/gu,
  ],
];
