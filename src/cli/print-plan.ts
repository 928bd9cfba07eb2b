import { CvprJobsError } from '../record/errors.js';
import type { Visit } from '../store/store.js';
import type { Context } from './command.js';
import type { ExitCode } from './io.js';
import { networkOf } from './network-options.js';

/** Prints what would be done, a line an input: `check`, `fetch` or `read`, a tab, and the address or path. */
export async function printPlan({ io, voice, args, options }: Context): Promise<ExitCode> {
  const [{ planIngest }, { openStoreFor }, { printData }] = await Promise.all([
    import('../intake/plan-ingest.js'),
    import('./with-store.js'),
    import('./print.js'),
  ]);
  const store = await openStoreFor({ options }).catch((error: unknown) => {
    if (error instanceof CvprJobsError && error.code === 'STORE_MISSING') return null;
    throw error;
  });
  let planned = 0;
  const lines = async function* () {
    const visit = async (url: string): Promise<Visit | null> => (store ? store.visit(url) : null);
    const { isFresh } = await import('../intake/apply-links.js');
    const plan = planIngest(args, {
      ...{ report: voice.report, network: networkOf({ options }), visit },
      ...(options.followApply === true && {
        followApply: { isFresh: async (address) => store !== null && isFresh(store, address, new Date()) },
      }),
    });
    for await (const { what, uri } of plan) {
      planned++;
      yield `${what}\t${uri}\n`;
    }
  };
  try {
    await printData(io, lines());
  } finally {
    await store?.close();
  }
  if (voice.failed() === 0) return 0;
  return planned > 0 ? 3 : 1;
}
