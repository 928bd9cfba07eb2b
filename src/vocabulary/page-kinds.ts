/** A kind of page that may name a job and offers none. */
export interface PageKind {
  /** As in "it reads like NAME". */
  readonly name: string;
  /**
   * What is said on such pages, each pattern a kind of words of its own, over folded text with its line breaks. No
   * single one proves anything.
   */
  readonly signs: readonly string[];
}

export const PAGE_KINDS: readonly PageKind[] = [
  {
    name: 'a story, news or advice',
    signs: [
      // what stands above and below them
      String.raw`\b\d{1,3} ?(?:-| )?min(?:ute)?s?(?: of)? read\b|\bread(?:ing)? time\b|\blesezeit\b|\btemps de lecture\b`,
      String.raw`^(?:by|von|par) [^\n|·•]{3,50} ?[|·•]|^(?:posted|published|written|updated)\b[^\n]{0,40}\bby\b|\bby our (?:reporter|correspondent|editors?)\b`,
      String.raw`\b(?:share this (?:article|story|post)|related (?:articles|posts|stories)|read (?:also|next|more stories)|more stories|in this (?:article|post|guide|interview|episode)|leave a comment|write a comment|subscribe to (?:our|the) (?:newsletter|blog|podcast)|filed under|tags?:)`,
      String.raw`\b(?:press release|for immediate release|media contact|press contact|news desk)\b|^(?:news|blog|stories|interviews?|newsroom|insights|magazine)$`,
      String.raw`^(?:meet (?!the\b|our\b|your\b|us\b|with\b|and\b)|introducing |spotlight|employee spotlight|portrait of |interview with |a day in the life|life at |my (?:first|journey|life|time|path|way|story|internship)|how (?:i|we|to|an?) |why i |what (?:does|is|are) |\d{1,2} (?:tips|things|ways|reasons|questions|skills|lessons)|(?:three|four|five|six|seven|eight|nine|ten) (?:tips|things|ways|reasons|questions|skills|lessons))`,
      // people who are told of, and who tell
      String.raw`["”']\s{0,2}(?:she|he|they|[a-z]{2,20}) (?:says|said|adds|added|laughs|explains|explained|recalls|told)\b|,["”'] (?:says|said|adds|added|explains|explained)\b`,
      String.raw`\b(?:sat down with|caught up with|talked (?:to|with)|spoke (?:to|with)|told (?:us|reporters)|tell us (?:about|how|a)|asked (?:her|him|them))\b`,
      String.raw`\b(?:she|he) (?:joined|holds|held|led|leads|says|said|studied|received|began|started|grew up|lives|works|trained|moved|enjoys|loves)\b|\bwhen i joined\b|\bi (?:joined|learned|started|began|grew up|studied|usually|love|wish|trained|realized)\b`,
      String.raw`\bwhat (?:do|did|does|made|was|is|would) (?:you|your)\b[^\n.]{3,120}\?|^q: `,
      String.raw`^[^\n]{8,140}\?\s{1,4}(?:i|i'm|i've|my|because|for me)\b`,
      String.raw`^[^\n]{8,140}\?\s{1,4}(?:i|i'm|i've|my|because|for me)\b[^]{1,1000}?\n[^\n]{8,140}\?\s{1,4}(?:i|i'm|i've|my|because|for me)\b`,
      // what happened
      String.raw`\b(?:announced|announces|has been (?:appointed|named|promoted|elected)|appoints|appointed|(?:was|has been) (?:founded|established) by)\b`,
      String.raw`(?<!\bwe )\b(?:raises|raised|secures|secured) (?:[$€£]|(?:eur|usd)\b|\d)|\b(?:funding|series [a-e]|seed) round\b|\bround led by\b|\bacquires\b`,
      String.raw`\b(?:the company|a spokes(?:man|woman|person)|officials) (?:said|says|told|announced)\b|\bsaid (?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b`,
      // advice and figures
      String.raw`^(?:the )?(?:top|best|most wanted|highest-paying|state of)\b[^\n]{0,40}\b(?:skills|jobs|salaries|companies|tools|trends|report|hiring)\b`,
      String.raw`\b(?:we (?:analy[sz]ed|surveyed|asked|interviewed) [\d,.]{2,9}|the median was|download the (?:full )?(?:report|guide|e-?book|white ?paper)|job ads)\b`,
      String.raw`\b(?:according to (?:a|the|our)? ?(?:survey|study|report|recruiters|experts|data)|on average|average salary|interview questions|how much (?:does|do|can)|what does an? [a-z ]{3,40} do|career (?:advice|path|guide)|cover letter (?:tips|template))\b`,
    ],
  },
  {
    name: 'a shop',
    signs: [
      String.raw`(?<![a-z])add to (?:cart|basket|bag|wish ?list)\b|\bin den warenkorb\b|\bajouter au panier\b`,
      String.raw`\b(?:buy now|checkout|order now|in stock|out of stock|sold out|auf lager|en stock)\b`,
      String.raw`\b(?:free shipping|incl\. vat|excl\. vat|inkl\. mwst|delivery time|returns policy|money-back)\b`,
      String.raw`[€£$] ?\d{1,5}(?:[.,]\d\d)?\s{0,4}(?:add to|buy|in stock|in den)\b`,
      String.raw`\b(?:customer reviews|rated \d|\d(?:\.\d)? out of 5|product details|specifications|in the box|sku:?)\b`,
      String.raw`\b(?:licen[cs]e (?:for|key)|per seat|per user|start (?:your )?free trial|choose (?:a|your) plan|request a demo)\b`,
    ],
  },
  {
    name: 'a course',
    signs: [
      String.raw`\b(?:enrol|enroll|enroll now|enrol now|register for (?:the|this) course|book your seat)\b`,
      String.raw`\b(?:tuition|course fee|syllabus|curriculum|course outline|lessons|modules|certificate of completion)\b`,
      String.raw`\b(?:nanodegree|bootcamp|learn at your own pace|self-paced|prerequisites|learners|(?:become|becoming) an? [a-z ]{3,40} in)\b`,
    ],
  },
  {
    name: 'an event',
    signs: [
      String.raw`\b(?:keynotes?|invited (?:talks?|speakers?)|poster session|coffee break|panel discussion)\b`,
      String.raw`\b(?:tickets?|register now|registration (?:is|opens|fee)|early bird|call for papers|camera-ready)\b`,
      String.raw`^(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:am|pm))?\b`,
      String.raw`\b(?:conference|workshop|symposium|summer school|seminar) (?:programme?|schedule|agenda|venue)\b|^(?:programme?|agenda|schedule|speakers|venue)\b`,
    ],
  },
];

/** The headline of a page that offers nothing by itself; folded, the whole line. */
export const OTHER_HEADLINES = String.raw`^(?:privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|and conditions)|cookie policy|legal notice|imprint|impressum|datenschutz\w{0,10}|mentions legales|(?:how we (?:hire|recruit|interview)|(?:our )?(?:hiring|recruiting|recruitment|application|interview) process)|frequently asked questions|faqs?|(?:our )?(?:values|alumni|publications)|meet the team|(?:privacy|data protection) (?:notice |policy |information )?for (?:applicants|candidates))\b[^\n]{0,40}$`;

/** The headline of a list of people, where nothing below offers work. */
export const PEOPLE_HEADLINES =
  '^(?:our |the )?(?:team|people|staff|members|group members|faculty|leadership|management|contacts?)$';
