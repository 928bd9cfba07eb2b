import { valueName } from '../../record/value-names.js';
import type { Count, JobStats, SkillCount } from '../job-stats.js';
import { FACETS, type FacetName } from '../listing/listing.js';
import { h, type Markup } from '../listing/markup.js';
import { STANDINGS } from '../skill-standing.js';
import { drawBars } from './bars.js';
import type { Drawer } from './draw.js';
import { type Figure, jobsWords } from './figure.js';

/** One way to count jobs, as bars. */
interface Counted {
  readonly by: keyof JobStats['by'];
  readonly title: string;
  /** No more bars than this; the table has more. */
  readonly bars: number;
}

const COUNTED: readonly Counted[] = [
  { by: 'category', title: 'Jobs by category', bars: 10 },
  { by: 'country', title: 'Jobs by country', bars: 12 },
  { by: 'company', title: 'Jobs by company', bars: 15 },
  { by: 'degree', title: 'Least degree asked for', bars: 3 },
  { by: 'years', title: 'Years of experience asked for', bars: 6 },
  { by: 'seniority', title: 'Jobs by seniority', bars: 7 },
  { by: 'workplace', title: 'On site, hybrid or remote', bars: 3 },
];

/** Rows of a table. */
const ROWS = 200;

/** Bars for everything that jobs are counted by. */
export function countedFigures(drawer: Drawer, stats: JobStats): Figure[] {
  return COUNTED.map(({ by, title, bars }) => {
    const { said, silent } = sides(stats.by[by]);
    const shown = said.slice(0, bars);
    const silence = silent > 0 ? `${jobsWords(silent)} ${silent === 1 ? 'does' : 'do'} not say.` : '';
    const more =
      said.length > bars ? `The ${bars} most frequent of ${said.length.toLocaleString('en')}. ` : '';
    const note = said.length === 0 ? 'No job says.' : `${more}${silence}`;
    const spoken = shown.map(({ value, jobs }) => `${valueName(by, value)}: ${jobs}`).join(', ');
    const drawing = shown.map(({ value, jobs }) => ({ label: valueName(by, value), parts: [jobs] }));
    return {
      id: by,
      title,
      note,
      picture: shown.length === 0 ? null : drawBars(drawer, drawing, `${title}. ${spoken}`),
      columns: [title, 'jobs'],
      rows: said.slice(0, ROWS).map(({ value, jobs }) => [valueLink(by, value), jobs.toLocaleString('en')]),
    };
  });
}

/** Skills, and how jobs ask for them. */
export function skillFigure(drawer: Drawer, stats: JobStats): Figure {
  const said = sides<SkillCount>(stats.by.skill).said;
  const shown = said.slice(0, 20);
  const spoken = shown
    .map(
      (skill) =>
        `${skill.value}: ${skill.required} required, ${skill.preferred} preferred, ${skill.elsewhere} elsewhere`,
    )
    .join('; ');
  const drawing = shown.map((skill) => ({
    label: skill.value,
    parts: STANDINGS.map((standing) => skill[standing]),
  }));
  return {
    id: 'skill',
    title: 'Skills, required and preferred',
    note:
      said.length === 0
        ? 'No job names any.'
        : `The ${shown.length} most frequent of ${said.length.toLocaleString('en')}.`,
    picture: shown.length === 0 ? null : [legend(), drawBars(drawer, drawing, `Skills. ${spoken}`)],
    columns: ['skill', 'jobs', ...STANDINGS],
    rows: said
      .slice(0, ROWS)
      .map((skill) => [
        valueLink('skill', skill.value),
        ...[skill.jobs, ...STANDINGS.map((standing) => skill[standing])].map((jobs) =>
          jobs.toLocaleString('en'),
        ),
      ]),
  };
}

function legend(): Markup {
  const words = ['required (first)', 'preferred (second)', 'named elsewhere (last)'];
  return h(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    words.map((each, index) => h('span', { class: `key key-${index + 1}` }, each)),
  );
}

type Named<C extends Count> = C & { readonly value: string };

function sides<C extends Count>(counts: readonly C[]): { said: Named<C>[]; silent: number } {
  const said = counts.filter((count): count is Named<C> => count.value !== null);
  return { said, silent: counts.find(({ value }) => value === null)?.jobs ?? 0 };
}

/** The value, leading to its jobs where the front page can narrow down to them. */
export function valueLink(by: string, value: string): Markup {
  const words = valueName(by, value);
  if (!FACETS.includes(by as FacetName)) return words;
  return h('a', { href: `index.html?${new URLSearchParams({ [by]: value })}` }, words);
}
