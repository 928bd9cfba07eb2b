// Pages of an invented board; each posting is a job of its own.

const DUTIES = [
  'count the leaves of tomato plants from above, by night and by day, with a camera that hangs from a rail',
  'find caries in radiographs before any dentist does, and publish how it was done at a conference',
  'teach lawn mowers to tell hedgehogs from shoes on a budget of two watts and one cheap lens',
  'tell a crawler where it is on the hull of a ship when the water is brown and the lamp has failed',
  'sort stones on a belt by what they are made of while the belt runs at four metres a second',
  'read the numbers off old maps whose paper has yellowed and whose ink has run into the sea',
  'see from a satellite which of ten thousand glaciers has lost its tongue since the last pass',
  'follow forty players and one ball through rain without ever losing the smallest of them',
  'measure the ripeness of a cherry through the leaf that hides it, before the starlings do',
  'find the one cracked tile in the roof of a station hall with a drone that must not land',
];

const CITIES = ['Oslo, Norway', 'Turin, Italy', 'Basel, Switzerland', 'Bergen, Norway', 'Ghent, Belgium'];

/** The text of the n-th posting, from 0. */
export function posting(n: number): string[] {
  const duty = DUTIES[n % DUTIES.length] as string;
  return [
    CITIES[n % CITIES.length] as string,
    `As a Computer Vision Engineer, you will ${duty}.`,
    `The work is number ${n} of our list, and it takes ${n + 2} people with patience for machine number ${n * 7 + 3}.`,
  ];
}

export interface BoardPageOptions {
  /** Numbers of its postings. */
  readonly postings: readonly number[];
  /** Addresses of a pager, by their words. */
  readonly pager?: Readonly<Record<string, string>>;
  readonly head?: string;
}

/** A page as HTML, a card a posting. */
export function boardPage({ postings, pager = {}, head = '' }: BoardPageOptions): string {
  const cards = postings.map((n) => {
    const [place, ...paragraphs] = posting(n);
    return `<div class="card"><h3>Engineer ${n}</h3><p class="location">${place}</p>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join('')}<a href="https://apply.example/${n}">Apply</a></div>`;
  });
  const links = Object.entries(pager).map(([words, href]) => `<li><a href="${href}">${words}</a></li>`);
  return `<!doctype html><html><head><title>Careers</title>${head}</head><body><main>${cards.join('\n')}</main>
<nav><ul>${links.join('')}</ul></nav></body></html>`;
}

/** A page as a text capture. */
export function capturePage(postings: readonly number[]): string {
  return `Search Opportunities\n\n${postings.map((n) => `${posting(n).join('\n\n')}\n\n\nApply\n\n`).join('')}`;
}
