import { foldCase } from '../text/fold.js';
import { LEGAL_FORMS, SHARED_NAME_STARTS } from '../vocabulary/company-forms.js';

/**
 * Whether two names may be one employer's: equal but for case, punctuation and legal form (`Arm` = `ARM Ltd.`),
 * one the beginning of the other (`Helm`, `Helm.ai`; `Qualcomm`, `Qualcomm AI Research`), or one the initials
 * of the other (`MERL`).
 */
export function sameCompany(a: string, b: string): boolean {
  const left = nameWords(a);
  const right = nameWords(b);
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 0) return false;
  if (short.join('') === long.join('')) return true;
  if (short.every((word, i) => word === long[i])) return !short.every((word) => SHARED_NAME_STARTS.has(word));
  const only = short.length === 1 ? short[0] : undefined;
  return only !== undefined && only.length >= 3 && only === long.map((word) => word.charAt(0)).join('');
}

/** The words of a name, folded, without legal forms at its end. */
function nameWords(name: string): string[] {
  const words = foldCase(name)
    .replace(/['.](?=[a-z]\b)/g, '') // B.V., S.A.
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words;
}
