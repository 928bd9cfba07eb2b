// How a sentence shows that it has left a list. Over text with plain quotes.

export const MONEY = /^(?:[$€£¥₹]|(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|SGD|INR|R\$)\s?\d)/;

/** An amount of pay anywhere: "Canada: CAD 132,000-181,500 per year." */
export const PAY =
  /(?:[$€£¥]|\b(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|SGD|INR|BRL)) ?\d[\d.,' ]{2,12}\d|\b\d[\d.,' ]{2,12}\d ?(?:[€£¥]|EUR|USD|GBP|CHF|CAD)/;

export const NAMED_SUBJECT =
  /^(?:\p{Lu}[\p{L}\p{N}.&'-]{0,24} ){1,4}(?:is|are|was|were|has|have|will|can|does|do|sponsors|offers|provides|hires|pays|believes|values|works|has been|may)\b/u;

export const POSSESSIVE_SUBJECT =
  /^(?:\p{Lu}[\p{L}\p{N}.&-]{0,24} ){0,3}\p{Lu}[\p{L}\p{N}.&-]{0,24}'s? (?:mission|vision|team|culture|values|goal|benefits|compensation|commitment)\b/u;

export const FINITE =
  /\b(?:is|are|was|were|will|could|would|may|have|has|do|does|must|should|sits?|begins?|lasts?|takes?|opens?|closes?|comes?|goes?|receives?|encourages?|welcomes?|offers?|we (?:reply|read|hire|pay|believe|want|love|need|expect|work|build|value|look|hope|invite|ask)|pays|bieten|bietet|suchen|sind|ist|werden|wird|haben|hat|offrons|proposons|est|sont|cannot|starts)\b/i;

/** Short notes on the terms of the job that a page puts behind a list. */
export const TERMS =
  /^(?:full|part)-?\s?time\b|^(?:remote|hybrid|on-?\s?site)\b|^(?:annual|yearly|monthly|gross) (?:income|salary|pay)|^(?:cv|résumé|curriculum)\b|^write to\b|^(?:start|starts|deadline|closing date|salary|pay|reference|location|duration)\b ?:/i;

export const ADDRESS = /[\w.+-]{1,64}(?:@| ?[[(]at[\])] ?)[\w-]{1,64}\.|https?:\/\//;

export const PLAIN_OFF = /\b(?:salary|compensation|applications? (?:from|will|are)|sponsor)\b/i;

export const KEEP =
  /\b(?:right to work|authori[sz]ation|authori[sz]ed|clearance|citizenship|eligib|work permit (?:is )?required)\b/i;

/** "Two of our deployments are ...": a part of what the firm has. */
export const QUANTIFIED_SUBJECT =
  /^(?:[Tt]wo|[Tt]hree|[Ss]ome|[Mm]any|[Mm]ost|[Bb]oth|[Aa]ll|[Oo]ne|[Nn]one) of (?:our|us|them|these|the)\b/;

/** A sentence behind a list of benefits: on how to apply, on who may, on equal opportunity, on how the place works. */
export const OFF_OFFERS =
  /^(?:apply|to apply|questions|visit|please (?:note|send|apply|submit)|note|interviews?|technical data|send|write to|your manager|job (?:id|code|family)|nationals of|no (?:recruiters|agencies)|we look forward|you must|you need to be|you (?:should|have to) (?:be|already)|candidates|applicants|the (?:process|closing|deadline)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)\b|\b(?:equal[- ]opportunity|regardless of|without regard to|(?:applications?|vacancy|position|call) (?:close|closes|will (?:close|be reviewed)|are (?:reviewed|considered))|(?:age|gender|origin|religion|race|faith), (?:age|gender|origin|religion|race|faith|disability|colou?r)|(?:right|allowed|authori[sz]ed|eligible) to work|cover letter|interview process)\b/i;

/** First words of a sentence behind a list of duties. */
export const OFF_DUTIES =
  /^(?:we|our|salary|compensation|the (?:salary|pay|base)|to apply|please|about|join us)\b/i;
