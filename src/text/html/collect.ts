import { type Element, isTag, type ParentNode } from 'domhandler';

/** The elements of the given names, by name and in document order: one walk, linear. */
export function collectElements(root: ParentNode, names: ReadonlySet<string>): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (names.has(child.name)) {
        const list = found.get(child.name);
        if (list) list.push(child);
        else found.set(child.name, [child]);
      }
      walk(child);
    }
  };
  walk(root);
  return found;
}
