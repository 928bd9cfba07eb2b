import type { AnyNode, Element } from 'domhandler';

/** What can be told of an element only from its surroundings or from all that stands in it. */
export interface Furniture {
  /** It belongs to the site and not to the page. */
  isFurniture(element: Element): boolean;
  /** A list's entry that holds headings: a card, and no item of a list in a text. */
  isCard(item: Element): boolean;
}

/** Looks at the whole page once: which forms are pages in disguise, and whether the headline stands in the site's header. */
export function findFurniture(found: ReadonlyMap<string, readonly Element[]>): Furniture {
  const pageForms = new Set<Element>();
  const headlines = found.get('h1') ?? [];
  for (const headings of [headlines, found.get('h2') ?? [], found.get('h3') ?? []]) {
    for (const heading of headings) addAncestors(heading, 'form', pageForms);
  }
  const cards = new Set<Element>();
  for (const name of HEADINGS) {
    for (const heading of found.get(name) ?? []) addAncestors(heading, 'li', cards);
  }
  const headerOf = headlines.map((h1) => siteHeader(h1));
  const headlineInHeader = headlines.length > 0 && headerOf.every((header) => header !== null);
  const headlineHeaders = new Set(headlineInHeader ? headerOf : []);

  return {
    isCard: (item) => cards.has(item),
    isFurniture(element) {
      switch (element.name) {
        case 'header':
          return !headlineHeaders.has(element) && !isInside(element, CONTENT_OF_HEADER);
        case 'footer':
          return !isInside(element, CONTENT_OF_FOOTER);
        case 'button': {
          const type = element.attribs.type?.toLowerCase() ?? 'submit';
          return type !== 'button' && formOf(element, pageForms);
        }
        case 'label':
          return element.children.some((child) => 'name' in child && CONTROLS.has(child.name));
        default:
          return false;
      }
    },
  };
}

export const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const CONTENT_OF_HEADER: ReadonlySet<string> = new Set(['article', 'main', 'section', 'li']);
const CONTENT_OF_FOOTER: ReadonlySet<string> = new Set(['article', 'section', 'li']);
const CONTROLS: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);

function isInside(element: Element, names: ReadonlySet<string>): boolean {
  for (let up = parentOf(element); up; up = parentOf(up)) if (names.has(up.name)) return true;
  return false;
}

/** Whether the element's form is a mere form, and not one that holds the page. */
function formOf(element: Element, pageForms: ReadonlySet<Element>): boolean {
  for (let up = parentOf(element); up; up = parentOf(up)) if (up.name === 'form') return !pageForms.has(up);
  return false;
}

function siteHeader(element: Element): Element | null {
  for (let up = parentOf(element); up; up = parentOf(up)) {
    if (up.name === 'header') return isInside(up, CONTENT_OF_HEADER) ? null : up;
  }
  return null;
}

function addAncestors(element: Element, name: string, found: Set<Element>): void {
  for (let up = parentOf(element); up; up = parentOf(up)) if (up.name === name) found.add(up);
}

function parentOf(node: AnyNode): Element | null {
  return node.parent && 'attribs' in node.parent ? (node.parent as Element) : null;
}
