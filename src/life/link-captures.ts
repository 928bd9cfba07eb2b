import { similarity } from '../dedupe/similarity.js';
import { vetoOf } from '../dedupe/vetoes.js';
import type { PostingPlace, Repeat, WriteTransaction } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import type { LoadedPosting, LoadPostings } from './load-postings.js';

/** Why a posting that is the beginning of another one is that posting: their wording alone would not say so. */
export const BEGINNING = 'the beginning of it, on another capture of its page';

/** Characters that a beginning has at least: a place alone begins many postings. */
const LEAST = 20;

/**
 * Pairs what captures of a page show in part with what they show as a whole: the last posting of a capture that
 * breaks off, and those of a feed that was answered without its texts. Such a posting is the one that it is the
 * beginning of, on any other capture that has exactly one of these. Which pairs there are depends on the captures
 * and not on their order.
 *
 * @param fresh postings that were just written
 */
export async function linkCaptures(
  tx: WriteTransaction,
  fresh: readonly LoadedPosting[],
  load: LoadPostings,
): Promise<void> {
  for (const [uri, own] of groupBy(fresh, ({ posting }) => posting.sourceUri)) {
    const pages = await tx.pagesOf(uri);
    if (pages.length < 2 || pages.every(({ cut, bare }) => !cut && !bare)) continue;
    const places = groupBy(await tx.placesOf(uri), ({ pageId }) => pageId);
    const freshPages = new Set(own.map(({ posting }) => posting.pageId));
    const parts = pages.flatMap(({ id, cut, bare }) => {
      const on = places.get(id) ?? [];
      return bare ? onlyOnes(on) : cut ? on.slice(-1) : [];
    });
    const wholes = pages.flatMap(({ id, bare }) => (bare ? [] : [places.get(id) ?? []]));
    await tx.addRepeats(await pairsOf(load, parts, wholes, freshPages));
  }
}

/** Postings of one wording are taken for one, and would make one of all that begin with it. */
function onlyOnes(on: readonly PostingPlace[]): PostingPlace[] {
  return [...groupBy(on, ({ fingerprint }) => fingerprint).values()].flatMap((same) =>
    same.length === 1 ? same : [],
  );
}

/** @param wholes the postings of each capture */
async function pairsOf(
  load: LoadPostings,
  parts: readonly PostingPlace[],
  wholes: readonly (readonly PostingPlace[])[],
  freshPages: ReadonlySet<number>,
): Promise<Repeat[]> {
  const prints = new Map<string, number>();
  for (const { fingerprint, id } of [...parts, ...wholes.flat()])
    if (!prints.has(fingerprint)) prints.set(fingerprint, id);
  const texts = new Map((await load(prints.values())).map((one) => [one.profile.fingerprint, one]));
  const beginsWith = wholesOf([...new Set(parts.map(({ fingerprint }) => fingerprint))], texts);
  const pairs: Repeat[] = [];
  for (const part of parts) {
    for (const capture of wholes) {
      const [first] = capture;
      if (first === undefined || first.pageId === part.pageId) continue;
      if (!freshPages.has(first.pageId) && !freshPages.has(part.pageId)) continue;
      const whole = wholeOn(capture, part, beginsWith.get(part.fingerprint) ?? []);
      if (whole) pairs.push(...toRepeat(part, whole, texts));
    }
  }
  return pairs;
}

type Texts = ReadonlyMap<string, LoadedPosting>;

/** By part, the wordings that it is the beginning of. */
function wholesOf(parts: readonly string[], texts: Texts): Map<string, ReadonlySet<string>> {
  const folded = [...texts].map(([print, one]) => [print, foldedText(one)] as const);
  return new Map(
    parts.map((part) => {
      const text = foldedText(texts.get(part));
      const longer = folded.filter(([, other]) => other.length > text.length && other.startsWith(text));
      return [part, new Set(text.length < LEAST ? [] : longer.map(([print]) => print))];
    }),
  );
}

function foldedText(one: LoadedPosting | undefined): string {
  return (one?.posting.text ?? '').replace(/\s+/g, ' ').trim();
}

/** The one posting of a capture that this is the beginning of; of several, the one that is applied for at its address. */
function wholeOn(
  capture: readonly PostingPlace[],
  part: PostingPlace,
  candidates: Iterable<string>,
): PostingPlace | null {
  const wanted = new Set(candidates);
  const found = capture.filter(({ fingerprint }) => wanted.has(fingerprint));
  if (found.length < 2) return found[0] ?? null;
  const address = part.applyAddress;
  const there = found.filter(({ applyAddress }) => address !== null && applyAddress === address);
  return there.length === 1 ? (there[0] as PostingPlace) : null;
}

function toRepeat(part: PostingPlace, whole: PostingPlace, texts: Texts): Repeat[] {
  const [one, other] = [texts.get(part.fingerprint), texts.get(whole.fingerprint)];
  if (!one || !other || vetoOf(one.profile.traits, other.profile.traits) !== null) return [];
  const { jaccard: score } = similarity(one.profile.shingles, other.profile.shingles);
  const [a, b] = [part.id, whole.id].sort((x, y) => x - y) as [number, number];
  return [{ a, b, score, containment: 1, reasons: [BEGINNING], same: true }];
}
