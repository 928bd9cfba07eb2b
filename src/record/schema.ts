import type { z as Zod } from 'zod';
import { envelopeSchemas } from './job-record.js';

/** As much of a field as its schema needs. */
export interface DescribedField {
  readonly name: string;
  readonly doc: string;
  readonly schema: (z: typeof Zod) => Zod.ZodType;
}

/** The contract of a record: exactly the envelope and these fields, in the order in which records are written. */
export function recordSchema(z: typeof Zod, fields: readonly DescribedField[]) {
  const { id, ...envelope } = envelopeSchemas(z);
  const values = fields.map(({ name, doc, schema }) => [name, schema(z).describe(doc)] as const);
  return z.strictObject({ id, ...Object.fromEntries(values), ...envelope });
}

/** The same as JSON Schema, draft 2020-12. */
export function recordJsonSchema(z: typeof Zod, fields: readonly DescribedField[]): object {
  const { $schema, ...rest } = z.toJSONSchema(recordSchema(z, fields), { target: 'draft-2020-12' });
  return {
    $schema,
    $id: 'urn:cvpr-jobs:job-record',
    title: 'Job record',
    description:
      'One job as cvpr-jobs writes it: its fields, the postings it was read from, and the words of each value.',
    ...rest,
  };
}
