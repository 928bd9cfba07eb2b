import type { Further } from '../listing/filter.js';
import { h } from '../listing/markup.js';
import { byId, toElement, toNodes } from './dom.js';

/** Says what words that go on where the query ends find: shown in place of none, or offered beside what is shown. */
export function showFurther(further: Further | null, take: (query: string) => void): void {
  const line = byId('further');
  line.hidden = further === null;
  if (further === null) return;
  const jobs = `${further.count.toLocaleString('en')} ${further.count === 1 ? 'job' : 'jobs'}`;
  if (further.shown) {
    line.replaceChildren(
      ...toNodes(['No job has just these words. Shown are those with words that begin so: ', query(further)]),
    );
    return;
  }
  const button = toElement(h('button', { type: 'button', class: 'link' }, query(further)));
  button.addEventListener('click', () => {
    take(further.query);
    byId('q').focus();
  });
  line.replaceChildren(...toNodes('With words that begin so: '), button, ...toNodes(` (${jobs})`));
}

function query({ query }: Further) {
  return h('code', { dir: 'auto' }, query);
}
