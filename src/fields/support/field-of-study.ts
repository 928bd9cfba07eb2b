import { ENDS_SUBJECT, NO_SUBJECT, SUBJECT_NOUNS, TOLD_BEFORE } from '../../vocabulary/subject-words.js';

/**
 * The subjects of a degree, of the words that follow "in" or "of": as far as they list subjects. What follows them
 * in the same sentence (another way to qualify, what else is asked for) is left out, with the words that lead to it.
 * Null where no subject is named.
 */
export function fieldOfStudy(words: string): string | null {
  if (TOLD.test(words)) return null;
  let end = 0;
  for (let from = 0; from < words.length; ) {
    const link = LINK.exec(words.slice(from));
    const to = link ? from + link.index : words.length;
    const part = words.slice(from, to);
    if (!isSubject(part)) break;
    const close = ENDS.exec(part);
    end = from + (close?.index ?? part.length);
    if (close) break;
    from = link ? to + link[0].length : words.length;
  }
  const field = words.slice(0, end).replace(/[\s,;:]+$/, '');
  return field.length > 2 && field.split(' ').length <= MOST_WORDS ? field : null;
}

const MOST_WORDS = 16;
/** Between two subjects. */
const LINK = /(?:,? (?:and\/or|or|and|oder|und|ou|et|o|e) |, |,$|,? (?:or|and|oder|und|ou|et|o|e)$)/;
const TOLD = new RegExp(`^(?:${TOLD_BEFORE.join('|')})`, 'i');
const ARTICLE = /^(?:an?|the)(?: |$)/i;
const NOUN = new RegExp(`\\b(?:${SUBJECT_NOUNS.join('|')})\\b`, 'i');
const OTHER = new RegExp(`^(?:an? )?(?:${NO_SUBJECT.join('|')})`, 'i');
const ENDS = new RegExp(` (?=${ENDS_SUBJECT.join('|')})`, 'i');

function isSubject(part: string): boolean {
  const words = part.trim();
  if (words === '' || OTHER.test(words)) return false;
  return !ARTICLE.test(words) || NOUN.test(words);
}
