import { body } from './body.js';
import { fact, pay, places } from './facts.js';
import { defineFeed, type Fact } from './feed.js';

/** Greenhouse, job board API v1: `boards-api.greenhouse.io/v1/boards/NAME/jobs?content=true`. */
export const greenhouse = defineFeed({
  name: 'greenhouse',
  doc: 'Greenhouse: the board API with `content=true`, or one job of it',
  list: 'jobs',
  telling: [
    'absolute_url',
    'internal_job_id',
    'requisition_id',
    'content',
    'departments',
    'offices',
    'updated_at',
    'metadata',
  ],
  hosts: /(?:^|\.)greenhouse\.io$/,
  namesNoCompany: true,
  withTexts(answeredAt, { applyUrl }) {
    const name = (API.exec(answeredAt) ?? BOARD.exec(applyUrl ?? ''))?.[1];
    return name ? `https://boards-api.greenhouse.io/v1/boards/${name}/jobs?content=true` : null;
  },
  posting: (z) =>
    z.object({
      title: z.string(),
      absolute_url: z.string(),
      content: z.string().nullish(),
      company_name: z.string().nullish(),
      location: z.object({ name: z.string().nullish() }).nullish(),
      offices: z.array(z.object({ name: z.string().nullish(), location: z.string().nullish() })).nullish(),
      departments: z.array(z.object({ name: z.string().nullish() })).nullish(),
      pay_input_ranges: z
        .array(
          z.object({
            title: z.string().nullish(),
            min_cents: z.number().nullish(),
            max_cents: z.number().nullish(),
            currency_type: z.string().nullish(),
          }),
        )
        .nullish(),
    }),
  read: (job) => ({
    title: job.title,
    facts: [
      ...fact('Company', 'company', job.company_name),
      ...places(job.location?.name ? job.location.name.split(/\s*[;|]\s*/) : officesOf(job)),
      ...fact('Department', null, job.departments?.flatMap(({ name }) => name ?? []).join(', ')),
      ...payOf(job.pay_input_ranges ?? []),
    ],
    body: body({ html: job.content }),
    applyUrl: job.absolute_url,
  }),
});

interface PayRange {
  readonly title?: string | null | undefined;
  readonly min_cents?: number | null | undefined;
  readonly max_cents?: number | null | undefined;
  readonly currency_type?: string | null | undefined;
}

/** Pay, for which no period is given. Of several ranges, one for each place, none is the job's: they are shown. */
function payOf(ranges: readonly PayRange[]): Fact[] {
  return ranges.slice(0, MAX_RANGES).flatMap((range) => {
    const [min, max] = [range.min_cents, range.max_cents].map((cents) => (cents ? cents / 100 : null));
    const stated = pay({ currency: range.currency_type, min, max });
    if (ranges.length === 1) return stated;
    return stated.map(({ words }) => ({
      label: `Pay range${range.title ? ` (${range.title})` : ''}`,
      field: null,
      words,
    }));
  });
}

const MAX_RANGES = 20;

type Office = { name?: string | null | undefined; location?: string | null | undefined };

function officesOf({ offices }: { offices?: Office[] | null | undefined }): (string | null | undefined)[] {
  return offices?.map(({ name, location }) => location || name) ?? [];
}

const API = /^https:\/\/boards-api\.greenhouse\.io\/v1\/boards\/([\w.-]{1,80})\/jobs/;
const BOARD = /^https:\/\/(?:job-)?boards\.greenhouse\.io\/(?!embed\/)([\w.-]{1,80})\/jobs\//;
