import { countedFigures, skillFigure } from './figures/counted.js';
import { openDrawer } from './figures/draw.js';
import { figureMarkup, jobsWords } from './figures/figure.js';
import { timeFigure } from './figures/over-time.js';
import type { PlaceCounter } from './figures/place-counts.js';
import { mapFigure } from './figures/world-map.js';
import { NO_JOBS } from './index-page.js';
import type { JobStats } from './job-stats.js';
import { h } from './listing/markup.js';
import { pageHtml } from './page-frame.js';
import type { Site } from './site.js';

/** What the jobs say all in all: pictures that need no script and no network, each with its table. */
export async function figuresPage(stats: JobStats, places: PlaceCounter, site: Site): Promise<string> {
  const frame = { title: 'Figures', up: '', current: 'figures.html', site, bodyClass: 'figures' } as const;
  const heading = h('h1', {}, `${jobsWords(stats.jobs)} in figures`);
  if (stats.jobs === 0) return pageHtml(frame, [heading, h('p', { class: 'note' }, NO_JOBS)]);
  const drawer = openDrawer();
  try {
    const figures = [skillFigure(drawer, stats), ...countedFigures(drawer, stats), timeFigure(drawer, stats)];
    return pageHtml(frame, [
      heading,
      figureMarkup(mapFigure(drawer, places.counts(), places.silent)),
      h('div', { class: 'figure-columns' }, figures.map(figureMarkup)),
    ]);
  } finally {
    await drawer.close();
  }
}
