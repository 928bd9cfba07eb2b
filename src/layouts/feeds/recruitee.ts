import { body } from './body.js';
import { employment, fact, pay, place, places, workplace } from './facts.js';
import { defineFeed } from './feed.js';

/** Recruitee, careers site API: `NAME.recruitee.com/api/offers/`. */
export const recruitee = defineFeed({
  name: 'recruitee',
  doc: 'Recruitee: the offers of a careers site',
  list: 'offers',
  telling: [
    'careers_url',
    'careers_apply_url',
    'employment_type_code',
    'experience_code',
    'company_name',
    'close_at',
  ],
  hosts: /(?:^|\.)recruitee\.com$/,
  posting: (z) => {
    const words = z.string().nullish();
    const sum = z.union([z.number(), z.string()]).nullish();
    return z.object({
      title: z.string(),
      status: words,
      careers_url: z.string(),
      careers_apply_url: words,
      company_name: words,
      department: words,
      location: words,
      city: words,
      country: words,
      locations: z.array(z.object({ city: words, state: words, country: words })).nullish(),
      remote: z.boolean().nullish(),
      hybrid: z.boolean().nullish(),
      on_site: z.boolean().nullish(),
      employment_type_code: words,
      close_at: words,
      description: words,
      requirements: words,
      salary: z.object({ min: sum, max: sum, currency: words, period: words }).nullish(),
    });
  },
  read: (job) => {
    if (job.status && job.status !== 'published') return null;
    const sites = (job.locations ?? []).map(({ city, state, country }) => place(city, state, country));
    return {
      title: job.title,
      facts: [
        ...fact('Company', 'company', job.company_name),
        ...places(sites.length > 0 ? sites : [place(job.city, job.country) || job.location]),
        ...workplace({ remote: job.remote, hybrid: job.hybrid, onsite: job.on_site }),
        ...employment(job.employment_type_code),
        ...fact('Department', null, job.department),
        ...fact('Closing date', 'deadline', job.close_at?.slice(0, 10)),
        ...pay({
          currency: job.salary?.currency,
          min: Number(job.salary?.min ?? 0),
          max: Number(job.salary?.max ?? 0),
          period: job.salary?.period,
        }),
      ],
      body: body({ html: job.description }, { heading: 'Requirements', html: job.requirements }),
      applyUrl: job.careers_apply_url || job.careers_url,
    };
  },
});
