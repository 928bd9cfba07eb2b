import { defineField, scalarColumn } from './field.js';
import { lowest, readQualifications } from './support/read-qualifications.js';

/** The years of experience that go with the lowest degree. */
export const yearsMin = defineField<number | null>({
  name: 'yearsMin',
  doc: 'Years of experience asked for together with the lowest degree.',
  schema: (z) => z.number().min(0).nullable(),
  empty: null,
  rules: [
    {
      name: 'qualifications',
      kind: 'prose',
      *read(draft) {
        const found = readQualifications(draft);
        const low = found && lowest(found.alternatives);
        const span =
          found?.spans[
            found.spans.length > found.alternatives.length
              ? found.spans.length - 1
              : found.alternatives.indexOf(low as never)
          ] ?? found?.spans[0];
        if (low && low.years !== null && span) yield { value: low.years, ...span, confidence: 0.95 };
      },
    },
  ],
  columns: [scalarColumn('yearsMin', 'years of experience asked for')],
});
