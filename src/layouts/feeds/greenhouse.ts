import { body } from './body.js';
import { fact, places } from './facts.js';
import { defineFeed } from './feed.js';

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
    }),
  read: (job) => ({
    title: job.title,
    facts: [
      ...fact('Company', 'company', job.company_name),
      ...places(job.location?.name ? job.location.name.split(/\s*[;|]\s*/) : officesOf(job)),
      ...fact('Department', null, job.departments?.flatMap(({ name }) => name ?? []).join(', ')),
    ],
    body: body({ html: job.content }),
    applyUrl: job.absolute_url,
  }),
});

type Office = { name?: string | null | undefined; location?: string | null | undefined };

function officesOf({ offices }: { offices?: Office[] | null | undefined }): (string | null | undefined)[] {
  return offices?.map(({ name, location }) => location || name) ?? [];
}

const API = /^https:\/\/boards-api\.greenhouse\.io\/v1\/boards\/([\w.-]{1,80})\/jobs/;
const BOARD = /^https:\/\/(?:job-)?boards\.greenhouse\.io\/(?!embed\/)([\w.-]{1,80})\/jobs\//;
