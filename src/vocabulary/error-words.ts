/**
 * What a page says that stands in the place of a posting. Patterns over folded text (lower case, plain quotes, single
 * spaces); each is said where something is the matter, and hardly in an advert of a few words.
 */
export const ERROR_PHRASES: readonly string[] = [
  // servers and what stands before them
  String.raw`\b(?:error )?(?:400|401|403|404|410|429|500|502|503|504)(?: error)?[ :-]{1,3}(?:bad request|unauthori[sz]ed|forbidden|not found|page not found|gone|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)`,
  String.raw`\baccess (?:to this page )?(?:is |was |has been )?(?:denied|forbidden|blocked)`,
  String.raw`\b(?:service|server|site|website|page) (?:is )?(?:temporarily |currently )?(?:unavailable|not available)`,
  String.raw`\b(?:internal server error|bad gateway|gateway time-?out|too many requests|bad request)\b`,
  String.raw`\b(?:don't|do not) have (?:permission|access) to (?:access|view|see)\b`,
  String.raw`\b(?:page|url|file|document|content) (?:was |is |could |can )?(?:not|n't) (?:be )?found`,
  String.raw`\b(?:page|url) (?:that )?(?:you )?(?:are|were|'re) looking for\b`,
  String.raw`\bunder (?:(?:scheduled|planned) )?maintenance|down for (?:(?:scheduled|planned|routine) )?maintenance|(?:scheduled|planned) maintenance\b`,
  String.raw`\b(?:we(?:'ll| will)|(?:and )?will) be (?:right |online )?back (?:soon|shortly|online|on |in )|\bwe(?:'ll| will) be right back\b`,
  String.raw`\bwartungsarbeiten\b|\bmaintenance (?:en cours|prevue)\b`,
  String.raw`\bexception in thread\b|\bexception\b.{0,80}\bat [a-z_$.]{3,80}\(`,
  // walls
  String.raw`\b(?:enable|activate|turn on|requires?|activez|aktivieren sie|habilita|active) (?:java ?script|cookies)`,
  String.raw`\bjava ?script (?:is |and cookies )?(?:is |are )?(?:disabled|required|turned off|not enabled)`,
  String.raw`\b(?:captcha|are you a robot|(?:verify|confirm|prove)(?: that)? you are (?:a )?human|not a robot|checking your browser|checking if the site connection)\b`,
  String.raw`\b(?:we|our partners) (?:and our (?:\d{1,4} )?partners )?use cookies\b|\baccept all(?: cookies)?\b|\bnotwendige cookies\b|\b(?:wir|website|seite) verwende[nt] cookies\b|\bnous utilisons des cookies\b|\btout accepter\b|\balle akzeptieren\b`,
  String.raw`\bpartners (?:store|use|process)\b.{0,60}\bcookies\b`,
  String.raw`\bforgot(?:ten)? (?:your )?password\b|\bpassword\b.{0,80}\b(?:sign|log) in\b|\bpasswort vergessen\b|\bmot de passe oublie\b`,
  String.raw`\bsession (?:has |is )?(?:expired|timed out)\b`,
  String.raw`\bzugriff verweigert\b|\bseite nicht gefunden\b|\bpage (?:introuvable|non trouvee)\b|\bacces refuse\b|\bpagina no encontrada\b|\bacceso denegado\b`,
  // what was there once
  String.raw`\b(?:job|position|posting|vacancy|role|opening|offer) (?:that )?(?:you (?:are|were) looking for )?(?:is|was|has) (?:been )?not (?:available|open|active|accepting|exists?)`,
  String.raw`\b(?:job|position|posting|vacancy|opening)s? (?:was |were |could |can )?(?:not|n't) (?:be )?found\b`,
  String.raw`\bno (?:open|current) (?:positions|vacancies|jobs|openings|roles)\b|\bno (?:jobs|vacancies|positions|openings) (?:were )?found\b`,
];

/** What the page of a guard says that stands before a site: two of them, or one and no offer, and nothing else counts. */
export const WALL_PHRASES: readonly string[] = [
  String.raw`\bverifying (?:that )?you are (?:a )?human\b`,
  String.raw`\bneeds to review the security of your connection\b`,
  String.raw`\benable javascript and cookies to continue\b`,
  String.raw`\breference #\d{1,3}\.[0-9a-f]{4,16}\.\d{6,12}\b`,
  String.raw`\bpardon our interruption\b`,
  String.raw`\battention required!? ?(?:\||sorry, you have been blocked|$)`,
  String.raw`\bsorry, you have been blocked\b`,
  String.raw`\bray id:? [0-9a-f]{12,20}\b`,
  String.raw`\bunusual (?:traffic|activity) (?:from|on|coming from) your\b`,
  String.raw`\bpress (?:&|and) hold to confirm\b|\bmade us think (?:that )?you (?:might|may) be a (?:bot|robot)\b`,
  String.raw`\bcomplete the security check\b|\bmake sure (?:that )?you(?:'re| are) not a (?:bot|robot)\b|\bbot verification\b`,
  String.raw`\bchecking (?:your browser|if the site connection is secure) before\b`,
];

/** What a search says that found nothing, and a form that was sent: few other words on such a page count. */
export const EMPTY_PHRASES: readonly string[] = [
  String.raw`\b(?:0|no|zero) (?:results?|matches|hits|jobs?|openings|vacancies|positions|offers)(?: (?:were |was )?found| match(?:es|ing)?| for\b| available\b)`,
  String.raw`\bdid(?:n't| not) (?:match|return|find) any\b|\bkeine (?:treffer|ergebnisse|stellen(?:angebote)? gefunden)\b|\baucun(?:e)? (?:resultat|offre)\b`,
  String.raw`\b(?:your )?application (?:has been|was) (?:successfully )?(?:received|submitted|sent)\b`,
];

/**
 * That a job is over, said of itself: it counts on a page of any length, since many sites leave the old text below.
 * What only will be (`until the position has been filled`) is told apart by `CONDITIONS`.
 */
export const OVER_PHRASES: readonly string[] = [
  String.raw`\b(?:job|position|posting|vacancy|role|opening|offer|post|advert|ad|listing|requisition|recruitment) (?:that )?(?:you (?:are|were) (?:looking for|trying to (?:view|see|open|access)) )?(?:is|was|has) (?:now )?(?:been )?no longer (?:available|open|active|accepting|exists?|online)`,
  String.raw`\b(?:job|position|posting|vacancy|role|opening|offer|post|advert|ad|listing|requisition) (?:has|have) (?:now |already )?(?:been (?:filled|closed|removed|taken down|withdrawn)|expired|closed)`,
  String.raw`\b(?:we are|we're|is|are) no longer (?:accepting|taking|considering) (?:new )?applications\b`,
  String.raw`\b(?:applications|submissions) (?:are|have) (?:now |been )?closed\b`,
  String.raw`\b(?:stelle|position) (?:ist|wurde) (?:bereits |leider |schon )?(?:nicht mehr (?:verfugbar|online|aktiv)|besetzt)\b`,
  String.raw`\b(?:offre|annonce|poste) (?:n'est plus (?:disponible|en ligne|active)|est pourvu|a expire)\b|\b(?:vacature|oferta) (?:is (?:gesloten|vervuld)|ya no esta disponible)\b`,
];

/** Before such a phrase in its sentence: it is not so yet. */
export const CONDITIONS = String.raw`\b(?:until|till|once|when|if|unless|after|whether|before|as soon as|bis|sobald|wenn|falls|jusqu'a|si|tot|hasta)\b`;
