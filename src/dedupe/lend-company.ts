import type { Span } from '../record/span.js';
import type { Claim } from './claims.js';
import { sameCompany } from './company-names.js';
import { type ClaimIndex, NEARLY, type SharedClaim, sharedClaims } from './shared-claims.js';

/** A posting whose own words name its company. Never one that was lent its name. */
export interface Lender {
  readonly key: string;
  /** What it says of its employer (see `claimsOf`): read once for all that may borrow from it. */
  readonly claims: ClaimIndex;
  readonly company: string;
  readonly category: string | null;
  /** Of the company, 0 to 1. */
  readonly confidence: number;
}

/** A company that a posting takes from another one, and the words they share. */
export interface Loan {
  readonly company: string;
  /** The lender. */
  readonly sourceKey: string;
  /** The shared words in the posting's own text. */
  readonly here: Span;
  /** The same, or nearly the same, in the lender's. */
  readonly there: Span;
  /** 0 to 1 */
  readonly confidence: number;
}

/** Words of one sentence that prove by themselves. */
const ENOUGH = 15;
/** Postings of one company that are looked at. */
export const PER_COMPANY = 8;

/**
 * The company of a posting that names none, from postings with the same sentences about the employer; null where
 * they don't prove it. `others` are all named postings that share a boilerplate key with it, in any order.
 * Proof is a sentence of 15 words or more (in a row, or nearly the same sentence), or two sentences with 8 words
 * in a row each. What two different employers both say proves nothing, and if the rest still points to two,
 * nothing is lent.
 */
export function lendCompany(
  posting: { readonly claims: readonly Claim[]; readonly category: string | null },
  others: readonly Lender[],
): Loan | null {
  if (posting.claims.length === 0) return null;
  const offers = fewOfEach(others)
    .filter((lender) => sameWorld(posting.category, lender.category))
    .map((lender) => ({ lender, shared: sharedClaims(posting.claims, lender.claims) }));
  const common = commonplaces(offers);
  const telling = offers
    .map(({ lender, shared }) => ({ lender, shared: shared.filter(({ claim }) => !common.has(claim)) }))
    .filter(({ shared }) => shared.length > 0);
  if (telling.some((a) => telling.some((b) => !sameCompany(a.lender.company, b.lender.company)))) return null;
  if (!telling.some(({ shared }) => proof(shared) > 0)) return null;
  const best = bestNamed(telling);
  const words = best?.shared.reduce((a, b) => (b.words > a.words ? b : a));
  if (best === undefined || words === undefined) return null;
  const confidence = Math.min(
    best.lender.confidence,
    Math.max(...telling.map(({ shared }) => proof(shared))),
  );
  return {
    company: best.lender.company,
    sourceKey: best.lender.key,
    here: words.here,
    there: words.there,
    confidence,
  };
}

/** The first few postings of each company, by key. */
export function fewOfEach<One extends Pick<Lender, 'key' | 'company'>>(lenders: readonly One[]): One[] {
  const counts = new Map<string, number>();
  return [...lenders]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .filter(({ company }) => {
      const count = (counts.get(company) ?? 0) + 1;
      counts.set(company, count);
      return count <= PER_COMPANY;
    });
}

interface Offer {
  readonly lender: Lender;
  readonly shared: readonly SharedClaim[];
}

/** How sure the shared sentences make it, 0 where they prove nothing. */
function proof(shared: readonly SharedClaim[]): number {
  if (shared.some(({ run }) => run >= ENOUGH)) return 0.9;
  if (shared.some(({ alike, words }) => alike >= NEARLY && words >= ENOUGH)) return 0.85;
  return shared.length >= 2 ? 0.8 : 0;
}

/** The sentences that two different employers have in common with the posting. */
function commonplaces(offers: readonly Offer[]): ReadonlySet<number> {
  const saidBy = new Map<number, string[]>();
  const common = new Set<number>();
  for (const { lender, shared } of offers) {
    for (const { claim } of shared) {
      const names = saidBy.get(claim) ?? [];
      if (names.some((name) => !sameCompany(name, lender.company))) common.add(claim);
      if (!names.includes(lender.company)) names.push(lender.company);
      saidBy.set(claim, names);
    }
  }
  return common;
}

/** Of the lenders that are nearly as sure as the surest, the one with the longest name (`Helm.ai` before `Helm`). */
function bestNamed(offers: readonly Offer[]): Offer | undefined {
  const surest = Math.max(...offers.map(({ lender }) => lender.confidence));
  return offers
    .filter(({ lender }) => lender.confidence >= surest - 0.15)
    .sort(
      (a, b) =>
        b.lender.company.length - a.lender.company.length ||
        proof(b.shared) - proof(a.shared) ||
        b.lender.confidence - a.lender.confidence ||
        (a.lender.key < b.lender.key ? -1 : 1),
    )[0];
}

const ACADEMIC: ReadonlySet<string> = new Set(['phd', 'postdoc', 'faculty']);
const INDUSTRIAL: ReadonlySet<string> = new Set(['engineering', 'product', 'applied-science', 'management']);

/** A university's posting takes no name from a product team's, nor the other way round. */
function sameWorld(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return !(ACADEMIC.has(a) && INDUSTRIAL.has(b)) && !(INDUSTRIAL.has(a) && ACADEMIC.has(b));
}
