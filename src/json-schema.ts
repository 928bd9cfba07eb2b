/** The JSON Schema (draft 2020-12) that every record satisfies. Loads zod, which nothing else needs. */
export async function jsonSchema(): Promise<object> {
  const [{ z }, { recordJsonSchema }, { FIELDS }] = await Promise.all([
    import('zod'),
    import('./record/schema.js'),
    import('./fields/index.js'),
  ]);
  return recordJsonSchema(z, FIELDS);
}
