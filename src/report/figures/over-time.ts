import { axisX, axisY, gridY, rectY, ruleY } from '@observablehq/plot';
import type { JobStats } from '../job-stats.js';
import { WIDTH } from './bars.js';
import type { Drawer } from './draw.js';
import { type Figure, jobsWords } from './figure.js';

const DAY = 86_400_000;
/** Weeks up to here are drawn as weeks; longer times by the month. */
const MOST_WEEKS = 30;
const LEAST_WEEKS = 8;

/** New jobs by week, or over a longer time by month. */
export function timeFigure(drawer: Drawer, stats: JobStats): Figure {
  const weeks = stats.by.week.flatMap(({ value, jobs }) => (value === null ? [] : [{ value, jobs }]));
  const first = Date.parse(weeks[0]?.value ?? '');
  const last = Date.parse(weeks.at(-1)?.value ?? '');
  const byWeek = (last - first) / (7 * DAY) < MOST_WEEKS;
  const counted = byWeek
    ? weeks
    : stats.by.month.flatMap(({ value, jobs }) => (value === null ? [] : [{ value, jobs }]));
  const unit = byWeek ? 'week' : 'month';
  const columns = counted.map(({ value, jobs }) => ({ ...spanOf(value, byWeek), jobs }));
  const spoken = counted.map(({ value, jobs }) => `${value}: ${jobs}`).join(', ');
  const from = byWeek ? Math.min(first, last - (LEAST_WEEKS - 1) * 7 * DAY) : (columns[0]?.from ?? 0);
  const drawing = () =>
    drawer.draw(
      {
        width: WIDTH,
        height: 220,
        marginLeft: 40,
        marginBottom: 38,
        x: { type: 'utc', domain: [new Date(from), new Date(columns.at(-1)?.to ?? 0)] },
        y: { domain: [0, Math.max(...counted.map(({ jobs }) => jobs))], nice: true },
        marks: [
          gridY({ ticks: 4 }),
          axisY({
            ticks: 4,
            label: null,
            tickSize: 0,
            tickFormat: (jobs: number) => (Number.isInteger(jobs) ? jobs.toLocaleString('en') : ''),
          }),
          axisX({ ticks: 4, label: null }),
          rectY(columns, {
            x1: 'from',
            x2: 'to',
            y: 'jobs',
            fill: 'var(--part-1)',
            insetLeft: 1,
            insetRight: 1,
            rx: 2,
          }),
          ruleY([0]),
        ],
      },
      `New jobs by ${unit}. ${spoken}`,
    );
  return {
    id: 'time',
    title: `New jobs by ${unit}`,
    note:
      counted.length === 0
        ? 'It is not known when the jobs were first seen.'
        : `By the ${unit} in which a job was first seen${byWeek ? ', from its Monday on' : ''}.`,
    picture: counted.length === 0 ? null : drawing(),
    columns: [unit, 'new jobs'],
    rows: counted.map(({ value, jobs }) => [value, jobsWords(jobs)]),
  };
}

function spanOf(value: string, byWeek: boolean): { from: number; to: number } {
  const from = Date.parse(byWeek ? value : `${value}-01`);
  if (byWeek) return { from, to: from + 7 * DAY };
  const [year = 0, month = 1] = value.split('-').map(Number);
  return { from, to: Date.UTC(year, month, 1) };
}
