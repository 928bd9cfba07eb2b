import { NO_FACTS, type PageFacts } from '../record/page.js';
import { foldSpace } from '../text/fold.js';
import { VENUES } from '../vocabulary/venues.js';

/** What a page says of itself: whose board it is, of which year, and whether it takes more submissions. Reads its head only. */
export function readFacts(text: string, title: string | null): PageFacts {
  const head = text.slice(0, HEAD);
  const lines = head.split('\n', MAX_LINES);
  const named = [title ?? '', ...lines].map(venueOf).find((found) => found !== null);
  const notice = lines.map(noticeOf).find((found) => found !== null) ?? null;
  return { ...NO_FACTS, ...named, notice };
}

const HEAD = 5000;
const MAX_LINES = 400;
/** A longer line is prose, in which a conference is one that papers went to. */
const MAX_NAME_LINE = 90;

const BOARD =
  /^(?:The )?([\p{Lu}\d][\p{L}\d&+./-]{1,24})[ ']{1,2}(20\d\d) (?:career|job|recruit|opening|opportunit|employment|exhibitor)/iu;
const VENUE = new RegExp(`^(?:The )?(${VENUES.join('|')})[- ']{1,2}(20\\d\\d|\\d\\d)(?!\\d)`);

function venueOf(line: string): Pick<PageFacts, 'venue' | 'year'> | null {
  if (line.length > 500) return null;
  const name = foldSpace(line);
  if (name.length > MAX_NAME_LINE) return null;
  const match = VENUE.exec(name) ?? BOARD.exec(name);
  if (!match?.[1] || !match[2]) return null;
  const year = Number(match[2]);
  return { venue: match[1], year: year < 100 ? 2000 + year : year };
}

const NOTICE =
  /\b(?:not|no longer) (?:currently )?accept(?:ing)? (?:any )?(?:more |new |further )?(?:applications to post|(?:job )?(?:postings?|posts|submissions|ads|adverts|advertisements|openings))|\b(?:postings?|submissions?) (?:is|are) (?:now |currently )?closed/i;

/** The sentence, as it stands, that says that the board takes no more postings. */
function noticeOf(line: string): string | null {
  const match = NOTICE.exec(line);
  if (!match) return null;
  const before = Math.max(0, line.lastIndexOf('. ', match.index) + 1);
  const stop = line.indexOf('.', match.index + match[0].length);
  return line.slice(before, stop < 0 ? line.length : stop + 1).trim();
}
