import type { Diagnostic } from '../record/diagnostic.js';
import type { Store } from '../store/store.js';

/** What can't be read is remembered with its source; not a name that no page was ever read from, nor stdin. */
export async function noteFailures(
  store: Store,
  failures: readonly Diagnostic[],
  now: () => Date,
): Promise<void> {
  if (failures.length === 0) return;
  const at = now().toISOString();
  await store.write(async (tx) => {
    for (const { uri, code, message } of failures) {
      const isName = NAMES.has(code) && (await tx.pagesOf(uri)).length === 0;
      if (uri !== '-' && !isName) await tx.addAttempt({ uri, at, outcome: 'failed', code, message });
    }
  });
}

/** Nothing stands under this name, or nothing can. */
const NAMES: ReadonlySet<string> = new Set(['INPUT_MISSING', 'USAGE']);
