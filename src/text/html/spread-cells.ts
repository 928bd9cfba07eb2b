import { cloneNode, type Element, isTag, isText, type ParentNode, Text } from 'domhandler';

/**
 * Writes into a document what tables and lists of terms say by their form alone: a cell that reaches over several rows
 * is said in each of them, and the values of one term (`dt`, `dd`, `dd`) become one, parted by semicolons. Short ones
 * only, so that no document grows much. Linear.
 */
export function spreadCells(root: ParentNode): void {
  let left = MAX_COPIES;
  const walk = (parent: ParentNode): void => {
    const reaching: Reaching[] = [];
    for (const child of [...parent.children]) {
      if (!isTag(child)) continue;
      if (child.name === 'tr') left -= spreadInto(child, reaching, left);
      walk(child);
    }
    if (isTag(parent) && parent.children.length < MAX_TERMS) joinValues(parent);
  };
  walk(root);
}

const MAX_COPIES = 2000;
const MAX_ROWS = 200;
const MAX_REACHING = 32;
const MAX_TERMS = 400;
const MAX_VALUE = 80;

/** A cell that reaches into rows below its own. */
interface Reaching {
  readonly cell: Element;
  readonly column: number;
  rows: number;
}

/** Puts the cells that reach into a row where they stand in it, and notes those that it begins; how many were copied. */
function spreadInto(row: Element, reaching: Reaching[], most: number): number {
  const own = row.children.filter(isCell);
  const cells: Element[] = [];
  let copied = 0;
  for (let column = 0; own.length > 0 || reaching.some((each) => each.column >= column); column++) {
    const over = reaching.find((each) => each.column === column);
    if (over && copied < most) {
      const copy = cloneNode(over.cell, true);
      copied++;
      copy.parent = row;
      cells.push(copy);
      over.rows--;
      continue;
    }
    const cell = own.shift();
    if (!cell) break;
    cells.push(cell);
    const rows = Math.min(MAX_ROWS, Number(cell.attribs.rowspan ?? 1)) - 1;
    if (rows > 0 && reaching.length < MAX_REACHING && textOf(cell) !== null) {
      delete cell.attribs.rowspan;
      reaching.push({ cell, column, rows });
    }
  }
  if (copied > 0) row.children = cells;
  for (let index = reaching.length - 1; index >= 0; index--) {
    if ((reaching[index]?.rows ?? 0) <= 0) reaching.splice(index, 1);
  }
  return copied;
}

function isCell(node: unknown): node is Element {
  return isTag(node as Element) && ['td', 'th'].includes((node as Element).name);
}

/** Joins each short value to the one before it. */
function joinValues(list: Element): void {
  let last: Element | null = null;
  for (const child of [...list.children]) {
    if (!isTag(child)) continue;
    const [first, second] = [last && textOf(last), child.name === 'dd' ? textOf(child) : null];
    if (last && first !== null && second !== null && first !== '' && second !== '') {
      const text = new Text(`; ${second}`);
      text.parent = last;
      last.children.push(text);
      list.children.splice(list.children.indexOf(child), 1);
    } else last = child.name === 'dd' ? child : null;
  }
}

/** The words of an element that holds little else; null for one that holds more. */
function textOf({ children }: Element): string | null {
  let text = '';
  for (const child of children) {
    if (isText(child)) text += child.data;
    else if (isTag(child)) {
      const inner = INLINE.has(child.name) ? textOf(child) : null;
      if (inner === null) return null;
      text += inner;
    }
    if (text.length > MAX_VALUE) return null;
  }
  return text.trim();
}

const INLINE: ReadonlySet<string> = new Set(['span', 'b', 'strong', 'em', 'i', 'a', 'small']);
