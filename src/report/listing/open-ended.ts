/**
 * The query whose last word may go on: `deep lear` is `deep lear*`. Null where it ends otherwise, or leaves that word
 * out. So words are found while they are typed, and what they are then taken for can be shown.
 */
export function openEnded(query: string): string | null {
  const text = query.trimEnd();
  if (text.length < query.length || !/[\p{L}\p{N}+#]$/u.test(text)) return null;
  return /(?:^|\s)-\S*$/u.test(text) ? null : `${text}*`;
}
