import { type Draft, type Known, openDraft } from '../../src/fields/draft.js';
import type { Hint, Mark } from '../../src/record/page.js';
import { NO_FACTS } from '../../src/record/page.js';

export interface DraftParts {
  /** What earlier fields came to, by name. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly hints?: readonly Hint[];
  readonly marks?: readonly Mark[];
}

/** A draft of a text as the pipeline opens it. */
export function makeDraft(text: string, parts: DraftParts = {}): Draft {
  const block = {
    text,
    start: 0,
    end: text.length,
    ordinal: 1,
    hints: parts.hints ?? [],
    marks: parts.marks ?? [],
  };
  const known = new Map<string, Known>(
    Object.entries(parts.values ?? {}).map(([name, value]) => [name, { value, span: null }]),
  );
  return openDraft(block, NO_FACTS, known);
}
