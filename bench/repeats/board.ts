import { type Advert, dutyOf, fieldsOf, originalAdvert, textOf, titleOf } from './advert.js';
import { type Random, randomOf } from './random.js';
import { CITIES, HEADINGS, PARTNERS, RANKS, SEASONS, TEAMS, THINGS } from './words.js';

/** How a posting came about. */
export const REPEATS = ['exact', 'layout', 'heading', 'sentence', 'no-place', 'words'] as const;
export const LOOK_ALIKES = ['rank', 'team', 'city', 'stage', 'season', 'reference'] as const;
export type Kind = 'original' | (typeof REPEATS)[number] | (typeof LOOK_ALIKES)[number];

export interface BoardPosting {
  readonly index: number;
  readonly kind: Kind;
  /** The posting that it repeats or looks like. */
  readonly of: number | null;
  /** The original that it goes back to, or itself; look-alikes have the same one. */
  readonly root: number;
  /** Names the job: postings with the same name are repeats of each other. */
  readonly job: string;
  /** Its employer, whether or not it says so. */
  readonly company: string;
  readonly text: string;
  readonly fields: Record<string, unknown>;
}

/**
 * Posting number `index` of the endless board that belongs to a seed. It follows from these two alone, so that a
 * board of any length can be streamed and any posting be looked up again. Of a hundred, 70 are new, 22 repeat an
 * earlier one (exactly; with white space, quotes and bullets changed; with a heading in front; a sentence changed;
 * the place dropped; words changed down to a Jaccard similarity of .6) and 8 look like an earlier one but state
 * another rank, team, city, degree stage, season or requisition number.
 */
export function boardPosting(seed: number, index: number, options: { named?: boolean } = {}): BoardPosting {
  const { advert, ...step } = stepOf(seed, index);
  const random = randomOf(seed ^ 0x7e47, index);
  const text = rewrite(textOf(advert, options), step.kind, random);
  return { index, ...step, company: advert.company, text, fields: fieldsOf(advert) };
}

/** The same board, where three of ten postings do not say whose they are. */
export function namelessPosting(seed: number, index: number): BoardPosting {
  const posting = boardPosting(seed, index);
  const isSilent = randomOf(seed ^ 0x0a3e, index).next() < 0.3;
  return isSilent ? { ...posting, fields: { ...posting.fields, company: null } } : posting;
}

interface Step {
  readonly kind: Kind;
  readonly of: number | null;
  /** The original that it goes back to, or itself. */
  readonly root: number;
  readonly job: string;
  readonly advert: Advert;
}

function stepOf(seed: number, index: number): Step {
  const kind = kindOf(seed, index);
  const random = randomOf(seed ^ 0x0f, index);
  if (kind !== 'original') {
    // a few tries: not every earlier posting can be repeated in this manner
    for (let attempt = 0; attempt < 40 && index > 0; attempt++) {
      const of = random.below(index);
      const ofKind = kindOf(seed, of);
      if (isRepeat(ofKind)) continue;
      if (isLookAlike(kind) && ofKind !== 'original') continue;
      const parent = stepOf(seed, of);
      if (isLookAlike(kind) && parent.root !== of) continue;
      const { root } = parent;
      const advert = changed(parent.advert, kind, root, random);
      if (advert === null) continue;
      // two postings may look like a third in the same way: then they repeat each other
      const job = isRepeat(kind) ? parent.job : `${root} ${titleOf(advert)} ${factsOf(advert)}`;
      return { kind, of, root, job, advert };
    }
  }
  return { kind: 'original', of: null, root: index, job: `${index}`, advert: originalAdvert(seed, index) };
}

function factsOf({ city, season, reference }: Advert): string {
  return [city?.[0], season, reference].join(' ');
}

function kindOf(seed: number, index: number): Kind {
  const random = randomOf(seed ^ 0xc1d, index);
  const share = random.next();
  if (share < 0.7) return 'original';
  return share < 0.92 ? random.pick([...REPEATS, 'words', 'words']) : random.pick(LOOK_ALIKES);
}

export function isRepeat(kind: Kind): boolean {
  return (REPEATS as readonly string[]).includes(kind);
}

export function isLookAlike(kind: Kind): boolean {
  return (LOOK_ALIKES as readonly string[]).includes(kind);
}

/**
 * The advertisement with another fact, null where it states none to be changed. A posting without its place would
 * be as much the one city's as the other's: of two originals in a row one may lose its place, the other have
 * look-alikes in other cities.
 */
function changed(advert: Advert, kind: Kind, root: number, random: Random): Advert | null {
  switch (kind) {
    case 'no-place':
      return advert.city !== null && root % 2 === 0 ? { ...advert, city: null } : null;
    case 'city':
      return advert.city !== null && root % 2 === 1
        ? { ...advert, city: other(CITIES, advert.city, random) }
        : null;
    case 'rank':
      return advert.titled && advert.stage === null
        ? { ...advert, rank: other(RANKS, advert.rank, random) }
        : null;
    case 'team':
      return advert.titled && advert.stage === null && advert.team !== null
        ? { ...advert, team: other(TEAMS, advert.team, random) }
        : null;
    case 'stage':
      return advert.titled && advert.stage !== null
        ? { ...advert, stage: advert.stage === 'phd' ? 'postdoc' : 'phd' }
        : null;
    case 'season':
      return advert.season !== null
        ? { ...advert, season: `${other(SEASONS, advert.season.split(' ')[0], random)} 2027` }
        : null;
    case 'reference':
      return advert.reference !== null
        ? {
            ...advert,
            reference: `R-${other([10_001, 20_002, 30_003, 40_004], null, random) + random.below(9000)}`,
          }
        : null;
    case 'sentence':
      return { ...advert, duties: advert.duties.with(random.below(advert.duties.length), dutyOf(random)) };
    case 'words': {
      const rate = rateFor(0.6 + 0.4 * random.next());
      return {
        ...advert,
        blurb: advert.blurb.map((line) => withOtherWords(line, rate, random)),
        duties: advert.duties.map((line) => withOtherWords(line, rate, random)),
        wishes: advert.wishes.map((line) => withOtherWords(line, rate, random)),
        courtesy: withOtherWords(advert.courtesy, rate, random),
      };
    }
    default:
      return advert;
  }
}

function other<T>(list: readonly T[], than: unknown, random: Random): T {
  for (;;) {
    const one = random.pick(list);
    if (one !== than) return one;
  }
}

/** How many words to change for a Jaccard similarity of 5-word shingles: a shingle stays when its five words do. */
function rateFor(jaccard: number): number {
  return 1 - ((2 * jaccard) / (1 + jaccard)) ** (1 / 5);
}

function withOtherWords(line: string, rate: number, random: Random): string {
  return line.replace(/[a-z]+/g, (word) => (random.next() < rate ? otherWord(random) : word));
}

function otherWord(random: Random): string {
  return random.pick(random.pick([THINGS, PARTNERS])[random.below(20)]?.split(' ') ?? ['thing']);
}

/** What changes in the writing and not in what is said. */
function rewrite(text: string, kind: Kind, random: Random): string {
  if (kind === 'heading') return `${random.pick(HEADINGS)}\n\n${text}`;
  if (kind !== 'layout') return text;
  const bullet = random.pick(['-', '·', '*', '']);
  const flat = random.next() < 0.5;
  return text
    .replaceAll('•', bullet)
    .replaceAll("'", '’')
    .replace(/\s+/g, (space) => (flat ? ' ' : space.includes('\n') ? `\r\n${space}` : '  '));
}
