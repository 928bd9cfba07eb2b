import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import { walkInputs } from '../../src/sources/walk.js';

// A name under which nothing stands: what there is to do about it.

const PATH = 'check the path, or give - to read from stdin';

it.each([
  ['127.0.0.1:8931/', 'for a page on the web give http://127.0.0.1:8931/'],
  ['localhost:3000', 'for a page on the web give http://localhost:3000'],
  ['example.org/jobs', 'for a page on the web give https://example.org/jobs'],
  ['www.example.org', 'for a page on the web give https://www.example.org'],
  ['careers.example.org:8080/a?b=c', 'for a page on the web give http://careers.example.org:8080/a?b=c'],
  ['nowhere.txt', PATH],
  ['page.html', PATH],
  ['pages/one.txt', PATH],
  ['localhost', PATH],
  ['greenhous:figma', 'did you mean greenhouse:figma?'],
  ['Leverr:tideline', 'did you mean lever:tideline?'],
  [
    'monster:figma',
    'boards are read by name at greenhouse, lever, lever-eu, ashby, smartrecruiters, workable, recruitee; for any other give the address of its page',
  ],
  ['notes: monday.txt', PATH],
  ['C:\\pages\\one.txt', PATH],
  ['../example.org/jobs', PATH],
])('%s: %s', async (given, advice) => {
  const said: Diagnostic[] = [];
  await walkInputs([given], (each) => said.push(each));
  expect(said.map(({ message }) => message)).toEqual([`no such file or folder: ${given}; ${advice}`]);
});
