/** What only stands behind the title of a job: `(m/w/d)`. */
export const BEHIND_TITLES = String.raw`\((?:[mfwdxh](?:/[mfwdxh]){1,3}|all genders)\)`;

/** Until when one may apply. */
export const APPLY_UNTIL = String.raw`\b(?:apply|applications?)[^\n.]{0,30} (?:by|before|until|no later than|due)\b|\b(?:application deadline|closing date|deadline for applications|bewerbungsfrist|bewerbung bis|date limite|sollicitatietermijn|soknadsfrist|ansokningsfrist|ansogningsfrist|sista ansokningsdag|fecha limite|scadenza)\b`;

/**
 * What a page says that offers work, each a kind of words of its own. Patterns over folded text (lower case, plain
 * quotes, no accents). They tell a posting from a page about people, things or news.
 */
export const OFFER_PHRASES: readonly string[] = [
  // somebody is sought
  String.raw`\b(?:looking for|seeks?|seeking|wanted|searching for)\b`,
  String.raw`\b(?:recruiting|is hiring|are hiring|'re hiring|hires|we hire|needs? an?)\b`,
  String.raw`\b(?:join|joining) (?:us|our|the|a|my)\b`,
  String.raw`\b(?:positions?|vacanc(?:y|ies)|job openings?|studentship|traineeship|(?:this|the|an?|our) (?:\w{2,20} ){0,3}(?:opening|opportunity|role|post)|(?:open|current|all) (?:roles|jobs|openings))\b`,
  String.raw`\b(?:apply|applying|applications?|applicants?|candidates?|cv|resume|cover letter)\b`,
  String.raw`\b(?:questions (?:to|about)|write to (?:us|me)|contact:?) [^\n]{0,40}@`,
  // the reader is addressed
  String.raw`\byou(?:'ll| will|'re| are|'ve| have| bring| own| run| write| build| lead| work| design| develop| help| decide)\b`,
  String.raw`\b(?:your|you) (?:\w{2,20} )?(?:tasks|profile|role|mission|responsibilities|background|skills|qualifications|duties|job|team|mentor)\b`,
  String.raw`^(?:what (?:you|we)|who you are|about you|your (?:tasks|profile)|you will)\b[^\n.]{0,40}$`,
  // what a posting is made of
  String.raw`\b(?:responsibilities|requirements|qualifications|essential criteria|minimum|preferred|must[- ]haves?|nice[- ]to[- ]haves?|duties|job description|what we (?:ask|expect|look for|offer)|who you are|about the (?:role|job|position)|desired|required (?:skills|experience|qualifications|documents))\b`,
  String.raw`\b(?:full|part)[ -]?time\b|\b(?:fixed[ -]term|permanent|on-?site|hybrid|remote|temporary contract)\b`,
  String.raw`\b(?:salary|compensation|remuneration|stipend|pay range|wage|paid|benefits|we offer|tv-?(?:l|od|v-l)|e1[3-5])\b`,
  String.raw`\b(?:deadline|closing date|starting date|start date|starting (?:in|on|from)|start in|apply by|employment type|job type|job id|requisition|reports to|visa)\b`,
  BEHIND_TITLES,
  String.raw`\b(?:jobs?|careers?|hr|hiring|recruit\w{0,8}|rh|talent|bewerbung)@`,
  // other languages
  String.raw`\b(?:wir suchen|sucht|gesucht|bewerbung|bewerben|aufgaben|profil|anforderungen|wir bieten|vollzeit|teilzeit|befristet|unbefristet|stelle|eintritt)\b`,
  String.raw`\b(?:nous recherchons|recherche un|poste|candidature|postuler|missions|cdi|cdd|competences|stage de)\b`,
  String.raw`\b(?:buscamos|se busca|requisitos|puesto|solicitud|candidatura|ofrecemos|jornada|cerchiamo|requisiti|posizione|offriamo|procuramos|vaga)\b`,
  String.raw`\b(?:wij zoeken|we zoeken|vacature|solliciteer|solliciteren|functie|wij bieden|functie-eisen|vi soker|ansok\w{0,14}|arbetsuppgifter|kvalifikationer|vi tilbyr|soknad\w{0,12}|stilling|ansogning\w{0,10}|vi tilbyder|anstallning)\b`,
];

/** ISO 639-1 of the languages whose offers these words know: silence tells something there only. */
export const OFFER_LANGUAGES: ReadonlySet<string> = new Set([
  ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'no', 'da'],
]);
