import { escapeHtml } from '../text/html/escape.js';
import { wellFormed } from '../text/well-formed.js';

/** The text of a posting as HTML of paragraphs, which shows it and nothing else. */
export function paragraphs(text: string): string {
  return wellFormed(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph.replace(CONTROLS, ' ')).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Of no use in a text, and of harm in some readers. */
const CONTROLS = /[^\P{Cc}\n]/gu;
