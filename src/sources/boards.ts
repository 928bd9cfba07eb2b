import { CvprJobsError } from '../record/errors.js';
import { closest } from '../text/closest.js';

/** A board of jobs at one of the services that publish theirs as a feed. */
export interface BoardAddress {
  /** The service: `greenhouse`. */
  readonly service: string;
  /** The employer's name there: `figma`. */
  readonly name: string;
  /** The public address of the feed. */
  readonly address: string;
}

/** A service that publishes the jobs of many employers, each under a name of its own. */
export interface BoardService {
  /** As in `greenhouse:figma`. */
  readonly name: string;
  readonly title: string;
  /** The public address of a board's feed; the name is ready to stand in an address. */
  readonly feed: (name: string) => string;
  /** The board's pages for people: the host, where the name follows it, or a host that begins with the name. */
  readonly hosts: RegExp;
}

/** The services whose boards can be read by name alone. */
export const BOARD_SERVICES: readonly BoardService[] = [
  {
    name: 'greenhouse',
    title: 'Greenhouse',
    feed: (name) => `https://boards-api.greenhouse.io/v1/boards/${name}/jobs?content=true`,
    hosts: /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/,
  },
  {
    name: 'lever',
    title: 'Lever',
    feed: (name) => `https://api.lever.co/v0/postings/${name}?mode=json`,
    hosts: /^jobs\.lever\.co$/,
  },
  {
    name: 'lever-eu',
    title: 'Lever, European boards',
    feed: (name) => `https://api.eu.lever.co/v0/postings/${name}?mode=json`,
    hosts: /^jobs\.eu\.lever\.co$/,
  },
  {
    name: 'ashby',
    title: 'Ashby',
    feed: (name) => `https://api.ashbyhq.com/posting-api/job-board/${name}?includeCompensation=true`,
    hosts: /^jobs\.ashbyhq\.com$/,
  },
  {
    name: 'smartrecruiters',
    title: 'SmartRecruiters',
    feed: (name) => `https://api.smartrecruiters.com/v1/companies/${name}/postings?limit=100&offset=0`,
    hosts: /^(?:jobs|careers)\.smartrecruiters\.com$/,
  },
  {
    name: 'workable',
    title: 'Workable',
    feed: (name) => `https://apply.workable.com/api/v1/widget/accounts/${name}?details=true`,
    hosts: /^apply\.workable\.com$/,
  },
  {
    name: 'recruitee',
    title: 'Recruitee',
    feed: (name) => `https://${name.toLowerCase()}.recruitee.com/api/offers/`,
    hosts: /^(?<name>[a-z0-9-]{1,63})\.recruitee\.com$/,
  },
];

/**
 * The feed behind the name of a board (`greenhouse:figma`), or behind its page for people
 * (`https://jobs.lever.co/figma`); null for anything else, such as the page of one job.
 * @throws USAGE where the service is known and the name can't be one
 */
export function boardAddress(reference: string): BoardAddress | null {
  const [, service = '', named] = /^([a-z-]{2,20}):(?!\/\/)(.*)$/is.exec(reference) ?? [];
  const known = BOARD_SERVICES.find(({ name }) => name === service.toLowerCase());
  if (known && named !== undefined) return addressOf(known, named);
  return URL.canParse(reference) ? hostedBoard(new URL(reference)) : null;
}

/** Whether an input is the name of a board, possible or not, and no file. */
export function isBoardName(input: string): boolean {
  const start = input.slice(0, MAX_SERVICE).toLowerCase();
  return BOARD_SERVICES.some(({ name }) => start.startsWith(`${name}:`) && !start.startsWith(`${name}://`));
}

const MAX_SERVICE = 40;

/** What may have been meant by an input that is neither a file nor a board, and looks like `SERVICE:NAME`; else null. */
export function adviceOnBoard(input: string): string | null {
  const [, service, name] = /^([a-z-]{3,20}):([^/\\\s][^/\\]{0,79})$/i.exec(input) ?? [];
  if (service === undefined) return null;
  const names = BOARD_SERVICES.map((known) => known.name);
  const near = closest(service, names);
  return near === null
    ? `boards are read by name at ${names.join(', ')}; for any other give the address of its page`
    : `did you mean ${near}:${name}?`;
}

function hostedBoard({ protocol, hostname, pathname, searchParams }: URL): BoardAddress | null {
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const parts = pathname.split('/').filter((part) => part !== '');
  for (const service of BOARD_SERVICES) {
    const match = service.hosts.exec(hostname);
    if (!match) continue;
    const own = match.groups?.name;
    if (own !== undefined)
      return own === 'www' || own === 'api' || parts.length > 0 ? null : addressOf(service, own);
    // a board that is set into the employer's own page: `/embed/job_board?for=NAME`
    const embedded = parts.join('/') === 'embed/job_board' ? searchParams.get('for') : null;
    const [name, ...rest] = embedded === null ? parts : [embedded];
    return name === undefined || rest.length > 0 ? null : addressOf(service, decoded(name));
  }
  return null;
}

function addressOf(service: BoardService, name: string): BoardAddress {
  if (!NAME.test(name) || (service.name === 'recruitee' && !HOST_LABEL.test(name))) {
    throw new CvprJobsError(
      'USAGE',
      `${service.name}:${name.slice(0, 80)} names no board: ${JSON.stringify(name.slice(0, 80))} can't be a name at ${service.title}`,
      `Give the name that stands in the address of its job page, such as ${service.name}:figma.`,
    );
  }
  return { service: service.name, name, address: service.feed(encodeURIComponent(name)) };
}

/** Names as the services allow them; nothing that would lead elsewhere in an address. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._&+'-]{0,79}$/u;
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What has to be fetched besides a feed's first answer. */
export interface FurtherAddresses {
  readonly addresses: readonly string[];
  /** The answer only lists postings whose texts stand at these addresses: they are to be read in its place. */
  readonly isIndex: boolean;
  /** Those of the addresses where the list goes on; at the others stand postings, one each. */
  readonly lists: readonly string[];
}

/**
 * The addresses that the answer of a feed leads to: SmartRecruiters lists a hundred postings at a time, and gives
 * the text of each at an address of its own. The others answer at once.
 * @param address where the document was fetched
 */
export function furtherAddresses(address: string, document: unknown): FurtherAddresses {
  const none = { addresses: [], isIndex: false, lists: [] };
  if (!URL.canParse(address)) return none;
  const url = new URL(address);
  if (url.hostname !== 'api.smartrecruiters.com' || !/\/postings\/?$/.test(url.pathname)) return none;
  const { content, totalFound } = (document ?? {}) as { content?: unknown; totalFound?: unknown };
  if (!Array.isArray(content)) return none;
  const base = `${url.origin}${url.pathname.replace(/\/$/, '')}`;
  const ids = content.flatMap((posting: { id?: unknown } | null) => {
    const id = String(posting?.id ?? '');
    return /^[\w-]{1,80}$/.test(id) ? [id] : [];
  });
  const seen = Number(url.searchParams.get('offset') ?? 0) + content.length;
  const more = content.length > 0 && typeof totalFound === 'number' && seen < totalFound;
  const next = more ? [`${base}?limit=100&offset=${seen}`] : [];
  return { addresses: [...ids.map((id) => `${base}/${id}`), ...next], isIndex: true, lists: next };
}

/** Where boards are fetched. */
export interface Boards {
  readonly addressOf: (reference: string) => BoardAddress | null;
  readonly furtherOf: (address: string, document: unknown) => FurtherAddresses;
}

export const BOARDS: Boards = { addressOf: boardAddress, furtherOf: furtherAddresses };
