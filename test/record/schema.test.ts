import { expect, it } from 'vitest';
import { z } from 'zod';
import { COLUMNS, PROPERTIES } from '../../src/columns.js';
import { FIELDS } from '../../src/fields/index.js';
import { parsePages } from '../../src/intake/parse-pages.js';
import { recordJsonSchema, recordSchema } from '../../src/record/schema.js';

it('every record of the sample pages satisfies the schema', async () => {
  const schema = recordSchema(z, FIELDS);
  let records = 0;
  for await (const { record } of parsePages(['seeds'], { report: () => undefined })) {
    records++;
    const checked = schema.safeParse(record);
    expect.soft(checked.error?.issues, `${record.id} ${String(record.title)}`).toBeUndefined();
    expect.soft(Object.keys(record)).toEqual(PROPERTIES);
  }
  expect(records).toBeGreaterThan(30);
});

it('takes nothing but the properties of a record', () => {
  const schema = recordSchema(z, FIELDS);
  expect(Object.keys(schema.shape)).toEqual([...PROPERTIES, 'rulings']);
  expect(schema.safeParse({}).success).toBe(false);
  expect(schema.safeParse({ more: 1 }).error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
});

it('the JSON Schema describes and requires every property, and allows no other', () => {
  const json = recordJsonSchema(z, FIELDS) as {
    $schema: string;
    required: string[];
    additionalProperties: boolean;
    properties: Record<string, { description?: string }>;
  };
  expect(json.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(json.required).toEqual(PROPERTIES);
  expect(json.additionalProperties).toBe(false);
  for (const { name, doc } of FIELDS) expect.soft(json.properties[name]?.description).toBe(doc);
});

it('columns have one key each, and a description', () => {
  const keys = COLUMNS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toBe('id');
  expect(keys.slice(-5)).toEqual(['status', 'firstSeen', 'lastSeen', 'sourceCount', 'sources']);
  expect(COLUMNS.filter(({ doc }) => doc === '')).toEqual([]);
});
