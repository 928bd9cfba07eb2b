/** The lines that mail programs and digests put over a message; folded names. */
export const MAIL_HEADERS = [
  ...['from', 'to', 'cc', 'date', 'sent', 'subject', 'message', 'message-id', 'reply-to', 'sender'],
  ...['organization', 'content-type', 'mime-version', 'list-id', 'von', 'an', 'datum', 'gesendet', 'betreff'],
  ...['de', 'objet', 'envoye', 'a'],
] as const;

/** The names of the line that says what a message is about. */
export const SUBJECT_HEADERS: ReadonlySet<string> = new Set(['subject', 'betreff', 'objet']);

/** The names of the line that says who wrote a message. */
export const SENDER_HEADERS: ReadonlySet<string> = new Set(['from', 'von', 'de', 'reply-to']);

/** What stands before a subject and says nothing of it: `[list]`, `Re:`, `Job:`. Over a string without diacritics. */
export const SUBJECT_LEADS: readonly string[] = [
  '\\[[^\\]\\n]{1,40}\\]',
  '(?:re|fwd?|aw|wg|tr) ?:',
  '(?:jobs?|positions?|vacanc(?:y|ies)|(?:job )?openings?|job (?:offers?|announcements?|ads?)|open (?:positions?|post)|announcement|hiring|stelle(?:nangebot)?|offre d.emploi)(?: (?:announcement|available|open))? ?[:–-](?= )',
];

/** Subjects of messages that announce a job, where no title stands in them. */
export const JOB_SUBJECTS: readonly string[] = [
  '\\b(?:jobs?|positions?|vacanc(?:y|ies)|openings?|hiring|recruiting|we are looking for|studentships?|fellowships?|postdocs?|ph\\.?d)\\b',
  '\\b(?:stelle|stellenangebot|poste|these|doktorand)\\b',
];

/** Subjects of messages that announce something else, whatever other words stand in them. */
export const OTHER_SUBJECTS: readonly string[] = [
  '\\b(?:cfp|cfps|call for (?:papers?|participation|contributions?|submissions?|workshops?|challenges?|reviewers?|demos?|posters?|chapters?|tutorials?|nominations?))\\b',
  '\\b(?:workshops?|summer school|winter school|symposium|conference|seminar|webinar|talks?|lecture series|special (?:issue|session)|deadline extended|extended deadline|data ?sets? (?:release|available)|challenge|grand challenge|new book|software release|toolbox|survey|newsletter)\\b',
];
