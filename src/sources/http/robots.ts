import robotsParser from 'robots-parser';

/** The name that robots.txt files can address this program by. */
export const ROBOT = 'cvpr-jobs';

/** What a site's robots.txt says of one address. */
export interface Verdict {
  /** Why the address may not be fetched; null where it may. */
  readonly refusal: string | null;
  /** The pause between requests that it asks for, ms. */
  readonly delayMs: number;
}

/** What came of asking for a robots.txt: an answer, or why there is none. */
export type RobotsAnswer =
  | { readonly status: number; readonly text: string }
  | { readonly unreadable: string };

/**
 * The rules of sites, each read once in a run. As RFC 9309 (2.3.1) has it: a file that isn't there (4xx) allows
 * everything; one that can't be read (5xx, no answer) forbids everything, since nobody knows what it says.
 */
export class RobotsRules {
  private readonly sites = new Map<string, Promise<Site>>();

  /** @param fetchRobots throws where there is no host to ask, which concerns its pages as well */
  constructor(private readonly fetchRobots: (url: string) => Promise<RobotsAnswer>) {}

  async check(url: string): Promise<Verdict> {
    const at = new URL('/robots.txt', url).href;
    const site = this.sites.get(at) ?? this.read(at);
    this.sites.set(at, site);
    return (await site)(url);
  }

  private async read(at: string): Promise<Site> {
    const answer = await this.fetchRobots(at);
    if ('unreadable' in answer) {
      const refusal = `${at} can't be read (${answer.unreadable}), so nobody knows what the site allows`;
      return () => ({ refusal, delayMs: 0 });
    }
    if (answer.status < 200 || answer.status >= 300) return () => ({ refusal: null, delayMs: 0 });
    const rules = parse(at, answer.text.replace(/^\ufeff/, '').slice(0, MOST_READ));
    return (url) => {
      const delay = rules.getCrawlDelay(ROBOT);
      const line = rules.getMatchingLineNumber(url, ROBOT);
      return {
        refusal: rules.isAllowed(url, ROBOT) === false ? `${at} forbids it (line ${line})` : null,
        delayMs: delay && delay > 0 ? delay * 1000 : 0,
      };
    };
  }
}

type Site = (url: string) => Verdict;

/** Its types say `default`, and the package itself is the function. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 asks for at least 500 KiB. */
const MOST_READ = 512 * 1024;
