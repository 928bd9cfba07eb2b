/** What a posting says that may tell it from a look-alike; null or empty where it is silent. */
export interface Traits {
  readonly company: string | null;
  readonly title: string | null;
  readonly category: string | null;
  readonly seniority: string | null;
  /** `city|country` of its places, folded; a place without a city as `|country`. */
  readonly places: readonly string[];
  /** A season or start month that it is for, such as `summer 2024` or `2024-09`. */
  readonly season: string | null;
  /** Requisition or reference numbers, folded. */
  readonly references: readonly string[];
  /** Its address for applications. */
  readonly applyUrl: string | null;
}

/** All that comparing two postings needs. */
export interface Profile {
  /** Names the posting among those compared. */
  readonly key: string;
  readonly text: string;
  /** 16 hex digits of the folded words of its text: equal for exact repeats. */
  readonly fingerprint: string;
  /**
   * Of an exported job: the smallest fingerprint of its postings, where its id was derived from that one. Its id is
   * its fingerprint, and that of the cluster in which nothing comes before it.
   */
  readonly rank?: string;
  readonly words: number;
  /** Distinct hashes of its 5-word shingles, ascending. */
  readonly shingles: Uint32Array;
  readonly traits: Traits;
}

export interface Decision {
  readonly same: boolean;
  /** Jaccard similarity of the shingle sets, 0 to 1. */
  readonly score: number;
  /** Share of the smaller set that the larger one holds, 0 to 1. */
  readonly containment: number;
  /** Why, for a person: `exact copy`, `98 % of the wording`, `other rank: Senior / Principal`. */
  readonly reasons: readonly string[];
  /** The trait that keeps them apart although the wording agrees, or null. */
  readonly veto: string | null;
}
