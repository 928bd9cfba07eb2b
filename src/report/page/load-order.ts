import type { TextOrder } from '../listing/text-order.js';
import { byId } from './dom.js';

declare global {
  /** From `data/order.js`, which is loaded when it is first needed. */
  var cvprJobsOrder: TextOrder | undefined;
  /** Not in every browser. */
  var trustedTypes: { createPolicy(name: string, rules: ScriptRules): ScriptRules } | undefined;
}

interface ScriptRules {
  createScriptURL(address: string): string;
}

/** The texts in their order. A page opened from disk can load them as a script alone; this is the one that is added. */
export function loadOrder(): Promise<TextOrder> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      const order = globalThis.cvprJobsOrder;
      if (order) resolve(order);
      else reject(new Error('the script holds no texts'));
    });
    script.addEventListener('error', () => reject(new Error('the script can not be loaded')));
    script.src = policy().createScriptURL(byId('search').dataset.order ?? '');
    document.head.append(script);
  });
  return loading;
}

let loading: Promise<TextOrder> | undefined;

/** The page's security policy knows this one policy by its name; the address comes from the page and from nowhere else. */
function policy(): ScriptRules {
  const rules: ScriptRules = {
    createScriptURL(address) {
      if (/^data\/[\w.-]+$/.test(address)) return address;
      throw new Error('no script of this report');
    },
  };
  return globalThis.trustedTypes?.createPolicy('cvpr-jobs', rules) ?? rules;
}
