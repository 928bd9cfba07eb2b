import { dot, geo } from '@observablehq/plot';
import { feature, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Drawer } from './draw.js';
import { type Figure, jobsWords } from './figure.js';
import type { PlaceCount } from './place-counts.js';

const WIDTH = 900;
const HEIGHT = 440;
const ANTARCTICA = '010';
const ROWS = 200;
/** Radii of dots. */
const SMALLEST = 2.5;
const LARGEST = 18;

/** Where the jobs are: a dot a place, its area by the number of jobs. */
export function mapFigure(drawer: Drawer, places: readonly PlaceCount[], silent: number): Figure {
  const { land, borders } = world();
  const spoken = places
    .slice(0, 12)
    .map(({ name, jobs }) => `${name}: ${jobs}`)
    .join('; ');
  const drawing = () =>
    drawer.draw(
      {
        width: WIDTH,
        height: HEIGHT,
        margin: 2,
        projection: { type: 'equal-earth', domain: land },
        r: { type: 'identity' },
        marks: [
          geo(land, { fill: 'var(--land)' }),
          geo(borders, { stroke: 'var(--border)', strokeWidth: 0.6 }),
          // the small ones above the large, so that none is hidden
          dot(places, {
            x: 'lon',
            y: 'lat',
            r: radiusOf(places),
            fill: 'var(--dot)',
            fillOpacity: 0.55,
            stroke: 'var(--dot)',
            strokeWidth: 1,
          }),
        ],
      },
      `A map of the world with a dot at each place. ${spoken}`,
    );
  const silence =
    silent > 0 ? ` ${jobsWords(silent)} ${silent === 1 ? 'names' : 'name'} no place that is on the map.` : '';
  return {
    id: 'map',
    title: 'Where the jobs are',
    note:
      places.length === 0
        ? 'No job names a place that is on the map.'
        : `The larger the dot, the more jobs.${silence}`,
    picture: places.length === 0 ? null : drawing(),
    columns: ['place', 'jobs'],
    rows: places.slice(0, ROWS).map(({ name, jobs }) => [name, jobs.toLocaleString('en')]),
  };
}

/** The area of a dot grows with the number of jobs, down to a size that can still be seen. */
function radiusOf(places: readonly PlaceCount[]): (place: PlaceCount) => number {
  const most = places.reduce((most, { jobs }) => Math.max(most, jobs), 1);
  const largest = Math.min(LARGEST, 3 + 2 * Math.sqrt(most));
  return ({ jobs }) => Math.max(SMALLEST, largest * Math.sqrt(jobs / most));
}

/** Land but Antarctica, where nobody offers jobs, and the borders on it. Natural Earth by way of world-atlas, 1:110m. */
function world() {
  const topology = atlas as unknown as Parameters<typeof feature>[0];
  const countries = topology.objects.countries as Parameters<typeof feature>[1];
  const all = feature(topology, countries);
  const features = 'features' in all ? all.features : [all];
  const land = {
    type: 'FeatureCollection' as const,
    features: features.filter(({ id }) => id !== ANTARCTICA),
  };
  const borders = mesh(topology, countries as Parameters<typeof mesh>[1], (a, b) => a !== b);
  return { land, borders };
}
