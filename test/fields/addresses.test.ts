import { describe, expect, it } from 'vitest';
import { applyUrl } from '../../src/fields/apply-url.js';
import { booth } from '../../src/fields/booth.js';
import { contacts } from '../../src/fields/contacts.js';
import { description } from '../../src/fields/description.js';
import { language } from '../../src/fields/language.js';
import { urls } from '../../src/fields/urls.js';
import { makeDraft } from '../support/draft.js';
import { winner, winnerOf } from '../support/winner.js';

describe('contacts', () => {
  it.each([
    ['Write to jobs@lab.edu.', [[null, 'jobs@lab.edu']]],
    ['CV to hiring [at] cni-lyon.fr until Friday.', [[null, 'hiring@cni-lyon.fr']]],
    ['CV to jane.doe (at) lab (dot) edu.', [[null, 'jane.doe@lab.edu']]],
    ['CV to jane at lab dot edu please.', [[null, 'jane@lab.edu']]],
    ['Mail Jane.Doe@Lab.EDU', [[null, 'Jane.Doe@lab.edu']]],
    ['Send it to Dr. Ada Vogel (ada (at) lab.ac.uk).', [['Ada Vogel', 'ada@lab.ac.uk']]],
    ['Write to the chair, Prof. Ada Vogel, at search@lab.edu.', [['Ada Vogel', 'search@lab.edu']]],
    ['Questions? Ask Dr. Ada Vogel at the conference.', [['Ada Vogel', null]]],
    ['Ihre Ansprechpartnerin ist Frau Ada Öztürk.', [['Ada Öztürk', null]]],
    ['You work with Prof. Ada Vogel. CV to ada.vogel@lab.edu.', [['Ada Vogel', 'ada.vogel@lab.edu']]],
    [
      '{ada,bo}@lab.edu',
      [
        [null, 'ada@lab.edu'],
        [null, 'bo@lab.edu'],
      ],
    ],
    ['Write to jobs@lab.edu.Please add a CV.', [[null, 'jobs@lab.edu']]],
    ['Founded by Ada Vogel and Bo Ek, backed by Carl Oak.', []],
    ['The lab is led by Prof. Ada Vogel.', []],
    ['We reach mAP@0.5 of 60 and recall@k of 80.', []],
    ['Contact Human Resources.', []],
    ['We ask The Right Questions.', []],
    ['Look at lab parties.', []],
    ['We invite applications to Postdoctoral Researcher positions.', []],
    ['Submit your application to Associate Professor Search.', []],
    ['This is what you ask Who Will Love This Job', []],
  ])('of %j', (text, want) => {
    expect(winner(contacts, text).map(({ name, email }) => [name, email])).toEqual(want);
  });

  it('keeps the home page of a person to write to', () => {
    expect(winner(contacts, 'Please email Ada-Lou Vogel (https://ada.example.org) directly.')).toEqual([
      { name: 'Ada-Lou Vogel', email: null, url: 'https://ada.example.org' },
    ]);
  });

  it('reads mailto links', () => {
    const marks = [{ kind: 'link', start: 0, end: 8, href: 'mailto:ada@lab.edu?subject=x' }] as const;
    expect(winner(contacts, 'Write us', { marks })).toEqual([
      { name: null, email: 'ada@lab.edu', url: null },
    ]);
  });
});

describe('addresses', () => {
  it.each([
    [
      'See (https://a.example/b), https://c.example/d. Or www.e.example!',
      ['https://a.example/b', 'https://c.example/d', 'https://www.e.example'],
    ],
    [
      'https://en.example.org/wiki/A_(b) and http://x.example/y?q=1,',
      ['https://en.example.org/wiki/A_(b)', 'http://x.example/y?q=1'],
    ],
    ['Our site carries no address.', []],
  ])('in %j', (text, want) => {
    expect(winner(urls, text)).toEqual(want);
  });

  it.each([
    ['Apply via this form: https://forms.gle/abc123', 'https://forms.gle/abc123'],
    ['Openings are listed at https://www.x.example/careers. Apply there.', 'https://www.x.example/careers'],
    ['Submit your file at https://x.example/portal.', 'https://x.example/portal'],
    ['Prof. Vogel (PI, https://x.example/vogel) leads the lab.', null],
    ['Our toolkit (https://github.com/x/y) is open.', null],
    ['Apply at jobs@x.example.', null],
  ])('to apply at in %j', (text, want) => {
    expect(winner(applyUrl, text)).toBe(want);
  });
});

describe('booth', () => {
  it.each([
    ['Meet us at booth #2100.', '2100'],
    ['We will be at booth 1404.', '1404'],
    ['Booth 1201a, next to the posters', '1201a'],
    ['Visit Stand B12!', 'B12'],
    ['Booth number 77', '77'],
    ['We stand 2 metres tall.', null],
    ['The phone booth is free.', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(booth, text)).toBe(want);
  });
});

describe('language', () => {
  it.each([
    ['We are looking for an engineer who can work with the team on the models.', 'en'],
    ['Wir suchen eine Ingenieurin für die Entwicklung von Kameras und den Einsatz der Modelle.', 'de'],
    ['Nous recherchons une ingénieure pour le développement des caméras et de la vision.', 'fr'],
    ['Buscamos una ingeniera para el desarrollo de los modelos de la empresa y su uso.', 'es'],
    ['Cerchiamo una persona per lo sviluppo dei modelli e la gestione del progetto in un gruppo.', 'it'],
    ['コンピュータビジョンの研究者を募集しています。', 'ja'],
    ['我们正在招聘计算机视觉研究员和工程师。', 'zh'],
    ['컴퓨터 비전 연구원을 모집합니다 지금 지원하세요', 'ko'],
    ['Apply now', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(language, text)).toBe(want);
  });
});

describe('description', () => {
  it('folds white space and keeps paragraphs', () => {
    expect(winner(description, '  A  first\nline.\n\n\n\tThe   second. ')).toBe(
      'A first line.\n\nThe second.',
    );
    expect(winner(description, ' \n ')).toBeNull();
  });

  it('rests on the whole posting', () => {
    expect(winnerOf(description, makeDraft(' A b. '))?.quote).toBe(' A b. ');
  });
});
