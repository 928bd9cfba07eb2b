import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_WORDS } from '../../src/fields/draft.js';
import { type Item, recoverItems } from '../../src/text/items.js';
import { trimSpan } from '../../src/text/lines.js';
import { splitSentences } from '../../src/text/sentences.js';
import { expectApart, wordsOf } from '../support/spans.js';
import { anyText } from '../support/texts.js';

function itemsOf(text: string, from = 0, to = text.length): Item[] {
  return recoverItems(text, { start: from, end: to }, splitSentences(text), ITEM_WORDS);
}

/** `|` stands where a page dropped the mark between two entries. */
const FLAT: [why: string, marked: string][] = [
  ['a word that begins entries', 'A degree in robotics | Ability to write papers | Experience with cameras'],
  ['a verb', 'Design new lenses | Build rigs for them | Report to the board'],
  ['a gerund', 'Training of large nets | Writing papers about them'],
  ['any capitalised word that stands once', 'Calm in storms of mail | Humour at four in the morning'],
  ['an opener behind a tool', 'You write clean PyTorch | Strong maths'],
  ['an opener behind an acronym', 'Papers at CVPR | Ability to explain them'],
  ['a tool behind the end of an entry', 'Good time management skills | C++ or Rust'],
  ['an acronym before an opener', 'A love of old cameras | GPU programming experience'],
  ['figures with years', 'A degree in physics | 3+ years of work on lenses | 5 years with nets'],
  ['a bracket', 'Knows lenses (wide and long) | Sees light (cold and warm)'],
  ['a language', 'A calm mind in every storm | German or English'],
  ['a degree', 'Four years in a lab | PhD in optics'],
  ['an article', 'Knowledge of Python | A calm mind'],
];

const WHOLE = [
  'Experience with Machine Learning and Computer Vision',
  'Knowledge of the Python and Rust ecosystems',
  'Work with teams in Zürich and Lyon',
  'Publications at CVPR, ICCV or ECCV',
  'Fluent in German and English',
  'Modern C++ on embedded Linux',
  'A degree in Computer Science, Mathematics or Physics',
  'At least 5 years of work',
  'Between 3 and 5 years in a lab',
  'Work with our Lumen Box and sell the Lumen Box',
  'Hands-on work with state-of-the-art rigs',
  'Skills (such as Rust Programming or Python Scripting) that help',
];

describe('recoverItems of a list without marks', () => {
  it.each(FLAT)('begins an entry at %s', (_, marked) => {
    const text = marked.replaceAll('| ', '');
    expect(wordsOf(text, itemsOf(text))).toEqual(marked.split('|').map((part) => part.trim()));
  });

  it.each(WHOLE)('leaves %j whole', (text) => {
    expect(wordsOf(text, itemsOf(text))).toEqual([text]);
  });
});

const MARKED: [why: string, text: string, want: string[]][] = [
  ['bullets on lines', '• one lens\n• two lenses', ['one lens', 'two lenses']],
  ['bullets on one line', '• one lens • two lenses', ['one lens', 'two lenses']],
  ['glued bullets', '•one lens•two lenses', ['one lens', 'two lenses']],
  ['angles that quote nothing', '» one lens » two lenses', ['one lens', 'two lenses']],
  [
    'what closes a quotation',
    'Vous lisez « one lens » dans le texte',
    ['Vous lisez « one lens » dans le texte'],
  ],
  ['rings saved as a letter', 'o One lens. o Two lenses.', ['One lens.', 'Two lenses.']],
  ['rings on lines', 'o one lens\no two lenses', ['one lens', 'two lenses']],
  [
    'slashes that stand free',
    'one lens / two lenses / no fear of dust / a van',
    ['one lens', 'two lenses', 'no fear of dust', 'a van'],
  ],
  ['two slashes as alternatives', 'one lens / two lenses / three', ['one lens / two lenses / three']],
  [
    'what is said of an entry',
    '- One lens\n- Two lenses - an advantage - Three',
    ['One lens', 'Two lenses - an advantage', 'Three'],
  ],
  [
    'bullets, not the prose behind them',
    '• one lens\n• two lenses\n\nWe pay well. Write to us.',
    ['one lens', 'two lenses'],
  ],
  ['ticks and arrows', '✓ one lens → two lenses', ['one lens', 'two lenses']],
  ['emoji', '🔭 one lens 👩‍🔬 two lenses ✅️ three', ['one lens', 'two lenses', 'three']],
  ['middle dots', '· one lens · two lenses', ['one lens', 'two lenses']],
  [
    'dashes on lines',
    '- one lens\n- hands-on work\n- two lenses',
    ['one lens', 'hands-on work', 'two lenses'],
  ],
  ['glued dashes', '-Build rigs -Test rigs', ['Build rigs', 'Test rigs']],
  ['dashes with ranges', '- pay of $90 - $120\n- from 3-5 people', ['pay of $90 - $120', 'from 3-5 people']],
  ['dashes before figures', '- 3+ years\n- 5 years', ['3+ years', '5 years']],
  ['bullets behind a lead', 'Knows light\n• one lens\n• two', ['Knows light', 'one lens', 'two']],
  [
    'an entry on two lines',
    '• one lens that goes\n  on and on\n• two',
    ['one lens that goes\n  on and on', 'two'],
  ],
  [
    'a sentence below the last bullet',
    '• one lens\n• two\nWe pay well.',
    ['one lens', 'two', 'We pay well.'],
  ],
  ['a paragraph below the last bullet', '• one lens\n\nmore of it', ['one lens', 'more of it']],
  [
    'a sentence glued to the last bullet',
    '• one lens\n• two lenses.The rest is history',
    ['one lens', 'two lenses.', 'The rest is history'],
  ],
  ['a mark of the next heading', '• one lens;\n• two, 🚀', ['one lens', 'two']],
  [
    'semicolons',
    'one lens; two lenses (big; small); and three',
    ['one lens', 'two lenses (big; small)', 'three'],
  ],
  ['sentences', 'You see. You hear! You write', ['You see.', 'You hear!', 'You write']],
  ['lines', 'one lens\ntwo lenses', ['one lens', 'two lenses']],
  ['empty bullets', '• •\n•', []],
  ['nothing', ' \n ', []],
];

describe('recoverItems of a marked list', () => {
  it.each(MARKED)('takes %s', (_, text, want) => {
    expect(wordsOf(text, itemsOf(text))).toEqual(want);
  });

  it.each([
    ['• a\n• b', 'bullet'],
    ['a; b', 'semicolon'],
    ['You see. You hear.', 'sentence'],
    ['Ability to see light Ability to hear it', 'flat'],
  ])('says how it told the entries of %j apart', (text, style) => {
    expect(new Set(itemsOf(text).map((item) => item.style))).toEqual(new Set([style]));
  });
});

describe('the entries of any text', () => {
  it('are in order, apart, inside the body and never empty', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const { start, end } = trimSpan(text, from, to);
        const items = itemsOf(text, start, end);
        expectApart(items, { start, end });
        for (const words of wordsOf(text, items)) expect(words).toMatch(/\S/u);
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});
