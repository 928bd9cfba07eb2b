import { explainJob } from '../../src/intake/explain-job.js';
import { ingestPages } from '../../src/intake/ingest.js';
import { reparsePages } from '../../src/intake/reparse.js';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import type { JobRecord } from '../../src/record/job-record.js';
import type { NetworkOptions } from '../../src/sources/http/options.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../store/helpers.js';
import { collect } from './board.js';
import { patientClock } from './loopback.js';

// Boards whose postings say little, and the pages behind their apply links.

/** An advert without title, company or place. */
export function stub(thing: string): string {
  return `You will teach a camera to tell ${thing} from everything that is no ${thing}, in the rain and at night, and write down for those who come after you how it was done and why it failed at first.`;
}

/** A board with a card for each: its text and where it is applied for. */
export function stubBoard(cards: readonly (readonly [text: string, href: string])[], head = ''): string {
  const shown = cards.map(
    ([text, href], i) =>
      `<div class="job-card"><h3>Opening ${'ABCDEFGH'.charAt(i)}</h3><p>${text}</p><a href="${href}">Apply</a></div>`,
  );
  return `<!doctype html><html><head><title>Jobs</title>${head}</head><body><main>${shown.join('\n')}</main></body></html>`;
}

/** A text capture of a board that gives the address to apply at in words. */
export function stubCapture(cards: readonly (readonly [text: string, href: string])[]): string {
  return `Search Opportunities\n\n${cards.map(([text, href]) => `${text}\n\nPlease apply at ${href}\n\n\nApply\n\n`).join('')}`;
}

/** A page that states these postings as JSON-LD. */
export function statedPage(...postings: readonly Readonly<Record<string, unknown>>[]): string {
  const stated = postings.map((posting) => ({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    ...posting,
  }));
  return `<!doctype html><html><head><title>One job</title><script type="application/ld+json">${JSON.stringify(stated)}</script></head><body><div id="app"></div></body></html>`;
}

export const WHOLE = {
  title: 'Senior Perception Engineer',
  hiringOrganization: { '@type': 'Organization', name: 'Norrbild Optics' },
  jobLocation: { '@type': 'Place', address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'NOK',
    value: { minValue: 800000, maxValue: 950000, unitText: 'YEAR' },
  },
  validThrough: '2024-09-30T23:59',
  employmentType: 'FULL_TIME',
  description: '<p>You build what sees.</p>',
};

/** A store with a clock of its own, in which pages are read with their apply links followed. */
export async function openApplyStore(network: NetworkOptions = {}) {
  const path = `${temporaryFolder()}/jobs.db`;
  const clock = patientClock();
  const said: Diagnostic[] = [];
  const options = {
    report: (diagnostic: Diagnostic) => void said.push(diagnostic),
    now: () => new Date(clock.now()),
    network: { clock, ...network },
  };
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(path, { create: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return {
    path,
    said,
    clock,
    withStore,
    ingest: (paths: readonly string[], more: { followApply?: boolean; maxApply?: number } = {}) => {
      const { maxApply, followApply = true } = more;
      return withStore((store) =>
        ingestPages(paths, store, {
          ...options,
          followApply,
          network: { ...options.network, ...(maxApply !== undefined && { maxApply }) },
        }),
      );
    },
    reparse: () => withStore((store) => reparsePages(store, options)),
    explain: (id: string) => withStore((store) => explainJob(store, id)),
    jobs: (): Promise<JobRecord[]> => withStore((store) => collect(store.jobs({ status: 'all' }))),
  };
}
