import type { Category, Seniority } from '../record/values.js';

/** Which category a title belongs to; the first that fits. Over lower-case text. */
export const TITLE_CATEGORIES: readonly (readonly [Category, RegExp])[] = [
  [
    'internship',
    /\b(?:intern|interns|internship|trainee|praktik\w+|stage|tirocinio|werkstudent\w*|stagiaire|co-op|apprentice|student assistant|working student|becari[oa])\b/,
  ],
  ['postdoc', /post-?\s?doc|postdoktorand/],
  [
    'phd',
    /\bph\.?\s?d\b|\bdoctoral (?:student|assistant|candidate|researcher|position|fellow\w*|training)\b|\bdoktorand|\bdoctorant|\bdoctorando|\bdottorand|\bstudentship\b|\bth[eè]se\b|\bdoctorate\b/,
  ],
  [
    'faculty',
    /\b(?:professor|professorship|lecturer|lectureship|faculty|tenure|chair|docent|reader in|juniorprofessur)\b|\bprofesseur|\bprofessur/,
  ],
  [
    'product',
    /\bproduct (?:manager|owner|lead|management|director)\b|\b(?:program|programme|project) manager\b|\btechnical program\b/,
  ],
  [
    'management',
    /\b(?:manager|director|head|vice president|vp|chief|leiter(?:in)?|teamleiter(?:in)?|responsable)\b/,
  ],
  [
    'applied-science',
    /\bapplied (?:\w+ ){0,2}(?:scientist|researcher|research)\b|\bdata scientist\b|\bmachine learning scientist\b/,
  ],
  [
    'engineering',
    /\b(?:engineer|developer|architect|programmer|technician|roboticist|analyst|devops|sre|technical staff)\b|engineering\b|ingenieur|entwickler|ingénieur|développeur|ingeniero|ingegnere|desarrollador/,
  ],
  [
    'research',
    /\b(?:scientist|researcher|research|scholar|fellow|assegn\w+ di ricerca|chercheur|forscher|wissenschaftl\w+|investigador|ricercatore)\b|wissenschaftler/,
  ],
  [
    'other',
    /\b(?:advocate|evangelist|designer|recruiter|writer|artist|consultant|specialist|coordinator|editor|administrator)\b/,
  ],
];

/** Words that tell the kind of work where no title does, with their weight. Over lower-case text. */
export const CATEGORY_CUES: readonly (readonly [Category, RegExp, number])[] = [
  [
    'research',
    /\b(?:research(?:er|ers|ing)?|publications?|publish(?:ing|ed)?|novel|state-of-the-art|paper|papers|scientific)\b/g,
    1,
  ],
  [
    'engineering',
    /\b(?:engineers?|engineering|software|platform|infrastructure|deploy\w*|customers?|products?|production|firmware|code|build(?:ing)?|systems?|pipelines?|shipped|robots?)\b/g,
    1,
  ],
  ['applied-science', /\bapplied scien\w+|\bscientists?\b/g, 1.5],
];

/** The rungs that a title names; the first that fits. Over lower-case text. */
export const TITLE_SENIORITY: readonly (readonly [Seniority, RegExp])[] = [
  [
    'intern',
    /\b(?:intern|internship|praktik\w+|werkstudent\w*|stagiaire|co-op|apprentice|working student)\b/,
  ],
  ['principal', /\b(?:principal|distinguished|chief|fellow engineer)\b/],
  ['staff', /\bstaff\b/],
  ['manager', /\b(?:manager|director|head|vice president|vp|leiter(?:in)?|teamleiter(?:in)?)\b/],
  ['senior', /\b(?:senior|sr|sénior|erfahrene[rn]?)\b/],
  [
    'entry',
    /\b(?:junior|jr|entry[- ]level|graduate (?:engineer|scientist|researcher|software)|new grad(?:uate)?|early[- ]career|débutant)\b/,
  ],
  ['mid', /\b(?:mid[- ]?level|intermediate)\b/],
];

/** Phrases of the text that name a rung by themselves. */
export const TEXT_SENIORITY: readonly (readonly [Seniority, RegExp])[] = [
  [
    'mid',
    /\((?:mid|mid[- ]level|intermediate)(?: level)?\)|\b(?:at (?:a |the )?)?mid[- ]level (?:position|role|engineer|scientist|developer)\b/i,
  ],
  [
    'senior',
    /\((?:senior|senior level)\)|\bat (?:a |the )?senior level\b|\bsenior[- ]level (?:position|role)\b/i,
  ],
  [
    'entry',
    /\((?:junior|entry[- ]level|graduate)\)|\b(?:entry[- ]level|early[- ]career|new[- ]grad(?:uate)?|graduate[- ]level) (?:position|role|engineer|scientist|researcher|opportunit)|\b(?:recently obtained|recent graduates?|in the process of obtaining|about to (?:finish|complete) (?:a|your) ph\.?d)\b/i,
  ],
];
