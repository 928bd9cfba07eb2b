import { expect, it } from 'vitest';
import { shownPosting, shownSource } from '../../src/report/shown-source.js';

it.each([
  ['seeds/board-page-1.txt', 'seeds/board-page-1.txt'],
  ['./pages/a b.html', './pages/a b.html'],
  ['https://jobs.example/board?page=2', 'https://jobs.example/board?page=2'],
  ['https://jane:secret@jobs.example/board', 'https://jobs.example/board'],
  ['HTTP://jane@jobs.example/', 'http://jobs.example/'],
  ['/home/jane/pages/board.txt', 'board.txt'],
  ['file:///home/jane/pages/board.html?x=1#y', 'board.html'],
  ['../../home/jane/board.txt', 'board.txt'],
  ['pages/../../jane/board.txt', 'board.txt'],
  ['~/pages/board.txt', 'board.txt'],
  ['C:\\Users\\Jane\\board.txt', 'board.txt'],
  ['C:/Users/Jane/board.txt', 'board.txt'],
  ['\\\\server\\jane\\board.txt', 'board.txt'],
  ['/home/jane/crawl.warc.gz#3', 'crawl.warc.gz#3'],
  ['-', '-'],
  ['', ''],
  ['/', '/'],
])('%s is shown as %s', (uri, shown) => {
  expect(shownSource(uri)).toBe(shown);
  expect(shownPosting(`${uri}#12`)).toBe(`${shown}#12`);
});
