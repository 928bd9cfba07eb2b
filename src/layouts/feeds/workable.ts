import { body } from './body.js';
import { employment, fact, place, places, workplace } from './facts.js';
import { defineFeed } from './feed.js';

/** Workable, widget API: `apply.workable.com/api/v1/widget/accounts/NAME?details=true`. */
export const workable = defineFeed({
  name: 'workable',
  doc: 'Workable: the widget API with `details=true`',
  list: 'jobs',
  telling: ['shortcode', 'shortlink', 'telecommuting', 'application_url', 'employment_type', 'published_on'],
  hosts: /(?:^|\.)workable\.com$/,
  withTexts: (answeredAt) =>
    /^https:\/\/[\w.-]{1,80}workable\.com\//.test(answeredAt)
      ? `${answeredAt.replace(/[?#].*$/s, '')}?details=true`
      : null,
  board: (z) => z.object({ name: z.string().nullish() }),
  posting: (z) => {
    const words = z.string().nullish();
    return z.object({
      title: z.string(),
      url: words,
      application_url: words,
      employment_type: words,
      telecommuting: z.boolean().nullish(),
      workplace_type: words,
      department: words,
      city: words,
      state: words,
      country: words,
      locations: z
        .array(z.object({ city: words, region: words, country: words, hidden: z.boolean().nullish() }))
        .nullish(),
      description: words,
      requirements: words,
      benefits: words,
    });
  },
  read: (job, board) => {
    const sites = (job.locations ?? []).filter(({ hidden }) => hidden !== true);
    return {
      title: job.title,
      facts: [
        ...fact('Company', 'company', board?.name),
        ...places(
          sites.length > 0
            ? sites.map(({ city, region, country }) => place(city, region, country))
            : [place(job.city, job.state, job.country)],
        ),
        ...workplace({
          remote: job.workplace_type ? job.workplace_type === 'remote' : job.telecommuting,
          hybrid: job.workplace_type === 'hybrid',
          onsite: /^on[_-]?site$/.test(job.workplace_type ?? ''),
        }),
        ...employment(job.employment_type),
        ...fact('Department', null, job.department),
      ],
      body: body(
        { html: job.description },
        { heading: 'Requirements', html: job.requirements },
        { heading: 'Benefits', html: job.benefits },
      ),
      applyUrl: job.application_url || job.url || null,
    };
  },
});
