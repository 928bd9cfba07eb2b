/**
 * The address of a page as a report may show it, which may be published: an address of the web without name and
 * password, a file by its path only where that begins in the folder of the report's maker (`seeds/page.txt`), else by
 * its last part. A home folder, the name of a person or of a machine is never shown.
 */
export function shownSource(uri: string): string {
  if (/^https?:/i.test(uri) && URL.canParse(uri)) {
    const url = new URL(uri);
    if (url.username === '' && url.password === '') return uri;
    url.username = '';
    url.password = '';
    return url.href;
  }
  const path = /^file:/i.test(uri) ? uri.replace(/[?#].*$/s, '') : uri;
  const isBelow = !/^(?:[/\\~]|[a-z][a-z\d+.-]*:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
  return isBelow ? path : (path.split(/[/\\]/).findLast((part) => part !== '') ?? uri);
}

/** The name of a posting, `uri#ordinal`, with its address as it may be shown. */
export function shownPosting(source: string): string {
  const at = source.lastIndexOf('#');
  return at < 0 ? shownSource(source) : shownSource(source.slice(0, at)) + source.slice(at);
}
