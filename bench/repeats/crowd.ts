import { type Advert, blurbOf, dutyOf, fieldsOf, originalAdvert, textOf, titleOf } from './advert.js';
import type { BoardPosting } from './board.js';
import { randomOf } from './random.js';
import { CITIES, COURTESIES, employerName, HEADINGS, RANKS, ROLES, TEAMS } from './words.js';

// Boards made to bring every posting together with every other one: one employer, one text.

/** Postings of one employer that share 70 % of their words; a tenth repeat an earlier one with a heading in front. */
export function blurbPosting(seed: number, index: number): BoardPosting {
  return crowdPosting(index, seed, (own) => {
    const advert = { ...originalAdvert(seed, own), ...sharedParts(seed) };
    const random = randomOf(seed ^ 0xb1, own);
    const duties = Array.from({ length: 12 }, () => dutyOf(random));
    return { advert: { ...advert, duties }, job: `${own}` };
  });
}

/** Postings of one text that differ in title, city or both; a tenth repeat an earlier one with a heading in front. */
export function templatePosting(seed: number, index: number): BoardPosting {
  return crowdPosting(index, seed, (own) => {
    const random = randomOf(seed ^ 0x7e, own);
    const advert = {
      ...originalAdvert(seed, 0),
      ...sharedParts(seed),
      rank: random.pick(RANKS),
      role: random.pick(ROLES),
      team: random.pick(TEAMS),
      city: random.pick(CITIES),
    };
    return { advert, job: `${titleOf(advert)} ${advert.city[0]}` };
  });
}

function sharedParts(seed: number): Partial<Advert> & Pick<Advert, 'titled'> {
  const random = randomOf(seed, 0);
  return {
    company: employerName(3),
    blurb: blurbOf(seed, 3),
    wishes: Array.from({ length: 8 }, () => dutyOf(random)),
    courtesy: COURTESIES[0] as string,
    stage: null,
    season: null,
    reference: null,
    titled: true,
  };
}

function crowdPosting(
  index: number,
  seed: number,
  make: (own: number) => { advert: Advert; job: string },
): BoardPosting {
  const random = randomOf(seed ^ 0xcd, index);
  const repeat = index > 0 && random.next() < 0.1;
  const own = repeat ? random.below(index) : index;
  const { advert, job } = make(own);
  const text = textOf(advert);
  return {
    index,
    kind: repeat ? 'heading' : 'original',
    of: repeat ? own : null,
    root: own,
    job,
    company: advert.company,
    text: repeat ? `${random.pick(HEADINGS)}\n\n${text}` : text,
    fields: fieldsOf(advert),
  };
}
