import { escapeHtml, unescapeHtml } from '../../text/html/escape.js';

/** A part of a posting's text, with the heading that the feed gives it. */
export interface BodyPart {
  readonly heading?: string | null | undefined;
  readonly html?: string | null | undefined;
  /** Read where there is no HTML. */
  readonly text?: string | null | undefined;
}

/** The parts as one piece of HTML. Parts without text leave out their heading too. */
export function body(...parts: readonly BodyPart[]): string {
  return parts
    .flatMap(({ heading, html, text }) => {
      const content = html?.trim() ? listed(unescapeHtml(html)) : text?.trim() ? preformatted(text) : null;
      if (content === null) return [];
      return heading?.trim() ? [`<h3>${escapeHtml(heading.trim())}</h3>`, content] : [content];
    })
    .join('\n');
}

/** Some feeds give the items of a list without the list. */
function listed(html: string): string {
  return /^\s*<li[\s>]/i.test(html) ? `<ul>${html}</ul>` : `<div>${html}</div>`;
}

function preformatted(text: string): string {
  return `<pre>${escapeHtml(text)}</pre>`;
}
