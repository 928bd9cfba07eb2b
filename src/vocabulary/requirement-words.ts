/** A wish, not a condition: "... is a plus", "ideally ...". Over text without its bracketed parts. */
export const WISH =
  /\b(?:(?:an?|big|strong|definite|huge|added|great|real|clear|distinct) (?:plus|advantage|bonus|asset)\b|(?:is|are|were|be|as) (?:a )?(?:plus|bonus)\b|(?:nice|good|great|helpful|handy) to have|meritorious|a merit|desirable|advantageous|beneficial|appreciated|(?:is|are|be|also|very|most) welcome|welcome(?:,| but| and| too|$|\.$)|(?:not|neither) (?:strictly )?(?:required|mandatory|necessary|essential|a condition|a must|a requirement|needed)|(?:would|will) be (?:nice|great|good|helpful|handy|useful|ideal|lovely)|counts? (?:in your favou?r|for you|as a plus)|in your favou?r|(?:is|are|be) (?:helpful|useful|optional|valued|preferred|a benefit|favou?rable)|preferred(?:\.|$)|^preferred\b|^(?:preferably|ideally|idealerweise)\b|(?:^|\b)preference (?:goes|will|is)|(?:is|are) considered an? (?:asset|plus|advantage)|\bhelps(?:\.|$)|it helps|bonus points|brownie points|extra points|we would (?:also )?(?:love|like|welcome)|von vorteil|wünschenswert|(?:un|serait un) plus\b|souhaitée?s?|appréciée?s?|un atout)/i;

/** A condition stated in so many words, even in a list of wishes. */
export const CONDITION =
  /\b(?:is|are) (?:strictly |absolutely |also )?(?:required|essential|mandatory|needed|necessary|a must|obligatory|indispensable|compulsory|expected(?! to)|assumed|vital|crucial|important|a prerequisite|a precondition)\b|\bmust\b/i;

/** Nouns that make a sentence about the applicant: what is asked of a person. */
export const ATTRIBUTE =
  /\b(?:experience|knowledge|skills?|degree|doctorate|ph\.?d|master'?s?|bachelor'?s?|proficiency|proficient|ability|able|publications?|papers?|command|fluency|fluent|familiarity|familiar|expertise|understanding|background|track record|qualifications?|courses?|training|interest|motivation|competence|licen[cs]e|clearance|programming|years|english|german|french|portuguese|spanish|italian|japanese|chinese|dutch|swedish|enrol(?:l)?ed|enrolment|pursuing|b\.?sc|m\.?sc|teaching|portfolio|certification)\b/i;

/** What an employer gives: insurance, leave, pay. */
export const OFFERED =
  /\b(?:insurance|holidays?|vacation|pension|401\(?k|equity|stock options?|shares?|bonus(?:es)?|parental leave|days? off|days of leave|weeks of leave|paid leave|sabbatical|lunch(?:es)?|snacks?|gym|childcare|relocation|allowance|stipend|budget of|medical|dental|visa|salary|flexible hours|home office|pay)\b/i;

/** How a sentence begins that says what comes with the job. */
export const OFFERING =
  /^(?:(?:our|the|other|further|employee|company|key|additional|these|your) )?(?:(?:core|comprehensive|generous|attractive) )?(?:benefits?|perks)(?: package| programme| program)? (?:include|are|is|comprise|range|consist|cover)s?\b/i;

/** Papers that an application consists of. */
export const PAPERS =
  /^(?:an? |your |the |one |two |three |a single )?(?:short |brief |detailed |full |complete |unofficial |academic |grade |signed )*(?:cv|curriculum vitae|résumé|cover letter|motivation letter|letters? of|transcripts?|research (?:statement|proposal|plan)|teaching statement|statements? of|diversity statement|names? (?:and (?:contact )?(?:details|addresses) )?of|contact details of|list of publications(?! that)|publication list(?! that| with| show)|diploma of|copies of|certificates? of|(?:two|three) (?:selected |representative )?papers|portfolio of|writing sample|references? from|referees)\b/i;

/** "Applicants must have", "You should hold, or be about to receive,": the part of a sentence before what is asked. */
export const ASKING_LEAD =
  /^(?:(?:the |our |an? |this |all |every )?(?:(?:ideal|successful|suitable|right|strong|prospective|shortlisted) )?(?:applicants?|candidates?|post ?holder|fellow|person|you|interns?|doctoral student|student)(?: for this (?:position|role|job))? (?:also )?(?:must|should|need to|needs to|will need to|will|are expected to|is expected to|are required to|is required to|shall|ought to)(?: also| already)? (?:have|hold|possess|bring|demonstrate|show)(?:, or be [a-z ]{1,30},)?|(?:we|you)(?:'ll| will)?(?: also| further)? (?:expect|require|ask for|need)|(?:required|essential|needed|also needed|also required) (?:is|are)) (?=\S)/i;

/** Sentences that ask something of the applicant but carry it in their verb: the whole sentence is the entry. */
export const ASKING_SENTENCE: readonly RegExp[] = [
  /^(?:(?:the |our |all )?(?:successful|ideal|strong|strongest|qualified|suitable|competitive|right|best|prospective) )(?:applicants?|candidates?|person|fellow|hire)\b.{0,60}\b(?:have|has|hold|holds|possess(?:es)?|brings?|demonstrates?|is|are|be|combines?|shows?|comes? with)\b/i,
  /^(?:applicants|candidates) (?:will )?(?:have|hold|possess|bring|demonstrate|are|need|require)\b/i,
  /^to (?:succeed|be successful|thrive|excel|do (?:this|well)|be considered|qualify)\b.{0,50}?,? (?:you|candidates|applicants)\b/i,
  /^(?:required|must have|essential) (?:is|are)\b/i,
  /^they (?:must|should)\b/i,
  /^what you (?:must|should|need to|will need to|have to) (?:have|bring) is\b/i,
  /^(?:the |our |this |all )?(?:(?:ideal|successful|suitable|right|prospective) )?(?:applicants?|candidates?|post ?holder)\b.{0,40}\b(?:must|should|needs? to|(?:is|are) (?:expected|required) to|will have)\b/i,
  /^you (?:must|should|need to|will (?:also )?(?:have|need|bring)|(?:already |also |ideally )?have|know|hold|speak|possess|understand|bring|can (?:read|write|speak|explain|show|point)|come with|combine|are (?:used to|familiar|comfortable|experienced|proficient|fluent|skilled|at home|able to|enrolled|currently|pursuing|working towards?|studying|finishing|completing|about to|a (?:strong|skilled|confident)))\b/i,
  /^you(?:'re| are) (?:used to|familiar|comfortable|experienced|proficient|fluent|skilled|at home|able to|enrolled)\b/i,
  /^ideally,? you\b/i,
];

/** A modal of condition about what the applicant has done or is: asks whatever it speaks of. */
export const PLAIN_DEMAND =
  /^(?:you|they|candidates|applicants|the (?:ideal|successful) (?:candidate|applicant)) (?:must|should) (?:also |already )?(?:have|be able|be at home|be comfortable|know|enjoy)\b|^you(?:'re| are) used to/i;

/** Sentences about applying, papers to send, or the reader's welcome: they ask nothing of a person's background. */
export const NOT_ASKING =
  /\b(?:provide|submit|send|e-?mail|attach|upload|indicate|contact|include (?:a|the|your)|apply (?:by|via|online|through|at|before)|cover letter|letters? of|résumé|resume|transcripts?|referees?|references?|read our|visit|note that|disab|regardless|race|gender|we encourage|encouraged to|opportunity to|opportunity|impact on|sponsor|interview|applications? (?:from|should|must|will|are))\b/i;
