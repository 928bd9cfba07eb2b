// What htmlparser2 knows about elements without an end tag; `cap-tokens` has to count depth as it does.

export const VOID_ELEMENTS: ReadonlySet<string> = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements whose content is not markup. */
export const RAW_ELEMENTS: ReadonlySet<string> = words('script style title textarea xmp');

/** Inside these, `<a/>` closes itself. */
export const FOREIGN_ELEMENTS: ReadonlySet<string> = words('svg math');

/** Inside these, HTML rules are back. */
export const INTEGRATION_ELEMENTS: ReadonlySet<string> = words(
  'mi mo mn ms mtext annotation-xml foreignobject desc title',
);

/** The open elements that a start tag closes, as long as one of them is innermost. */
export function endedBy(startTag: string): ReadonlySet<string> | undefined {
  return ENDED_BY.get(startTag);
}

const P = words('p');
const CONTROLS = words('input option optgroup select button datalist textarea');

const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['dd', words('dt dd')],
  ['dt', words('dt dd')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  ['tbody', words('thead tbody')],
  ['tfoot', words('thead tbody')],
  ...entries('select input output button datalist textarea', CONTROLS),
  ...entries('p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption', P),
  ...entries('figure footer form header hr main nav ol pre section table ul', P),
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function entries(tags: string, ended: ReadonlySet<string>): [string, ReadonlySet<string>][] {
  return tags.split(' ').map((tag) => [tag, ended]);
}
