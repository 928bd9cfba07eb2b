import { type Element, isTag } from 'domhandler';

/** What an element's data attributes, and the microdata that stand unseen in it, state by name; null for nothing. */
export function dataOf({ attribs, children }: Element): Readonly<Record<string, string>> | null {
  const data: [string, string][] = [];
  const add = (name: string, value: string) => {
    if (value.length > 1 && value.length <= MAX_VALUE && data.length < MAX_ENTRIES) data.push([name, value]);
  };
  for (const name in attribs) {
    if (name.startsWith('data-') && TELLING.test(name)) add(name.slice('data-'.length), attribs[name] ?? '');
  }
  const isItem = attribs.itemscope !== undefined || attribs.itemprop !== undefined;
  if (!isItem) return data.length > 0 ? Object.fromEntries(data) : null;
  for (const child of children.slice(0, MAX_CHILDREN)) {
    if (!isTag(child) || child.name !== 'meta') continue;
    const { itemprop, content } = child.attribs;
    if (itemprop && content) add(itemprop.toLowerCase(), content);
  }
  return data.length > 0 ? Object.fromEntries(data) : null;
}

const MAX_VALUE = 160;
const MAX_ENTRIES = 12;
const MAX_CHILDREN = 64;
const TELLING =
  /^data-(?:job-?)?(?:title|company|employer|org|organi[sz]ation|institution|location|city|place|salary|type|deadline|closing)(?:-name)?$/;
