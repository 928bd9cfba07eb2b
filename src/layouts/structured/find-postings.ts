/** An object of JSON-LD, or of microdata in its form. */
export type Node = Readonly<Record<string, unknown>>;

/**
 * The JobPosting objects (schema.org) in what a page's scripts state, wherever they stand: in `@graph`, in lists, under
 * any other object. References by `@id` to other objects of the page are followed once.
 */
export function findPostings(documents: readonly unknown[]): readonly Node[] {
  const found: Node[] = [];
  const byId = new Map<string, Node>();
  let left = MAX_NODES;
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || left-- <= 0) return;
    if (Array.isArray(value)) {
      for (const entry of value) walk(entry, depth + 1);
      return;
    }
    const node = value as Node;
    if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node);
    if (isPosting(node)) found.push(node);
    for (const key in node) walk(node[key], depth + 1);
  };
  for (const document of documents) walk(document, 0);
  return found.slice(0, MAX_POSTINGS).map((node) => resolved(node, byId));
}

const MAX_NODES = 200_000;
const MAX_DEPTH = 40;
const MAX_POSTINGS = 2000;

function isPosting(node: Node): boolean {
  const types = [node['@type'] ?? node.type].flat();
  return types.some((type) => typeof type === 'string' && /^(?:.{0,40}[/#:])?JobPosting$/.test(type));
}

function resolved(node: Node, byId: ReadonlyMap<string, Node>): Node {
  const entries = Object.entries(node).map(([key, value]) => {
    const id = isNode(value) && typeof value['@id'] === 'string' ? value['@id'] : null;
    const target = id === null ? undefined : byId.get(id);
    return [key, target && isNode(value) ? { ...target, ...value } : value] as const;
  });
  return Object.fromEntries(entries);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
