import { type JobRecord, sourceName } from '../record/job-record.js';
import type { Store } from '../store/store.js';
import { speakingPostings } from './speaking-postings.js';

/**
 * By field, the line of its page (from 1) on which the words begin that a job's value rests on. A page of HTML or
 * JSON was made into text and has no lines that a person could look up: its fields are left out.
 */
export async function evidenceLines(store: Store, job: JobRecord): Promise<Map<string, number>> {
  const lines = new Map<string, number>();
  for (const posting of await speakingPostings(store, job.id)) {
    const name = sourceName(posting);
    const resting = Object.entries(job.evidence)
      .filter(([field, { source }]) => source === name && !lines.has(field))
      .sort(([, a], [, b]) => a.start - b.start);
    const page = resting.length > 0 ? await store.page(posting.pageId) : null;
    if (page?.format !== 'text') continue;
    let [at, line] = [0, 1];
    for (const [field, { start }] of resting) {
      line += linesIn(page.text.slice(at, start));
      at = start;
      lines.set(field, line);
    }
  }
  return lines;
}

function linesIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
