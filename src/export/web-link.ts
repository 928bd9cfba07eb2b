/**
 * An address of the web in its escaped form (RFC 3986, which knows fewer signs than the URL of browsers does); null for
 * what leads elsewhere (`javascript:`, a path, words).
 */
export function webLink(address: unknown): string | null {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  for (const part of ['pathname', 'search', 'hash'] as const) {
    const [sign, rest] = part === 'pathname' ? ['', url[part]] : [url[part].slice(0, 1), url[part].slice(1)];
    url[part] = sign + rest.replace(UNSAFE, (found) => encodeURIComponent(found));
  }
  return url.href;
}

/** Signs that browsers leave as they are, and a percent sign that begins no escape. */
const UNSAFE = /[[\]|^`{}\\#]|%(?![\da-f]{2})/gi;
