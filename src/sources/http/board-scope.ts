/** Whether an address may be a further page of the list that begins at another: same site, and at or under its path. */
export function isOnBoard(address: string, start: string): boolean {
  const [url, from] = [new URL(address), new URL(start)];
  if (url.origin !== from.origin) return false;
  if (shape(url.pathname) === shape(from.pathname)) return true;
  const root = rootOf(from.pathname);
  return url.pathname === root || url.pathname.startsWith(root.endsWith('/') ? root : `${root}/`);
}

/** `/careers/page/3` and `/careers/index.html` begin at `/careers`. */
function rootOf(pathname: string): string {
  return pathname.replace(/(?:\/(?:page|p|pg|seite|pagina))?\/\d{1,4}\/?$|\/index\.\w{1,5}$|\/$/i, '') || '/';
}

function shape(pathname: string): string {
  return pathname.replace(/\d+/g, '0').replace(/\/$/, '');
}
