// The numbers under which postings are filed: whole ones from -2^52 to 2^53, which a database column and a number of
// this language hold. Their upper bits say where in the index they lie, so that what is filed for one reason lies
// together.

/** What a key is made of: a band of the wording (4 kinds), or what the posting states. */
export const KIND = { band: 0, title: 4, titleAndPlace: 5, twin: 6, reference: 7, address: 8 };

const REGION_BITS = 20;
const KINDS = 2 ** 4;
const HASH_BITS = 29;

/** @param region and hash, of 32 bits each */
export function keyOf(region: number, kind: number, hash: number): number {
  const where = (region >>> (32 - REGION_BITS)) * KINDS + kind;
  return where * 2 ** HASH_BITS + (hash >>> (32 - HASH_BITS));
}

export function kindOf(key: number): number {
  return Math.floor(key / 2 ** HASH_BITS) % KINDS;
}

const BUCKET_BITS = 18;
const PLACE_BITS = 14;
const PLACES = 2 ** PLACE_BITS;

/**
 * The key of a place in a bucket, below 0.
 *
 * @param region bucket and place, of 32 bits each
 */
export function placedKeyOf(region: number, bucket: number, place: number): number {
  const where = (region >>> (32 - REGION_BITS)) * 2 ** BUCKET_BITS + (bucket >>> (32 - BUCKET_BITS));
  return where * PLACES + (place >>> (32 - PLACE_BITS)) - 2 ** 52;
}

/** The bucket of a placed key: its first and its last possible key. */
export function bucketOf(placedKey: number): { first: number; last: number } {
  const first = Math.floor(placedKey / PLACES) * PLACES;
  return { first, last: first + PLACES - 1 };
}
