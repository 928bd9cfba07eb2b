import type { JobRecord } from '../record/job-record.js';
import type { RecordedRuling } from '../record/ruling.js';
import type {
  AnchorInput,
  RulingInput,
  RulingMatch,
  StoredPosting,
  WriteTransaction,
} from '../store/store.js';
import type { LoadedPosting } from './load-postings.js';
import { isOfExport, nameOf, standsFor } from './made-of.js';

/** What records of exports say of rulings. */
export interface Told {
  /** Rulings of which something was not known yet. */
  readonly news: readonly number[];
  readonly matches: readonly RulingMatch[];
  /** Whether a record says itself on which sides of a ruling it stands. */
  isTold(one: LoadedPosting, rulingId: number): boolean;
}

/** Keeps the words of people that exported jobs bring along. */
export async function hearRulings(tx: WriteTransaction, postings: readonly LoadedPosting[]): Promise<Told> {
  const news = new Set<number>();
  const matches: RulingMatch[] = [];
  const told = new Set<string>();
  for (const { posting } of postings) {
    for (const ruling of (posting.record as JobRecord).rulings ?? []) {
      const { id, isNews } = await tx.hearRuling(toInput(ruling, posting));
      if (isNews) news.add(id);
      told.add(`${posting.id} ${id}`);
      for (const side of ruling.on)
        matches.push({ rulingId: id, postingId: posting.id, side, isCopy: false });
    }
  }
  return { news: [...news], matches, isTold: ({ posting }, id) => told.has(`${posting.id} ${id}`) };
}

/**
 * The sides of a new ruling. A record of an export is spoken of together with the postings that it was made of, so
 * that the word holds for these too once their pages are read; but for those that are spoken of themselves.
 */
export function anchorSides(sides: readonly (readonly StoredPosting[])[]): AnchorInput[][] {
  const here = new Set(
    sides.flat().flatMap((posting) => (isOfExport(posting) ? [] : standsFor(posting).map(nameOf))),
  );
  return sides.map((postings) =>
    postings.flatMap((posting) => {
      const others = isOfExport(posting) ? standsFor(posting).filter((name) => !here.has(nameOf(name))) : [];
      return [posting, ...others.map((name) => elsewhere(name, posting))];
    }),
  );
}

function toInput({ kind, saidAt, takenBackAt, sides }: RecordedRuling, record: StoredPosting): RulingInput {
  const own = new Set(standsFor(record).map(nameOf));
  return {
    kind,
    saidAt,
    takenBackAt,
    sides: sides.map((names) => names.map((name) => elsewhere(name, own.has(nameOf(name)) ? record : null))),
  };
}

/** A posting that is known by its name; what the record that was made of it says is the best guess at its words. */
function elsewhere(
  { uri, fingerprint }: { readonly uri: string; readonly fingerprint: string },
  record: Pick<StoredPosting, 'text' | 'traits'> | null,
): AnchorInput {
  const { text, traits } = record ?? { text: '', traits: {} };
  return { sourceUri: uri, fingerprint, pageSha256: '', ordinal: 0, start: 0, end: 0, text, traits };
}
