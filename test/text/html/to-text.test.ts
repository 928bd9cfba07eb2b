import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../src/text/html/to-text.js';

describe('the text', () => {
  it.each([
    ['paragraphs apart', '<p>One</p><p>Two', 'One\n\nTwo'],
    ['blocks on lines', '<div>One</div><div>Two<div>Three</div></div>', 'One\nTwo\nThree'],
    ['white space collapsed', '<p> a \n\t b <b> c</b>\n</p>', 'a b c'],
    ['no-break spaces and entities', 'R&amp;D&nbsp;&nbsp;lead &euro;5', 'R&D lead €5'],
    ['soft hyphens and zero-width spaces', 'Soft&shy;ware\u200b lead\u0000', 'Software lead'],
    ['br', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['lists', '<p>You:</p><ul><li>one<li><p>two</p></ul>end', 'You:\n\n• one\n• two\n\nend'],
    ['nested lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '• a\n• b\n• c'],
    [
      'bullets that the page writes itself',
      '<ul><li>• a</li><li><span>·</span> b</li><li></li></ul>',
      '• a\n• b',
    ],
    ['cards in a list', '<ul><li><h3>A</h3><p>b</p></li><li><h3>C</h3></li></ul>', 'A\n\nb\n\nC'],
    ['rows', '<table><tr><th>Place<td>Ghent<tr><td>Pay<td></td><td>5</table>', 'Place | Ghent\nPay | 5'],
    ['rows of blocks', '<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>', 'a\n\nb\n\nc'],
    ['terms', '<dl><dt>Place<dd>Ghent<dt>Pay<dd>5</dl>', 'Place\nGhent\nPay\n5'],
    ['pre', '<pre>a\n  b  c\r\n\nd</pre>', 'a\n  b  c\n\nd'],
    [
      'spans that a style sheet sets apart',
      '<span class="place">Ghent</span><span class="kind">Remote</span>',
      'Ghent Remote',
    ],
    [
      'scripts and the like',
      'a<script>b</script><style>c</style><template>d</template><noscript>e</noscript><svg><text>f</text></svg>g',
      'ag',
    ],
    [
      'what is hidden',
      '<p hidden>a</p><p aria-hidden="true">b<p style="color:red; display: none">c<p style="visibility:hidden">d<p style="display:none-ish">e',
      'e',
    ],
    [
      'site furniture',
      '<header>a</header><nav>b</nav><div role="navigation">c</div><main>d</main><footer>e</footer>',
      'd',
    ],
    [
      'the header and footer of a card',
      '<article><header>a</header>b<footer>c</footer></article>',
      'a\nb\nc',
    ],
    ['a headline in the header', '<header><nav>x</nav><h1>Job</h1></header><p>b', 'Job\n\nb'],
    ['a logo headline', '<header><h1>Logo</h1></header><main><h1>Job</h1></main>', 'Job'],
    [
      'a search form',
      '<form><label>Find <input></label><select><option>All</select><button>Apply</button></form>x',
      'x',
    ],
    [
      'a form around the page',
      '<form><h1>Job</h1><p>b</p><button>Apply</button></form>',
      'Job\n\nb\n\nApply',
    ],
    ['comments and CDATA', 'a<!-- <p>b -->c<![CDATA[d]]>e', 'ace'],
    ['nothing', '', ''],
    ['broken tags', '<p>a <b c <d>e</p></x>< f', 'a e\n\n< f'],
  ])('of %s', (_name, html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  it('keeps title and JSON-LD', () => {
    const page = htmlToText(
      '<title> A &amp;\n B </title><svg><title>no</title></svg><script type="application/ld+json">{"a":"<b>"}</script><script>x</script>',
    );
    expect(page).toMatchObject({ title: 'A & B', structured: [{ a: '<b>' }], text: '' });
    expect(htmlToText('<p>x').title).toBeNull();
  });
});

describe('the marks', () => {
  const marksOf = (html: string, url?: string) => {
    const { text, marks } = htmlToText(html, url);
    return marks.map(({ start, end, ...mark }) => ({ ...mark, text: text.slice(start, end) }));
  };

  it.each([
    ['a heading', '<h2> A <i>b</i></h2>', [{ kind: 'heading', level: 2, text: 'A b' }]],
    ['an ARIA heading', '<div role=heading aria-level=4>A</div>', [{ kind: 'heading', level: 4, text: 'A' }]],
    ['a bold block', '<p><b>You</b></p><p>a <b>c</b></p>', [{ kind: 'strong', text: 'You' }]],
    [
      'items',
      '<ul><li> a <ol><li>b</ol>c</ul>',
      [
        { kind: 'item', level: 1, text: 'a' },
        { kind: 'item', level: 2, text: 'b' },
      ],
    ],
    [
      'links',
      '<a href=/x>a</a> <a href="mailto:b@c.example">b</a> <a href="javascript:d()">d</a>',
      [
        { kind: 'link', href: '/x', text: 'a' },
        { kind: 'link', href: 'mailto:b@c.example', text: 'b' },
        { kind: 'link', text: 'd' },
      ],
    ],
    ['a button', '<button>Apply</button>', [{ kind: 'link', text: 'Apply' }]],
    [
      'labels',
      '<table><tr><th>A<td>b<tr><td>C:<td>d</table>',
      [
        { kind: 'element', name: 'tr', text: 'A | b' },
        { kind: 'label', text: 'A' },
        { kind: 'element', name: 'tr', text: 'C: | d' },
        { kind: 'label', text: 'C:' },
      ],
    ],
    ['a bold label', '<p><b>Place</b>: Ghent</p>', [{ kind: 'label', text: 'Place' }]],
    [
      'names',
      '<div class="Card card-A" id="job-3911" itemprop=title data-testid="job-7-name" data-x=y>a</div>',
      [{ kind: 'element', name: 'card card-a title job job-name', text: 'a' }],
    ],
    [
      'a schema type',
      '<div itemscope itemtype="https://schema.org/JobPosting">a</div>',
      [{ kind: 'element', name: 'jobposting', text: 'a' }],
    ],
    ['nothing, where nothing is seen', '<div class=a><b></b><h1> </h1></div>', []],
  ])('of %s', (_name, html, marks) => {
    expect(marksOf(html)).toEqual(marks);
  });

  it('resolve addresses against the base and the page', () => {
    expect(marksOf('<base href="/jobs/"><a href="3">a</a>', 'https://a.example/x/')[0]?.href).toBe(
      'https://a.example/jobs/3',
    );
    expect(marksOf('<a href="?p=2&amp;q=1">a</a>', 'https://a.example/x')[0]?.href).toBe(
      'https://a.example/x?p=2&q=1',
    );
  });
});

describe('any markup', () => {
  const tags = [
    'div',
    'p',
    'ul',
    'li',
    'b',
    'a',
    'h2',
    'table',
    'tr',
    'td',
    'pre',
    'br',
    'span',
    'dl',
    'dt',
    'dd',
    'header',
    'form',
    'button',
    'svg',
  ];
  const piece = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...tags),
        fc.constantFrom('', ' class="x y"', ' hidden', ' style="display:none"', ' id=a1'),
      )
      .map(([tag, rest]) => `<${tag}${rest}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc.constantFrom(
      'word',
      ' ',
      '\n',
      '&nbsp;',
      '• ',
      '< ',
      '&',
      '<!--',
      '-->',
      '<script>alert("SECRET")</script>',
      '<style>SECRET</style>',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('<', '')),
  );

  it('gives text without scripts, and marks that are trimmed, in range, in order and nested', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text, marks } = htmlToText(pieces.join(''));
        expect(text).not.toMatch(/SECRET/);
        expect(text).not.toMatch(/\n{3}|^\n|\n$/);
        const open: number[] = [];
        let before = 0;
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
          while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= start) open.pop();
          before = start;
          open.push(end);
        }
      }),
      { numRuns: 400 },
    );
  });
});
