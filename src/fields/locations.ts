import type { Place } from '../record/values.js';
import { placeSchema } from '../record/values.js';
import { defineField } from './field.js';
import { campusPlaces, institutionPlaces, knownInstitutions } from './locations/institutions.js';
import { countryFirst, labelledPlaces, linesOfPlaces, placesInLines } from './locations/lines.js';
import {
  basedPlaces,
  namedLocations,
  namedSites,
  ownersSites,
  ownSites,
  statedPlaces,
} from './locations/prose.js';
import { fromStructure } from './locations/structure.js';

/** Where the job is: city, region and country, resolved with a gazetteer and by what stands around the name. */
export const locations = defineField<Place[]>({
  name: 'locations',
  doc: 'where the job is',
  schema: (z) => z.array(placeSchema(z)),
  empty: [],
  rules: [
    { name: 'labelled-line', kind: 'labelled', read: labelledPlaces },
    { name: 'first-line', kind: 'positional', read: linesOfPlaces },
    { name: 'country-first', kind: 'positional', read: countryFirst },
    { name: 'in-head-line', kind: 'positional', read: placesInLines },
    { name: 'stated', kind: 'prose', read: statedPlaces },
    { name: 'own-site', kind: 'prose', read: ownSites },
    { name: 'based', kind: 'prose', read: basedPlaces },
    { name: 'owners-site', kind: 'prose', read: ownersSites },
    { name: 'named-site', kind: 'prose', read: namedSites },
    { name: 'named-locations', kind: 'prose', read: namedLocations },
    { name: 'institution-and-country', kind: 'prose', read: institutionPlaces },
    { name: 'state-campus', kind: 'prose', read: campusPlaces },
    { name: 'known-institution', kind: 'vocabulary', read: knownInstitutions },
  ],
  clean: (places) => (places.length > 0 ? places : null),
  fromHint: (value) => fromStructure(value),
  columns: [
    {
      key: 'locations',
      doc: 'where the job is, as the page writes it',
      cell: (record) =>
        placesOf(record.locations)
          .map((place) => place.raw)
          .join(' | '),
    },
    {
      key: 'country',
      doc: 'ISO 3166-1 alpha-2 codes of the countries',
      cell: (record) =>
        [...new Set(placesOf(record.locations).flatMap((place) => place.country ?? []))].join(' | '),
    },
  ],
});

function placesOf(value: unknown): readonly Place[] {
  return (value as readonly Place[] | undefined) ?? [];
}
