/** What the recovery of flattened lists needs to know of the language. */
export interface ItemWords {
  /** Lower-case first words of entries. */
  readonly openers: ReadonlySet<string>;
  /** Whether a capitalised word is a name (a tool, a place, a subject): it begins no entry by itself. */
  readonly isName: (word: string) => boolean;
  /** Whether a word names a programming language or tool: two of them in a row, without a comma, are the end of one entry and the start of the next. */
  readonly isTool: (word: string) => boolean;
  /** Whether a lower-case word takes a name behind it: an adjective or verb ("modern C++", "using PyTorch"). */
  readonly takesName: (word: string) => boolean;
  /** Words that an entry has at least where the next one begins with no opener. */
  readonly shortest: number;
  /** Whether a word names a human language. */
  readonly isLanguage: (word: string) => boolean;
}
