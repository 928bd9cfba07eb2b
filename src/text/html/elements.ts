import type { Element } from 'domhandler';

/** Never part of what a person reads. */
export const DROPPED: ReadonlySet<string> = words(
  'script style noscript template svg math iframe frame frameset object embed applet canvas audio video map head title ' +
    'input select textarea option optgroup datalist progress meter dialog nav',
);

/** Begin and end a line. */
export const BLOCKS: ReadonlySet<string> = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody tfoot thead tr ul',
);

/** Stand apart by a blank line. */
export const PARAGRAPHS: ReadonlySet<string> = words(
  'p h1 h2 h3 h4 h5 h6 ul ol dl menu table pre blockquote hr figure',
);

export const LISTS: ReadonlySet<string> = words('ul ol menu dir');

const DROPPED_ROLES: ReadonlySet<string> = words(
  'navigation search banner contentinfo dialog alertdialog menu menubar tooltip',
);

/** Whether its author hides the element from readers. */
export function isHidden(element: Element): boolean {
  const { attribs } = element;
  if (attribs.hidden !== undefined || attribs['aria-hidden']?.toLowerCase() === 'true') return true;
  if (DROPPED_ROLES.has(attribs.role?.toLowerCase() ?? '')) return true;
  return attribs.style !== undefined && HIDING_STYLE.test(attribs.style);
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)(?![a-z-])/i;

/**
 * What an element's class, id, itemprop, schema type and test attributes call it: lower case, single spaces.
 * Numbers are taken out of ids, so that the cards of a list share a name. Empty when it is called nothing.
 */
export function nameOf(element: Element): string {
  const { attribs, name } = element;
  const found = new Set<string>();
  const add = (value: string | undefined) => {
    for (const word of value?.toLowerCase().split(/\s+/) ?? []) {
      if (found.size < MAX_WORDS && word.length > 1 && word.length <= MAX_WORD) found.add(word);
    }
  };
  if (TELLING.has(name)) add(name);
  add(attribs.class);
  add(attribs.itemprop);
  add(attribs.itemtype?.replace(/^.*[/#]/, ''));
  add(withoutNumbers(attribs.id));
  for (const attribute of Object.keys(attribs)) {
    if (NAMING_DATA.test(attribute)) add(withoutNumbers(attribs[attribute]));
  }
  return [...found].join(' ');
}

/** Elements that say by themselves what part of a page they are. */
const TELLING: ReadonlySet<string> = words('main article aside section details tr');

const MAX_WORDS = 24;
const MAX_WORD = 64;
const NAMING_DATA =
  /^data-(?:test|testid|test-id|test-hook|qa|qa-id|cy|automation|automation-id|ui|field|role|name|hook|component|element)$/;

function withoutNumbers(id: string | undefined): string | undefined {
  const plain = id?.slice(0, 256).replace(/[-_:.]?\d[\da-f]*(?=[-_:.\s]|$)/gi, '');
  return plain && /[a-z]{3}/i.test(plain) ? plain : undefined;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
