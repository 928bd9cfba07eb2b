import { describe, expect, it } from 'vitest';
import { addBoardCompany, slugOf } from '../../../src/layouts/feeds/board-company.js';
import { writePostings } from '../../../src/layouts/feeds/write-postings.js';

describe('the name of a board', () => {
  it.each([
    ['https://job-boards.greenhouse.io/norrbildoptics/jobs/4100001', 'norrbildoptics'],
    ['https://boards.greenhouse.io/embed/job_app?for=norrbild&token=1', 'norrbild'],
    ['https://jobs.lever.co/tide-line/0b6d', 'tideline'],
    ['https://www.norrbild.com/careers?gh_jid=4100001', 'norrbild'],
    ['https://careers.norrbild.co.uk/4100001', 'norrbild'],
    ['https://jobs.lever.co/', null],
    ['no address', null],
  ])('of %s is %s', (address, slug) => {
    expect(slugOf(address)).toBe(slug);
  });

  it.each<[text: string, company: string | null]>([
    ['At Tide Line, we sail.', 'Tide Line'],
    ['Our ships are made by Tideline. We at tideline sail. The name Tideline says it.', 'Tideline'],
    ['The tideline is where we work. Tideline walks are fun.', null],
    ['We make boats.', null],
    [
      'At Tideline Robotics, we sail. Tideline makes boats, and at times Tideline sinks them.',
      'Tideline Robotics',
    ],
    ['We at Tideline Robotics sail. You will learn what Tideline Robotics is.', 'Tideline Robotics'],
    ['The work of Tideline Labs and of Tideline Robotics.', null],
    ['You will sell the Tideline Cloud.', null],
    ['At Tideline, we sell the Tideline Cloud.', 'Tideline'],
    ['Join Tideline Robotics or at Tideline Labs you sail.', null],
    ['At Tideline We sail.', 'Tideline'],
    ['See the Tidelines of the north, and all Tidelines.', null],
  ])('proves its company by the words of a posting only: %s', (text, company) => {
    const postings = [
      { title: 'Sailor', facts: [], body: `<p>${text}</p>`, applyUrl: 'https://jobs.lever.co/tideline/1' },
      { title: 'Cook', facts: [], body: '<p>You cook.</p>', applyUrl: 'https://jobs.lever.co/tideline/2' },
    ];
    const written = writePostings(postings);
    const blocks = addBoardCompany(written.text, 0, postings, written.blocks);
    for (const block of blocks) {
      const hint = block.hints.find(({ field }) => field === 'company');
      expect(hint?.value ?? null).toBe(company);
      if (hint) expect(written.text.slice(block.start + hint.start, block.start + hint.end)).toBe(company);
    }
  });
});
