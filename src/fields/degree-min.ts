import { DEGREES, type Degree } from '../record/values.js';
import { defineField, scalarColumn } from './field.js';
import { lowest, readQualifications } from './support/read-qualifications.js';

/** The lowest degree that suffices. */
export const degreeMin = defineField<Degree | null>({
  name: 'degreeMin',
  doc: 'The lowest degree that suffices; null where none is required.',
  schema: (z) => z.enum(DEGREES).nullable(),
  empty: null,
  rules: [
    {
      name: 'qualifications',
      kind: 'prose',
      *read(draft) {
        const found = readQualifications(draft);
        const low = found && lowest(found.alternatives);
        const span = found?.spans[found.alternatives.indexOf(low as never)] ?? found?.spans[0];
        if (low?.degree && span) yield { value: low.degree, ...span, confidence: 0.93 };
      },
    },
  ],
  columns: [scalarColumn('degreeMin', 'lowest degree that suffices: bachelor, master, phd')],
});
