import { isTag, isText, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** Text as HTML that shows it, and nothing else. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML that was escaped as a whole (`&lt;p&gt;`), as it was before; HTML that has tags of its own stays as it is. */
export function unescapeHtml(html: string): string {
  if (!ESCAPED_TAG.test(html) || TAG.test(html)) return html;
  return textOf(parseDocument(html));
}

const ESCAPED_TAG = /&(?:lt|#60|#x3c);\/?[a-z]/i;
const TAG = /<\/?[a-z][a-z0-9]{0,15}[\s>/]/i;

/** Text with its entities (`R&amp;D`) as the characters they stand for; signs that look like tags stay. */
export function decodeEntities(text: string): string {
  return ENTITY.test(text) ? textOf(parseDocument(text.replace(/</g, '&lt;'))) : text;
}

const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i;

function textOf(parent: ParentNode): string {
  return parent.children
    .map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : ''))
    .join('');
}
