import type { Span } from '../../record/span.js';

/** A mail address as a text gives it, plain or with its `@` written out. */
export interface Email extends Span {
  /** As mail programs take it: the domain in lower case. */
  readonly email: string;
}

/** The mail addresses of a text: `a@b.edu`, `a [at] b.edu`, `a (at) b (dot) edu`, `{a,b}@c.edu`. */
export function readEmails(text: string): Email[] {
  const found: Email[] = [];
  for (const match of text.matchAll(AT)) {
    const at = match.index;
    const after = at + match[0].length;
    const domain = DOMAIN.exec(text.slice(after, after + 120));
    const local = localPart(text.slice(Math.max(0, at - 90), at));
    if (!domain || !local) continue;
    const host = hostOf(domain[0]);
    if (!host) continue;
    const span = { start: at - local.length, end: after + host.length };
    for (const name of local.names) found.push({ email: `${name}@${host.name}`, ...span });
  }
  return found;
}

/** The sign, or the word for it in brackets; the bare word counts only before a `dot`. */
const AT =
  /\s?@\s?|\s{0,2}[[({<]\s?(?:at|@|ät|arobase|arroba)\s?[\])}>]\s{0,2}|\s(?:at|AT)\s(?=[\w-]{2,40}\s?(?:[[({]\s?dot\s?[\])}]|\sdot\s))/gi;
const LABEL = '[a-z\\d](?:[a-z\\d-]{0,62}[a-z\\d])?';
const DOT = '(?:\\.|\\s{0,2}[\\[({]\\s?(?:dot|punkt|point|\\.)\\s?[\\])}]\\s{0,2}|\\s(?:dot|DOT)\\s)';
const DOMAIN = new RegExp(`^${LABEL}(?:${DOT}${LABEL}){1,5}`, 'i');

function localPart(back: string): { names: string[]; length: number } | null {
  const group = /\{([\w.,\s|/-]{3,80})\}$/.exec(back);
  if (group)
    return { names: (group[1] ?? '').split(/[,|/\s]{1,3}/).filter(Boolean), length: group[0].length };
  const local = /[\p{L}\d](?:[\p{L}\d._%+'-]{0,62}[\p{L}\d_+-])?$/u.exec(back)?.[0];
  return local ? { names: [local], length: local.length } : null;
}

/** The host without the capitalised word that a page glued to its end (`lab.edu.Please`); null for `0.5` and the like. */
function hostOf(written: string): { name: string; length: number } | null {
  let length = written.length;
  const glued = /[a-z\d](\.[A-Z][a-z]{1,62})$/.exec(written);
  if (glued) length -= (glued[1] ?? '').length;
  const name = written.slice(0, length).replace(new RegExp(DOT, 'gi'), '.').replace(/\s/g, '').toLowerCase();
  return /\.[a-z]{2,24}$/.test(name) && !/^[a-z]\.[a-z]{2,24}$/.test(name) ? { name, length } : null;
}
