import { body } from './body.js';
import { employment, fact, pay, places, workplace } from './facts.js';
import { defineFeed } from './feed.js';

/** Lever, postings API v0: `api.lever.co/v0/postings/NAME?mode=json`. */
export const lever = defineFeed({
  name: 'lever',
  doc: 'Lever: the postings API with `mode=json`, or one posting of it',
  list: null,
  telling: [
    'hostedUrl',
    'categories',
    'descriptionPlain',
    'additionalPlain',
    'lists',
    'createdAt',
    'workplaceType',
  ],
  hosts: /(?:^|\.)lever\.co$/,
  namesNoCompany: true,
  posting: (z) => {
    const words = z.string().nullish();
    return z.object({
      text: z.string(),
      hostedUrl: z.string(),
      applyUrl: words,
      categories: z
        .object({
          team: words,
          department: words,
          location: words,
          commitment: words,
          allLocations: z.array(z.string()).nullish(),
        })
        .nullish(),
      description: words,
      descriptionPlain: words,
      lists: z.array(z.object({ text: words, content: words })).nullish(),
      additional: words,
      additionalPlain: words,
      salaryDescription: words,
      salaryDescriptionPlain: words,
      workplaceType: words,
      salaryRange: z
        .object({ currency: words, interval: words, min: z.number().nullish(), max: z.number().nullish() })
        .nullish(),
    });
  },
  read: (job) => {
    const { location, allLocations, commitment, department, team } = job.categories ?? {};
    const { currency, interval, min, max } = job.salaryRange ?? {};
    return {
      title: job.text,
      facts: [
        ...places([location, ...(allLocations ?? [])]),
        ...workplace({
          remote: /remote/i.test(job.workplaceType ?? ''),
          hybrid: /hybrid/i.test(job.workplaceType ?? ''),
          onsite: /on-?site/i.test(job.workplaceType ?? ''),
        }),
        ...employment(commitment),
        ...fact('Department', null, department),
        ...fact('Team', null, team),
        ...pay({ currency, min, max, period: interval }),
      ],
      body: body(
        { html: job.description, text: job.descriptionPlain },
        ...(job.lists ?? []).map(({ text, content }) => ({ heading: text, html: content })),
        { html: job.salaryDescription, text: job.salaryDescriptionPlain },
        { html: job.additional, text: job.additionalPlain },
      ),
      applyUrl: job.applyUrl || job.hostedUrl,
    };
  },
});
