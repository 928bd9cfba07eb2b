/** A place where two texts differ, with some words around it. */
export interface DiffHunk {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** Differences beyond these (words put in or left out) are no longer looked for: the texts are too unlike. */
const MOST_EDITS = 1500;
/** Words shown on either side of a difference. */
const CONTEXT = 4;

/**
 * Where two texts differ word by word, white space apart; null where they are too unlike to say. By Myers' algorithm
 * ("An O(ND) difference algorithm and its variations", 1986), as the package `diff` has it.
 */
export async function wordDiff(a: string, b: string): Promise<DiffHunk[] | null> {
  const { diffWords } = await import('diff');
  const parts = diffWords(a, b, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return null;
  const hunks: { before: string; removed: string; added: string; after: string }[] = [];
  let common = '';
  let open = false;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      common = value;
      const last = hunks.at(-1);
      if (open && last) last.after = firstWords(value);
      open = false;
      continue;
    }
    if (!open) hunks.push({ before: lastWords(common), removed: '', added: '', after: '' });
    open = true;
    const hunk = hunks.at(-1);
    if (hunk && added) hunk.added += value;
    if (hunk && removed) hunk.removed += value;
  }
  return hunks
    .map((hunk) => ({ ...hunk, removed: hunk.removed.trim(), added: hunk.added.trim() }))
    .filter(({ removed, added }) => removed !== added);
}

function firstWords(text: string): string {
  return wordsOf(text.slice(0, MOST_CHARS)).slice(0, CONTEXT).join(' ');
}

function lastWords(text: string): string {
  return wordsOf(text.slice(-MOST_CHARS)).slice(-CONTEXT).join(' ');
}

/** Enough for the words of a context; a text without white space is cut. */
const MOST_CHARS = 120;

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
