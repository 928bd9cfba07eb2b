import { h, type Markup } from './listing/markup.js';
import { pathIn, type Site } from './site.js';
import { toHtml } from './to-html.js';

/** What a page needs besides its content. */
export interface Frame {
  readonly title: string;
  /** From this page to the folder of the report: `''` or `'../'`. */
  readonly up: string;
  /** Which entry of the navigation this is, if it is one. */
  readonly current?: 'index.html' | 'figures.html';
  /** Scripts besides that of the theme, by their plain names. */
  readonly scripts?: readonly string[];
  readonly site: Site;
  readonly bodyClass?: string;
}

/** A whole page. */
export function pageHtml(frame: Frame, content: Markup): string {
  const { up, bodyClass } = frame;
  const { madeAt } = frame.site;
  const page = h(
    'html',
    { lang: 'en' },
    h('head', {}, headOf(frame)),
    h(
      'body',
      { class: bodyClass ?? null },
      h('a', { class: 'skip', href: '#main' }, 'Skip to the content'),
      h(
        'header',
        { class: 'site' },
        h('a', { class: 'brand', href: `${up}index.html` }, 'Jobs'),
        navigation(frame),
      ),
      h('main', { id: 'main', tabindex: '-1' }, content),
      h(
        'footer',
        { class: 'site' },
        h('p', {}, 'Made by cvpr-jobs on ', h('time', { datetime: madeAt }, madeAt.slice(0, 10)), '. '),
        h(
          'p',
          {},
          'What stands here was read from the pages of those who offer the jobs, by rules that can err: ask there.',
        ),
      ),
    ),
  );
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/**
 * Nothing but the report's own files, and nothing from the network. `file:` says for browsers in which a file on disk
 * has no `self` what `self` says in the others; on a server it allows nothing, since web pages can't load files.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // the one by which the page loads the texts when it needs them
  'trusted-types cvpr-jobs',
].join('; ');

function headOf({ title, up, scripts = [], site }: Frame): Markup {
  const at = (name: string) => up + pathIn(site, name);
  return [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', {}, title),
    h('link', { rel: 'icon', href: at('icon.svg'), type: 'image/svg+xml' }),
    h('link', { rel: 'stylesheet', href: at('report.css') }),
    h('script', { src: at('theme.js') }),
    scripts.map((name) => h('script', { src: at(name), defer: true })),
  ];
}

function navigation({ up, current }: Frame): Markup {
  const link = (path: NonNullable<Frame['current']>, words: string) =>
    h('li', {}, h('a', { href: up + path, 'aria-current': current === path ? 'page' : null }, words));
  return h(
    'nav',
    { 'aria-label': 'Pages' },
    h('ul', {}, link('index.html', 'Find a job'), link('figures.html', 'Figures')),
    // the script of the theme shows it
    h('button', { type: 'button', id: 'theme', hidden: true }, 'Theme'),
  );
}
