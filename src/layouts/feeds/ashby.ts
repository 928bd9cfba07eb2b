import { body } from './body.js';
import { employment, fact, pay, places, workplace } from './facts.js';
import { defineFeed } from './feed.js';

/** Ashby, posting API: `api.ashbyhq.com/posting-api/job-board/NAME?includeCompensation=true`. */
export const ashby = defineFeed({
  name: 'ashby',
  doc: 'Ashby: the posting API, best with `includeCompensation=true`',
  list: 'jobs',
  telling: [
    'jobUrl',
    'descriptionHtml',
    'descriptionPlain',
    'isListed',
    'publishedAt',
    'secondaryLocations',
    'isRemote',
  ],
  hosts: /(?:^|\.)ashbyhq\.com$/,
  namesNoCompany: true,
  posting: (z) => {
    const words = z.string().nullish();
    return z.object({
      title: z.string(),
      jobUrl: z.string(),
      applyUrl: words,
      isListed: z.boolean().nullish(),
      location: words,
      secondaryLocations: z.array(z.object({ location: words })).nullish(),
      department: words,
      team: words,
      isRemote: z.boolean().nullish(),
      workplaceType: words,
      employmentType: words,
      descriptionHtml: words,
      descriptionPlain: words,
      compensation: z
        .object({
          summaryComponents: z
            .array(
              z.object({
                compensationType: words,
                interval: words,
                currencyCode: words,
                minValue: z.number().nullish(),
                maxValue: z.number().nullish(),
              }),
            )
            .nullish(),
        })
        .nullish(),
    });
  },
  read: (job) => {
    if (job.isListed === false) return null;
    const salary = job.compensation?.summaryComponents?.find(
      ({ compensationType }) => compensationType === 'Salary',
    );
    return {
      title: job.title,
      facts: [
        ...places([job.location, ...(job.secondaryLocations ?? []).map(({ location }) => location)]),
        ...workplace({
          // isRemote is also true of hybrid jobs
          remote: job.workplaceType ? job.workplaceType === 'Remote' : job.isRemote,
          hybrid: job.workplaceType === 'Hybrid',
          onsite: job.workplaceType === 'OnSite',
        }),
        ...employment(job.employmentType),
        ...fact('Department', null, job.department),
        ...fact('Team', null, job.team),
        ...pay({
          currency: salary?.currencyCode,
          min: salary?.minValue,
          max: salary?.maxValue,
          period: salary?.interval,
        }),
      ],
      body: body({ html: job.descriptionHtml, text: job.descriptionPlain }),
      applyUrl: job.applyUrl || job.jobUrl,
    };
  },
});
