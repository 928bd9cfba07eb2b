import { createHash } from 'node:crypto';
import { wordHashes } from '../text/word-hashes.js';

/**
 * 16 hex digits of SHA-256 over the folded words of a text. Texts that differ only in white space, case,
 * diacritics, bullets, quotes and other punctuation have the same one, on any machine.
 */
export function fingerprint(text: string): string {
  return fingerprintOf(wordHashes(text));
}

/** The same, from the hashes of the words. */
export function fingerprintOf(words: Uint32Array): string {
  const bytes = new Uint8Array(words.length * 4);
  for (let i = 0, at = 0; i < words.length; i++) {
    const word = words[i] as number;
    bytes[at++] = word;
    bytes[at++] = word >>> 8;
    bytes[at++] = word >>> 16;
    bytes[at++] = word >>> 24;
  }
  return digest(bytes);
}

/** The id of a job that would otherwise have another one's: the fingerprint and what tells the two apart. */
export function derivedId(print: string, trait: string): string {
  return digest(`${print}\n${trait}`);
}

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
