import type { Span } from '../../record/span.js';
import { PUBLIC_HOSTS } from '../../vocabulary/organisations.js';

/** A host that a posting gives an address at. */
export interface Host extends Span {
  /** The words of its own name: `acme-robotics.co.uk` gives `acme`, `robotics`. */
  readonly words: readonly string[];
  /** Whether the address is one to write or apply to: a mail address, or `careers.acme.com`. */
  readonly own: boolean;
}

const HOST = '((?:[a-z0-9-]{1,63}\\.){1,4}[a-z]{2,10})(?![\\w@])';
const WEB_ADDRESS = new RegExp(`https?:\\/\\/(?:www\\.)?${HOST}`, 'gi');
/** Tries each word of the text as the beginning of a mail address; without a sign of one, `WEB_ADDRESS` finds the same sooner. */
const ADDRESS = new RegExp(`(?:[\\w.+-]{1,64}(?:@| ?[[(]at[\\])] ?)|https?:\\/\\/(?:www\\.)?)${HOST}`, 'gi');
const MAIL_SIGN = /@|[[(]at[\])]/i;
const CAREER_SITE = /^(?:careers?|jobs?|karriere|work|join|apply)\./;
const SECOND_LEVEL = /^(?:co|com|ac|org|net|gov|edu|or|ne)$/;

/** The hosts of a posting's mail and web addresses, those of public services left out. */
export function hostNames(text: string): Host[] {
  const hosts: Host[] = [];
  for (const match of text.matchAll(MAIL_SIGN.test(text) ? ADDRESS : WEB_ADDRESS)) {
    const host = (match[1] ?? '').toLowerCase();
    const mail = !match[0].startsWith('http');
    const labels = host.split('.');
    labels.pop();
    if (labels.length > 1 && SECOND_LEVEL.test(labels[labels.length - 1] as string)) labels.pop();
    const name = labels[labels.length - 1];
    if (!name || PUBLIC_HOSTS.test(host.replace(/\.example$/, '.com')) || name.length < 3) continue;
    const academic = /\.(?:edu|ac\.[a-z]{2})$|(?:^|\.)(?:uni|tu|univ)-/.test(host);
    hosts.push({
      words: name.split('-').filter((w) => w !== ''),
      own: (mail || CAREER_SITE.test(host)) && !academic,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return hosts;
}
