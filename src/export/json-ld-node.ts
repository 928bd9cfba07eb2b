/** An object of JSON-LD. */
export type Node = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** With the properties that say something; of a list of one its entry. */
export function node(type: string, properties: Readonly<Record<string, unknown>>): Node {
  const said = Object.entries(properties).flatMap(([name, value]) => {
    const isEmpty = value === null || value === undefined || value === '';
    if (isEmpty || (Array.isArray(value) && value.length === 0)) return [];
    return [[name, Array.isArray(value) && value.length === 1 ? value[0] : value]];
  });
  return { '@type': type, ...Object.fromEntries(said) };
}
