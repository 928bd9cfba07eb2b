/** Resolves addresses against a page's base as far as it is known; what leads nowhere (scripts, data) is null. */
export function resolveLinks(
  base: string | undefined,
  pageUrl: string | undefined,
): (href: string) => string | null {
  const root = absolute(base, pageUrl) ?? absolute(pageUrl, undefined);
  return (href) => {
    const address = href.trim();
    if (
      address === '' ||
      address.length > MAX_LENGTH ||
      LEADS_NOWHERE.test(address.replace(/[\s\p{Cc}]+/gu, ''))
    )
      return null;
    if (URL.canParse(address)) return address;
    return absolute(address, root ?? undefined) ?? address;
  };
}

const MAX_LENGTH = 4096;
const LEADS_NOWHERE = /^(?:javascript|vbscript|data|blob|file|about):/i;

function absolute(address: string | undefined, base: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address, base)) return null;
  return new URL(address, base).href;
}
