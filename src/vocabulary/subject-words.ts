// Words around the subject of a degree ("a PhD in optics, or a master's degree ..."). Entries are fragments of a pattern.

/** A subject that is not named but told of: `a related field`. What begins with an article is one only with these. */
export const SUBJECT_NOUNS = [
  'fields?',
  'disciplines?',
  'subjects?',
  'areas?',
  'majors?',
  'special(?:ty|ism|i[sz]ation)',
  'domains?',
  'branch',
  'topic',
  'stem',
  'like',
];

/** How something else goes on behind a subject: another way to qualify, or what the degree has to be. */
export const NO_SUBJECT = [
  '\\d',
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|more|many) ',
  '(?:at least|equivalent|the equivalent|its equivalent|the same|as much|comparable (?:work|experience|practice))',
  '(?:practical|practice|military|professional|industry|industrial|work(?:ing)?|relevant|hands-on|proven|equal|field) ?(?:experience|service|practice|work)?$',
  '(?:experience|expertise|knowledge|years?|skills)\\b',
  '(?:practical|military|professional|industrial|relevant|hands-on|proven) (?:experience|service|practice)',
  '(?:has|have|had|is|are|was|you|your|who|that|they|we|it|if|when|preferably|ideally|or|and)\\b',
  '(?:obtained|completed|awarded|earned|conferred|received|granted|finished|held|gained|in hand|about to)\\b',
  '(?:ph\\.?d|doctorate|master|m\\.?sc|m\\.?a\\b|ms\\b|md\\b|mba\\b|bachelor|b\\.?sc|ba\\b|bs\\b|diplom|licentiate|first-class|honou?rs)',
];

/** Words behind which a subject has ended, in the same breath. */
export const ENDS_SUBJECT = [
  '(?:is|are|was|will be|has been|must be) ',
  '(?:when|who|that|which|if|from|by|before|after|since|as well as|with|to be|at) ',
  '(?:obtained|completed|awarded|earned|conferred|received|granted|preferred|required|desired|desirable)\\b',
  '\\+ ',
];

/** What stands behind "in" or "of" and names no subject. */
export const TOLD_BEFORE = [
  '(?:these|those|such|the above|the same|one of) (?:subjects|fields|areas|disciplines)',
  '(?:them|it|this|that|these|those|which|whatever)\\b',
  '(?:arrival|practice|industry|hand|progress|question|addition|place|academia|service|research|employment|training|a row|total|post)(?=$|,| o[rn] )',
];
