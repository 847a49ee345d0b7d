import type { ScriptWithBridge } from '../bridge';
import { trusted } from './trusted';

/** What was loaded already, by address. */
const loaded = new Map<string, Promise<unknown>>();

/** Loads one of our files as a script of the page, and answers what it brings. A failure is forgotten, to try again. */
export function loadScript(url: string, nonce: string): Promise<unknown> {
  let loading = loaded.get(url);
  if (!loading) {
    loading = new Promise((resolve, reject) => {
      const script: ScriptWithBridge = document.createElement('script');
      script.helpdesk = resolve;
      script.onerror = () => {
        loaded.delete(url);
        reject(new Error(url));
      };
      script.nonce = nonce;
      script.src = trusted().createScriptURL(url);
      document.head.append(script);
    });
    loaded.set(url, loading);
  }
  return loading;
}
