import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../src/layouts/feeds/index.js';
import { BOARD_SERVICES, boardAddress, furtherAddresses } from '../../src/sources/boards.js';

describe('a board', () => {
  it.each([
    ['greenhouse:figma', 'https://boards-api.greenhouse.io/v1/boards/figma/jobs?content=true'],
    ['Greenhouse:figma', 'https://boards-api.greenhouse.io/v1/boards/figma/jobs?content=true'],
    ['lever:tideline', 'https://api.lever.co/v0/postings/tideline?mode=json'],
    ['lever-eu:tideline', 'https://api.eu.lever.co/v0/postings/tideline?mode=json'],
    [
      'ashby:The Frame Company',
      'https://api.ashbyhq.com/posting-api/job-board/The%20Frame%20Company?includeCompensation=true',
    ],
    [
      'smartrecruiters:Blattwerk',
      'https://api.smartrecruiters.com/v1/companies/Blattwerk/postings?limit=100&offset=0',
    ],
    ['workable:kestrel-agri', 'https://apply.workable.com/api/v1/widget/accounts/kestrel-agri?details=true'],
    ['recruitee:Vluchtlab', 'https://vluchtlab.recruitee.com/api/offers/'],
    [
      'https://job-boards.greenhouse.io/figma',
      'https://boards-api.greenhouse.io/v1/boards/figma/jobs?content=true',
    ],
    ...['boards', 'boards.eu', 'job-boards', 'job-boards.eu'].map((host): [string, string] => [
      `https://${host}.greenhouse.io/norrbild`,
      'https://boards-api.greenhouse.io/v1/boards/norrbild/jobs?content=true',
    ]),
    [
      'https://boards.greenhouse.io/embed/job_board?for=norrbild&b=https%3A%2F%2Fnorrbild.example',
      'https://boards-api.greenhouse.io/v1/boards/norrbild/jobs?content=true',
    ],
    ['https://jobs.eu.lever.co/tideline', 'https://api.eu.lever.co/v0/postings/tideline?mode=json'],
    [
      'https://apply.workable.com/kestrel-agri/',
      'https://apply.workable.com/api/v1/widget/accounts/kestrel-agri?details=true',
    ],
    [
      'https://careers.smartrecruiters.com/Blattwerk',
      'https://api.smartrecruiters.com/v1/companies/Blattwerk/postings?limit=100&offset=0',
    ],
    [
      'https://jobs.smartrecruiters.com/Blattwerk',
      'https://api.smartrecruiters.com/v1/companies/Blattwerk/postings?limit=100&offset=0',
    ],
    ['https://jobs.lever.co/tideline/?department=x', 'https://api.lever.co/v0/postings/tideline?mode=json'],
    [
      'https://jobs.ashbyhq.com/The%20Frame%20Company',
      'https://api.ashbyhq.com/posting-api/job-board/The%20Frame%20Company?includeCompensation=true',
    ],
    ['https://vluchtlab.recruitee.com/', 'https://vluchtlab.recruitee.com/api/offers/'],
  ])('%s is read at %s', (reference, address) => {
    expect(boardAddress(reference)?.address).toBe(address);
  });

  it.each([
    'page.html',
    '-',
    'https://example.com/jobs',
    'https://jobs.lever.co/',
    'https://jobs.lever.co/tideline/0b6d7c1e',
    'https://boards.greenhouse.io/embed/job_app?for=norrbild&token=1',
    'https://boards.greenhouse.io/embed/job_board',
    'https://vluchtlab.recruitee.com/o/drone-pilot',
    'https://www.recruitee.com/',
    'ftp://jobs.lever.co/tideline',
    'C:\\pages\\greenhouse.html',
    'monster:figma',
  ])('is none: %s', (reference) => {
    expect(boardAddress(reference)).toBeNull();
  });

  it.each([
    'greenhouse:',
    'lever:..',
    'lever:../../admin',
    'ashby:a/b',
    'workable:a?b=c',
    'recruitee:evil.example/x',
    'recruitee:a.b',
    `lever:${'x'.repeat(99)}`,
  ])('that can be none is an error: %s', (reference) => {
    expect(() => boardAddress(reference)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it('is read by a feed of the same name, known by the host of its address', () => {
    for (const service of BOARD_SERVICES) {
      const host = new URL(service.feed('acme')).hostname;
      const feed = FEEDS.find(({ hosts }) => hosts.test(host));
      expect(service.name.replace('-eu', '')).toBe(feed?.name);
    }
    expect(BOARD_SERVICES.length).toBeGreaterThan(FEEDS.length - 1);
  });
});

describe('a list without texts', () => {
  const LIST = 'https://api.smartrecruiters.com/v1/companies/Blattwerk/postings';

  it('leads to each posting and to the next hundred', () => {
    const document = {
      offset: 0,
      limit: 100,
      totalFound: 3,
      content: [{ id: '74' }, { id: '75', ref: 'https://evil.example' }],
    };
    expect(furtherAddresses(`${LIST}?limit=100&offset=0`, document)).toEqual({
      addresses: [`${LIST}/74`, `${LIST}/75`, `${LIST}?limit=100&offset=2`],
      isIndex: true,
      lists: [`${LIST}?limit=100&offset=2`],
    });
    expect(
      furtherAddresses(`${LIST}?limit=100&offset=2`, { ...document, content: [{ id: '76' }] }).addresses,
    ).toEqual([`${LIST}/76`]);
  });

  it.each([
    [`${LIST}/74`, { id: '74' }],
    [LIST, { error: 'no such company' }],
    [LIST, null],
    ['https://api.lever.co/v0/postings/tideline?mode=json', [{ id: '1' }]],
    ['page.json', { content: [{ id: '1' }] }],
  ])('and nothing else leads anywhere: %s', (address, document) => {
    expect(furtherAddresses(address, document)).toEqual({ addresses: [], isIndex: false, lists: [] });
  });

  it('takes nothing for an id that would lead elsewhere, and never goes round in circles', () => {
    const hostile = { totalFound: 1e9, content: [{ id: '../../x' }, { id: 'a b' }, null, {}] };
    expect(furtherAddresses(LIST, hostile).addresses).toEqual([`${LIST}?limit=100&offset=4`]);
    expect(furtherAddresses(LIST, { totalFound: 1e9, content: [] }).addresses).toEqual([]);
  });
});
