import { type PlotOptions, plot } from '@observablehq/plot';
import { Window } from 'happy-dom';
import { h, type Markup, type MarkupElement } from '../listing/markup.js';

/** Draws with a document of its own, which `close` gives back. */
export interface Drawer {
  /** The drawing as an image that a screen reader calls by this name. */
  draw(options: PlotOptions, name: string): MarkupElement;
  close(): Promise<void>;
}

export function openDrawer(): Drawer {
  const window = new Window();
  return {
    draw(options, name) {
      const svg = plot({
        ...options,
        document: window.document as unknown as NonNullable<PlotOptions['document']>,
      });
      const drawn = toMarkup(svg as unknown as DrawnElement);
      const { class: _, ...attributes } = drawn.attributes;
      return { ...drawn, attributes: { ...attributes, role: 'img', 'aria-label': name, class: 'drawing' } };
    },
    close: () => window.happyDOM.close(),
  };
}

/** As much of an element as is read of it. */
interface DrawnElement {
  readonly nodeType: number;
  readonly tagName: string;
  readonly textContent: string | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<DrawnElement>;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * The drawing as markup, so that it is escaped as all else is. Its style sheet is left out: the security policy
 * forbids styles within a page, and `report.css` says the same. What names its parts is left out too: to a screen
 * reader an image has none.
 */
function toMarkup(element: DrawnElement): MarkupElement {
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'style' && !name.startsWith('aria-'))
    .map(({ name, value }) => [name, name === 'd' ? rounded(value) : value] as const);
  const children = [...element.childNodes].flatMap((child): Markup[] => {
    if (child.nodeType === TEXT) return [child.textContent ?? ''];
    return child.nodeType === ELEMENT && child.tagName.toLowerCase() !== 'style' ? [toMarkup(child)] : [];
  });
  return h(element.tagName, Object.fromEntries(attributes), ...children);
}

/** A path to a tenth of a unit, which nobody can see: a quarter of the size. */
function rounded(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
