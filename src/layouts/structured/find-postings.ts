/** An object of JSON-LD, or of microdata in its form. */
export type Node = Readonly<Record<string, unknown>>;

/** What was found, and what was given up. */
export interface FoundPostings {
  readonly postings: readonly Node[];
  /** Each for a person. */
  readonly notes: readonly string[];
}

/**
 * The JobPosting objects (schema.org) in what a page's scripts state, wherever they stand: in `@graph`, in lists, under
 * any other object, at any depth. References by `@id` to other objects of the page are followed once. Linear.
 */
export function findPostings(documents: readonly unknown[]): FoundPostings {
  const found: Node[] = [];
  const byId = new Map<string, Node>();
  // a list of what is left instead of calls, which a document of any depth would exhaust
  const ahead: unknown[] = [...documents].reverse();
  let left = MAX_NODES;
  while (ahead.length > 0 && left > 0) {
    const value = ahead.pop();
    if (typeof value !== 'object' || value === null) continue;
    left--;
    if (!Array.isArray(value)) {
      const node = value as Node;
      if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node);
      if (isPosting(node)) found.push(node);
    }
    const inner: unknown[] = Array.isArray(value) ? value : Object.values(value);
    for (let index = inner.length - 1; index >= 0; index--) ahead.push(inner[index]);
  }
  const notes = [
    ...(ahead.length > 0
      ? [`its data was read to ${MAX_NODES} objects; what stands behind them was left out`]
      : []),
    ...(found.length > MAX_POSTINGS
      ? [`${found.length - MAX_POSTINGS} of its ${found.length} JobPosting objects were left out`]
      : []),
  ];
  return { postings: found.slice(0, MAX_POSTINGS).map((node) => resolved(node, byId)), notes };
}

const MAX_NODES = 200_000;
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
