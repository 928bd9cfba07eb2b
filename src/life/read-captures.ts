import type { Traits } from '../dedupe/profile.js';
import type { FoundPage, PlacedPosting, Store } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { type Capture, hasShrunk } from './captures.js';

/** A capture with what is kept of its page. */
export type KeptCapture = FoundPage & Capture;

type Reader = Pick<Store, 'pagesOf' | 'postingsOn'>;

/** The captures of a source as `doubtsAbout` and its kin take them. */
export async function readCaptures(reader: Reader, sourceUri: string): Promise<KeptCapture[]> {
  const [captures] = await withPostings(reader, [await reader.pagesOf(sourceUri)]);
  return captures ?? [];
}

/**
 * The captures of several sources, with what stands on those that may be doubted: few, since a source seldom shrinks,
 * so that what captures cost does not grow with what stands on all that were ever kept.
 */
export async function withPostings(
  reader: Pick<Reader, 'postingsOn'>,
  sources: readonly (readonly FoundPage[])[],
): Promise<KeptCapture[][]> {
  const asked = sources.flatMap((pages) => pages.filter((page) => mayBeDoubted(page, pages)));
  if (asked.length === 0) return sources.map((pages) => [...pages]);
  const placed = groupBy(await reader.postingsOn(asked.map(({ id }) => id)), ({ pageId }) => pageId);
  return sources.map((pages) =>
    pages.map((page) => {
      const postings = placed.get(page.id);
      return postings ? { ...page, postings: namesOn(postings) } : page;
    }),
  );
}

function mayBeDoubted(page: FoundPage, pages: readonly FoundPage[]): boolean {
  return page.cut || page.bare || pages.some((other) => hasShrunk(page, other));
}

/** Of each its words; and, as these may tell of days gone by, what it alone of the page offers, and where. */
export function namesOn(postings: readonly PlacedPosting[]): string[][] {
  const offers = postings.map(({ traits }) => {
    const { title, company, places } = traits as Traits;
    if (title == null) return '';
    return JSON.stringify([title, company, places]);
  });
  const alike = groupBy(offers, (offer) => offer);
  return postings.map(({ fingerprint }, index) => {
    const offer = offers[index] as string;
    return offer !== '' && alike.get(offer)?.length === 1 ? [fingerprint, offer] : [fingerprint];
  });
}
