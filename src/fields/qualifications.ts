import type { Qualification } from '../record/values.js';
import { qualificationSchema } from '../record/values.js';
import { defineField } from './field.js';
import { readQualifications } from './support/read-qualifications.js';

/** The degrees and years that the job asks for, as alternatives joined by OR. */
export const qualifications = defineField<readonly Qualification[]>({
  name: 'qualifications',
  doc: 'Degrees and years asked for, as alternatives joined by OR.',
  schema: (z) => z.array(qualificationSchema(z)).readonly(),
  empty: [],
  rules: [
    {
      name: 'requirements',
      kind: 'prose',
      *read(draft) {
        const found = readQualifications(draft);
        const first = found?.spans[0];
        if (!found || !first) return;
        yield {
          value: found.alternatives,
          start: first.start,
          end: first.end,
          confidence: 0.88,
          spans: found.spans,
        };
      },
    },
  ],
  columns: [
    {
      key: 'qualifications',
      doc: 'degree and years, alternatives joined by " or "',
      cell: (record) =>
        ((record.qualifications as readonly Qualification[] | undefined) ?? [])
          .map((q) =>
            [q.degree ?? 'no degree', q.years === null ? '' : `+ ${q.years} years`]
              .filter((part) => part !== '')
              .join(' '),
          )
          .join(' or '),
    },
  ],
});
