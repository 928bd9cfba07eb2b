/**
 * Markdown's marks of headings and bold words turned into spaces, so that they stand in no value. Every offset keeps
 * its meaning.
 */
export function unmark(text: string): string {
  if (!/^ {0,3}#{1,6} |\*\*|__/m.test(text)) return text;
  return text
    .replace(HEADING, (marks) => ' '.repeat(marks.length))
    .replace(
      BOLD,
      (_, mark: string, words: string) => `${' '.repeat(mark.length)}${words}${' '.repeat(mark.length)}`,
    );
}

const HEADING = /^ {0,3}#{1,6}(?= )/gm;
const BOLD = /(?<![*_\p{L}\p{N}])(\*\*|__)(?=[^\s*_])([^*_\n]{1,200})(?<=\S)\1(?![*_\p{L}\p{N}])/gu;
