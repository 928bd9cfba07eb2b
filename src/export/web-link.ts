/** An address of the web in its escaped form; null for what leads elsewhere (`javascript:`, a path, words). */
export function webLink(address: unknown): string | null {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
}
