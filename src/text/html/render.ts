import { type Document, type Element, isTag, isText, type ParentNode } from 'domhandler';
import type { Mark } from '../../record/page.js';
import { dataOf } from './data.js';
import { BLOCKS, DROPPED, isHidden, LISTS, nameOf, PARAGRAPHS } from './elements.js';
import type { Furniture } from './furniture.js';
import { type Opening, TextWriter } from './text-writer.js';

type ResolveLink = (href: string) => string | null;

/** Writes the text of a page and notes its marks. Recursion goes as deep as elements do: 512 at most, see cap-tokens. */
export function renderPage(
  document: Document,
  furniture: Furniture,
  resolve: ResolveLink,
): { text: string; marks: Mark[] } {
  const page = new PageRenderer(furniture, resolve);
  page.children(document, TOP);
  return page.result();
}

/** What an element hands down to what stands in it. */
interface Inherited {
  readonly pre: boolean;
  /** How many lists it stands in. */
  readonly listDepth: number;
  readonly inItem: boolean;
  /** The row that it stands in. */
  readonly row: Row | null;
}

/** Begins with the first character of its first cell. */
type Row = Opening;

interface Details {
  readonly level?: number;
  readonly href?: string;
  readonly name?: string;
  /** A label only if a colon says so. */
  readonly needsColon?: boolean;
  readonly data?: Readonly<Record<string, string>>;
}

interface DraftMark {
  readonly kind: Mark['kind'];
  readonly opening: Opening;
  end: number;
  readonly details: Details;
  icon?: string;
}

const TOP: Inherited = { pre: false, listDepth: 0, inItem: false, row: null };

class PageRenderer {
  private readonly writer = new TextWriter();
  private readonly marks: DraftMark[] = [];
  /** Items that are open, outermost first. */
  private readonly items: DraftMark[] = [];
  /** The text's length when the last named inline element closed. */
  private namedEnd = -1;
  /** The last address that shows no words, among what has been closed in the element at hand. */
  private icon: string | null = null;

  constructor(
    private readonly furniture: Furniture,
    private readonly resolve: ResolveLink,
  ) {}

  children(parent: ParentNode, inherited: Inherited): void {
    for (const child of parent.children) {
      if (isText(child)) {
        if (inherited.pre) this.writer.writeLines(child.data);
        else this.writer.write(child.data);
      } else if (isTag(child)) {
        this.element(child, inherited);
      }
    }
  }

  result(): { text: string; marks: Mark[] } {
    const text = this.writer.toString();
    return { text, marks: this.marks.flatMap((draft) => finished(draft, text)) };
  }

  private element(element: Element, inherited: Inherited): void {
    const { name } = element;
    if (DROPPED.has(name) || isHidden(element)) return;
    if (this.furniture.isFurniture(element)) {
      if (name === 'button') this.icon = this.addressOf(element) ?? this.icon;
      return;
    }
    if (name === 'br') this.writer.lineFeed();
    else if (name === 'td' || name === 'th') this.cell(element, inherited);
    else if (name === 'li' && !this.furniture.isCard(element)) this.item(element, inherited);
    else this.other(element, inherited);
  }

  private other(element: Element, inherited: Inherited): void {
    const { name } = element;
    const called = nameOf(element);
    const apart = BLOCKS.has(name) ? this.spacing(name, inherited) : 0;
    if (apart) this.writer.break(apart);
    else if ((called || STANDS_OUT.has(name)) && this.namedEnd === this.writer.length) this.writer.gap();
    if (LISTS.has(name)) this.cutItem();
    this.marked(element, name === 'li' ? called || 'li' : called, this.below(name, inherited));
    if (apart) this.writer.break(apart);
    else if (called) this.namedEnd = this.writer.length;
  }

  private below(name: string, inherited: Inherited): Inherited {
    if (name === 'pre') return { ...inherited, pre: true };
    if (name === 'li') return { ...inherited, listDepth: 0, inItem: false };
    if (name === 'tr') return { ...inherited, row: this.writer.open() };
    if (name === 'table') return { ...inherited, row: null };
    if (LISTS.has(name)) return { ...inherited, listDepth: inherited.listDepth + 1 };
    return inherited;
  }

  private spacing(name: string, inherited: Inherited): 1 | 2 {
    return PARAGRAPHS.has(name) && !inherited.inItem ? 2 : 1;
  }

  private item(element: Element, inherited: Inherited): void {
    this.writer.break(1);
    this.writer.item();
    const draft = this.mark('item', { level: Math.max(1, inherited.listDepth) });
    this.items.push(draft);
    this.marked(element, nameOf(element) || (mayBeCard(element) ? 'li' : ''), {
      ...inherited,
      inItem: true,
      row: null,
    });
    if (draft.end < 0) draft.end = this.writer.length;
    this.items.pop();
    this.writer.endItem();
    this.writer.break(1);
  }

  /** An item's own text ends where a list inside it begins. */
  private cutItem(): void {
    const item = this.items.at(-1);
    if (item && item.end < 0 && item.opening.start >= 0) item.end = this.writer.length;
  }

  /** Cells of a row stand on one line, as long as the row has no more than that. */
  private cell(element: Element, inherited: Inherited): void {
    const { row } = inherited;
    if (row && row.start >= 0) {
      if (this.writer.lineStart <= row.start) this.writer.separate(' | ');
      else this.writer.break(1);
    }
    this.marked(element, nameOf(element), { ...inherited, row: null });
    this.writer.endSeparate();
  }

  /** Renders what stands in an element, between the marks that the element leaves. */
  private marked(element: Element, called: string, inside: Inherited): void {
    const { name, attribs } = element;
    const drafts: DraftMark[] = [];
    const add = (kind: Mark['kind'], details: Details = {}) => drafts.push(this.mark(kind, details));
    const data = dataOf(element);
    if (called || data) add('element', data ? { name: called, data } : { name: called });
    const level = headingLevel(element);
    if (level) add('heading', { level });
    const isLink = name === 'a' || name === 'button' || attribs.role === 'button';
    const href = isLink ? this.addressOf(element) : null;
    if (isLink) add('link', href === null ? {} : { href });
    if (name === 'b' || name === 'strong') add('strong');
    if (name === 'dt' || name === 'th') add('label');
    else if (LABELLING.has(name)) add('label', { needsColon: true });
    const before = this.icon;
    const from = this.writer.length;
    this.icon = null;
    this.children(element, inside);
    if (href !== null && this.writer.length === from) this.icon = href;
    if (this.icon !== null && drafts[0]?.details.name !== undefined) drafts[0].icon = this.icon;
    this.icon ??= before;
    for (const draft of drafts) draft.end = this.writer.length;
  }

  /** Where a link leads, or a button, or the form that it sends. */
  private addressOf({ attribs, name, parent }: Element): string | null {
    const stated = attribs.href ?? attribs['data-href'] ?? attribs['data-url'] ?? attribs.formaction;
    if (stated !== undefined) return this.resolve(stated);
    if (name !== 'button') return null;
    for (let up: ParentNode | null = parent; up && isTag(up); up = up.parent) {
      if (up.name === 'form') return up.attribs.action ? this.resolve(up.attribs.action) : null;
    }
    return null;
  }

  private mark(kind: Mark['kind'], details: Details): DraftMark {
    const draft: DraftMark = { kind, opening: this.writer.open(), end: -1, details };
    this.marks.push(draft);
    return draft;
  }
}

/** The mark of a draft, unless nothing was seen of it or it does not bear its name. */
function finished(draft: DraftMark, text: string): Mark[] {
  const { kind, details, end } = draft;
  const { start } = draft.opening;
  if (start < 0 || end <= start) return [];
  if (kind === 'strong' && !isWholeLine(text, start, end)) return [];
  if (kind === 'label' && !isLabel(text, start, end, details.needsColon === true)) return [];
  const { needsColon: _, ...rest } = details;
  return [{ kind, start, end, ...rest, ...(draft.icon === undefined ? {} : { icon: draft.icon }) }];
}

const MAX_LABEL = 60;

function isLabel(text: string, start: number, end: number, needsColon: boolean): boolean {
  if (end - start > MAX_LABEL) return false;
  return !needsColon || text[end - 1] === ':' || text[end] === ':';
}

function isWholeLine(text: string, start: number, end: number): boolean {
  const before = start === 0 || text[start - 1] === '\n' || text.startsWith('• ', start - 2);
  const after = text[end] === ':' ? end + 1 : end;
  return before && (after >= text.length || text[after] === '\n');
}

function headingLevel(element: Element): number {
  if (/^h[1-6]$/.test(element.name)) return Number(element.name[1]);
  if (element.name === 'summary') return summaryLevel(element);
  if (element.attribs.role !== 'heading') return 0;
  const level = Number(element.attribs['aria-level'] ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** What folds out is headed by its summary: above the headings in it, and none where the summary holds its own. */
function summaryLevel({ children, parent }: Element): number {
  if (children.some((child) => isTag(child) && headingLevel(child) > 0)) return 0;
  const inside = (parent?.children ?? []).filter(isTag).slice(0, MAX_LOOKED_AT).map(headingLevelInside);
  const highest = Math.min(4, ...inside.filter((level) => level > 0));
  return Math.max(1, highest - 1);
}

/** The level of an element that is a heading, or holds one as its first. */
function headingLevelInside(element: Element): number {
  if (element.name === 'summary') return 0;
  const own = headingLevel(element);
  if (own > 0) return own;
  const inner = element.children.find((child) => isTag(child) && /^h[1-6]$/.test(child.name));
  return inner && isTag(inner) ? headingLevel(inner) : 0;
}

const MAX_LOOKED_AT = 50;

/** A list's entry with several parts, one of them a link or in bold. */
function mayBeCard(item: Element): boolean {
  const parts = item.children.filter(isTag);
  return parts.length > 1 && parts.slice(0, 4).some(isTelling);
}

function isTelling(element: Element): boolean {
  const [first] = element.children;
  return STANDS_OUT.has(element.name) || (first !== undefined && isTag(first) && STANDS_OUT.has(first.name));
}

const STANDS_OUT: ReadonlySet<string> = new Set(['a', 'strong', 'b', 'button']);

/** Elements that may hold a label such as `Location:`. */
const LABELLING: ReadonlySet<string> = new Set(['td', 'b', 'strong', 'span', 'em', 'i', 'label']);
