import type { SchemaElement } from 'hyparquet-writer';
import type { RecordSchema, ValueSchema } from './record-schema.js';

/** A column of a Parquet file: its elements in the file's schema, and the way of a value into them. */
export interface ParquetColumn extends Shape {
  readonly name: string;
}

/**
 * The columns of records in Parquet's types, from their JSON Schema: text, booleans, doubles, 64-bit integers, instants
 * in milliseconds, structs, lists and maps from names (as the LogicalTypes.md of parquet-format lays them down).
 * A date of a record may be a month (`2025-03`), which no date of Parquet is: it stays text. Any value may be null,
 * because records of an older version lack some.
 * @param names the properties wanted, in this order
 */
export function parquetColumns(schema: RecordSchema, names: readonly string[]): readonly ParquetColumn[] {
  return names.map((name) => ({ name, ...shapeOf(name, schema.properties?.[name] ?? {}) }));
}

interface Shape {
  /** The element itself, then those below it, in preorder. */
  readonly elements: readonly SchemaElement[];
  readonly encode: (value: unknown) => unknown;
}

function shapeOf(name: string, schema: ValueSchema): Shape {
  const { elements, encode } = kindOf(name, schema);
  const [first, ...rest] = elements as [SchemaElement, ...SchemaElement[]];
  return {
    elements: [{ repetition_type: 'OPTIONAL', ...first }, ...rest],
    encode: (value) => (value === null || value === undefined ? null : encode(value)),
  };
}

function kindOf(name: string, schema: ValueSchema): Shape {
  const { type, format, properties, prefixItems, items, additionalProperties } = withoutNull(schema);
  if (properties) return struct(name, properties);
  if (type === 'object' && typeof additionalProperties === 'object') return map(name, additionalProperties);
  if (type === 'array') return list(name, prefixItems?.[0] ?? (typeof items === 'object' ? items : {}));
  if (type === 'boolean') return { elements: [{ name, type: 'BOOLEAN' }], encode: Boolean };
  if (type === 'number') return { elements: [{ name, type: 'DOUBLE' }], encode: Number };
  if (type === 'integer')
    return { elements: [{ name, type: 'INT64' }], encode: (value) => BigInt(Number(value)) };
  if (type === 'string' && format === 'date-time') {
    const element: SchemaElement = { name, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' };
    return { elements: [element], encode: (value) => new Date(String(value)) };
  }
  const text = type === 'string';
  const element: SchemaElement = { name, type: 'BYTE_ARRAY', converted_type: text ? 'UTF8' : 'JSON' };
  return { elements: [element], encode: text ? String : (value) => value };
}

/** Of a value or null the value. */
function withoutNull(schema: ValueSchema): ValueSchema {
  const [only, ...others] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  if (only && others.length === 0) return only;
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
  return types.length === 1 ? { ...schema, type: types[0] as string } : schema;
}

function struct(name: string, properties: Readonly<Record<string, ValueSchema>>): Shape {
  const shapes = Object.entries(properties).map(([key, schema]) => [key, shapeOf(key, schema)] as const);
  return {
    elements: [{ name, num_children: shapes.length }, ...shapes.flatMap(([, { elements }]) => elements)],
    encode: (value) =>
      Object.fromEntries(
        shapes.map(([key, { encode }]) => [key, encode((value as Readonly<Record<string, unknown>>)[key])]),
      ),
  };
}

function list(name: string, items: ValueSchema): Shape {
  const { elements, encode } = shapeOf('element', items);
  return {
    elements: [
      { name, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elements,
    ],
    encode: (value) => (value as readonly unknown[]).map(encode),
  };
}

function map(name: string, values: ValueSchema): Shape {
  const { elements, encode } = shapeOf('value', values);
  return {
    elements: [
      { name, converted_type: 'MAP', num_children: 1 },
      { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
      { name: 'key', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ...elements,
    ],
    encode: (value) => new Map(Object.entries(value as object).map(([key, each]) => [key, encode(each)])),
  };
}
