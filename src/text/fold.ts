/** Runs of white space to one space, ends trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, ' ').trim();
}

/** Lower case without diacritics, typographic quotes and dashes made plain: for comparing, never for showing. */
export function foldCase(text: string): string {
  return foldQuotes(foldQuotes(text).normalize('NFKD'))
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßøłđæœ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Typographic quotes, apostrophes and dashes to their ASCII forms; the length stays the same. */
export function foldQuotes(text: string): string {
  // most sentences have none; one look is a third of three replacements
  if (!TYPOGRAPHIC.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u201a\u2032\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

const TYPOGRAPHIC = /[`\u00ab\u00b4\u00bb\u02bc\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2032\u2212]/;

const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' };
