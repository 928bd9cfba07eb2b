/** Lines of the board itself, before its first posting. */
const FURNITURE =
  /^(?:skip to .{0,80}|.{0,60}\bcareers? (?:website|page|site|opportunities|board)|search opportunities|.{0,80}\bis (?:not |no longer |now )?accepting (?:applications|submissions|postings?|job posts?).{0,60}|here we highlight .{0,800}|opportunities can be .{0,400}|(?:job|career) (?:listings|board|postings)|menu|search|filter(?:s| by .{0,40})?|sort by .{0,60}|\d{1,6} (?:results|jobs|opportunities|postings)(?: found)?)$/i;

/** Where the postings of a capture begin: behind the last line of the board's own furniture. `text`: the page up to its first `Apply`. */
export function headEnd(text: string): number {
  let end = 0;
  let at = 0;
  for (let count = 0; at < text.length && count < 40; count++) {
    let to = text.indexOf('\n', at);
    if (to < 0) to = text.length;
    const line = text.slice(at, Math.min(to, at + 1200)).trim();
    if (line !== '' && FURNITURE.test(line)) {
      end = Math.min(text.length, to + 1);
      if (/^search opportunities$/i.test(line)) return end;
    }
    at = to + 1;
  }
  return end;
}
