import { body } from './body.js';
import { employment, fact, place, places, workplace } from './facts.js';
import { defineFeed } from './feed.js';

/**
 * SmartRecruiters, posting API v1: `api.smartrecruiters.com/v1/companies/NAME/postings` lists the postings without
 * their text; the `ref` of each is the address of the whole posting.
 */
export const smartrecruiters = defineFeed({
  name: 'smartrecruiters',
  doc: 'SmartRecruiters: the posting API, whole postings or their list',
  list: 'content',
  telling: [
    'releasedDate',
    'refNumber',
    'typeOfEmployment',
    'experienceLevel',
    'jobAd',
    'ref',
    'uuid',
    'postingUrl',
  ],
  hosts: /(?:^|\.)smartrecruiters\.com$/,
  posting: (z) => {
    const words = z.string().nullish();
    const label = z.object({ label: words }).nullish();
    const section = z.object({ title: words, text: words }).nullish();
    return z.object({
      name: z.string(),
      active: z.boolean().nullish(),
      company: z.object({ name: words }).nullish(),
      location: z
        .object({
          city: words,
          region: words,
          country: words,
          remote: z.boolean().nullish(),
          hybrid: z.boolean().nullish(),
        })
        .nullish(),
      department: label,
      function: label,
      typeOfEmployment: label,
      applyUrl: words,
      postingUrl: words,
      jobAd: z
        .object({
          sections: z
            .object({
              companyDescription: section,
              jobDescription: section,
              qualifications: section,
              additionalInformation: section,
            })
            .nullish(),
        })
        .nullish(),
    });
  },
  read: (job) => {
    if (job.active === false) return null;
    const { city, region, country } = job.location ?? {};
    const ad = job.jobAd?.sections;
    const sections = [
      ad?.companyDescription,
      ad?.jobDescription,
      ad?.qualifications,
      ad?.additionalInformation,
    ];
    return {
      title: job.name,
      facts: [
        ...fact('Company', 'company', job.company?.name),
        ...places([place(city, region, country?.toUpperCase())]),
        ...workplace(job.location ?? {}),
        ...employment(job.typeOfEmployment?.label),
        ...fact('Department', null, job.department?.label ?? job.function?.label),
      ],
      body: body(...sections.map((section) => ({ heading: section?.title, html: section?.text }))),
      applyUrl: job.applyUrl || job.postingUrl || null,
    };
  },
});
