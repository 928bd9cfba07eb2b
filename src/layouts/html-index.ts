import { htmlCards } from './html-cards.js';
import { htmlHeadings } from './html-headings.js';
import { htmlSingle } from './html-single.js';
import { htmlStructured } from './html-structured.js';
import type { Layout } from './layout.js';

/** The kinds of HTML pages, the most specific first. */
export const HTML_LAYOUTS: readonly Layout[] = [htmlStructured, htmlCards, htmlHeadings, htmlSingle];
