import { type RawBuilder, sql } from 'kysely';
import type { SearchQuery, SearchTerm } from '../../text/search-query.js';

/** Full text by FTS5: ranked by BM25, a word in the title counting most. */
export function fullText({ all, none }: SearchQuery): RawBuilder<{ job_id: string; rank: number }> {
  if (all.length === 0) {
    return sql`(select job_id, 0 as rank from job_search where id not in
      (select rowid from job_text where job_text match ${anyOf(none)}))`;
  }
  const wanted = all.map(phrase).join(' AND ');
  const asked = none.length === 0 ? wanted : `(${wanted}) NOT (${anyOf(none)})`;
  return sql`(select job_search.job_id, bm25(job_text, ${sql.raw(WEIGHTS.join(', '))}) as rank
    from job_text inner join job_search on job_search.id = job_text.rowid where job_text match ${asked})`;
}

/** Of title, company, skills, places and words. */
const WEIGHTS = [10, 6, 3, 1, 1];

function anyOf(terms: readonly SearchTerm[]): string {
  return terms.map(phrase).join(' OR ');
}

/** In FTS5's own language. The words hold letters, digits, `+` and `#` alone, so nothing in them can end a string. */
function phrase({ words, prefix }: SearchTerm): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}
