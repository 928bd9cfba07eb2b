import type { Line } from '../../text/lines.js';
import type { Draft } from '../draft.js';

/** The lines that may name places: short ones at the head of a posting or under a label, and no sentences. */
export function placeLines(draft: Draft): Line[] {
  const found: Line[] = [];
  for (const [index, line] of draft.lines.entries()) {
    if (line.text.length > LONGEST) continue;
    const labelled = LABEL.test(line.text);
    if (!labelled && (index >= HEAD || /[.!?:]$/.test(line.text) || !likePlaces(line.text))) continue;
    found.push(line);
  }
  return found;
}

const LONGEST = 140;
const HEAD = 5;
const LABEL =
  /^(?:job |work |office )?(?:locations?|place|standort|arbeitsort|lieu|ubicaci[oó]n|sede|地点)(?: of work)?\b/i;

/** Capitalised words, commas and brackets rather than a phrase: few words in lower case. */
function likePlaces(text: string): boolean {
  const words = text.split(/[\s,;|/•()–-]+/, 24).filter((word) => word.length > 2);
  const lower = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:and|remote|hybrid|within|the|onsite|anywhere|only|work|time|zones?|timezones?|hours|based|inside|from|eligible)$/.test(
        word,
      ),
  );
  return words.length < 16 && lower.length <= 1;
}
