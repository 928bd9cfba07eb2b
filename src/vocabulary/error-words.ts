/**
 * What a page says that stands in the place of a posting: errors of servers, walls before a page, jobs that are over.
 * Patterns over folded text (lower case, plain quotes); each is said where something is the matter, and hardly in an
 * advert of a few words.
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
  String.raw`\bunder (?:scheduled )?maintenance|down for (?:scheduled )?maintenance|scheduled maintenance\b`,
  String.raw`\bexception in thread\b|\bexception\b.{0,80}\bat [a-z_$.]{3,80}\(`,
  // walls
  String.raw`\b(?:enable|activate|turn on|requires?|activez|aktivieren sie|habilita|active) (?:java ?script|cookies)`,
  String.raw`\bjava ?script (?:is |and cookies )?(?:is |are )?(?:disabled|required|turned off|not enabled)`,
  String.raw`\b(?:captcha|are you a robot|you are (?:a )?human|not a robot|checking your browser|checking if the site connection)\b`,
  String.raw`\b(?:we|our partners) (?:and our partners )?use cookies\b|\baccept all cookies\b|\bwir verwenden cookies\b|\bnous utilisons des cookies\b`,
  String.raw`\bforgot(?:ten)? (?:your )?password\b|\bpassword\b.{0,80}\b(?:sign|log) in\b|\bpasswort vergessen\b|\bmot de passe oublie\b`,
  String.raw`\bsession (?:has |is )?(?:expired|timed out)\b`,
  String.raw`\bzugriff verweigert\b|\bseite nicht gefunden\b|\bpage (?:introuvable|non trouvee)\b|\bacces refuse\b|\bpagina no encontrada\b|\bacceso denegado\b`,
  // what was there once
  String.raw`\b(?:job|position|posting|vacancy|role|opening|offer) (?:that )?(?:you (?:are|were) looking for )?(?:is|was|has) (?:been )?(?:no longer|not) (?:available|open|active|accepting|exists?)`,
  String.raw`\b(?:job|position|posting|vacancy|role|opening|offer) (?:has|have) (?:now )?(?:been (?:filled|closed|removed)|expired|closed)`,
  String.raw`\b(?:job|position|posting|vacancy|opening)s? (?:was |were |could |can )?(?:not|n't) (?:be )?found\b`,
  String.raw`\bno (?:open|current) (?:positions|vacancies|jobs|openings|roles)\b|\bno (?:jobs|vacancies|positions|openings) (?:were )?found\b`,
];
