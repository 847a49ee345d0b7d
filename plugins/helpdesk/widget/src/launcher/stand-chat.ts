import type { Bridge, HelpdeskApi, Place, WindowCalls } from '../bridge';
import { keepName } from '../keep-name';
import { adoptStyle } from './adopt-style';
import { loadScript } from './load-script';
import { makeButton } from './make-button';
import { makePageApi } from './make-page-api';
import { makeTrail } from './make-trail';
import { takeLink } from './take-link';
import { trusted } from './trusted';

/** A page that never ends loading is not waited for longer. */
const PAGE_MS = 4_000;

/**
 * Puts one chat on this page: the button now, the window when it is asked for, or has news to show.
 *
 * @param called what the page asked for before we were there.
 */
export function standChat(place: Place, called: unknown[]): void {
  const { base, config, chat, nonce } = place;
  const made = makeButton(place);
  const { host, root, button, label } = made;
  let onPage: Parameters<Bridge['onPage']>[0] | undefined;
  const pages = makeTrail((page) => onPage?.(page));
  let loading: Promise<WindowCalls> | undefined;
  const later: ((calls: WindowCalls) => unknown)[] = [];
  const load: Bridge['load'] = (file) => loadScript(`${base}/helpdesk/widget/${file}`, nonce);

  const [words, name] = [label.textContent, button.getAttribute('aria-label')];
  const mark = (sign: string) => {
    label.textContent = words + sign;
    button.setAttribute('aria-label', name + sign);
  };
  const loadWindow = async () => {
    // The one function that the window's file brings.
    const open = (await load(config.window)) as (bridge: Bridge) => WindowCalls;
    mark('');
    const calls = open({
      ...place,
      ...made,
      ...{ pages, load, emit, trusted },
      adopt: (css) => adoptStyle(root, css, nonce),
      onPage: (listener) => {
        onPage = listener;
      },
    });
    // Whoever asked for it has long gone on.
    for (const call of later) new Promise((done) => done(call(calls))).catch(() => undefined);
    return calls;
  };
  const withWindow = async (work: (calls: WindowCalls) => unknown) => {
    loading ??= loadWindow();
    await loading.then(work, () => {
      // The next press tries again.
      loading = undefined;
      mark(' ↻');
    });
  };
  const isKept = () => {
    try {
      const kept = keepName(base, chat.key, '');
      // A conversation, or a message that has not left; or the window stood open on the page before.
      return (
        Object.keys(localStorage).some((name) => name.startsWith(kept)) ||
        sessionStorage.getItem(`${kept}open`) === 'true'
      );
    } catch {
      // Storage is forbidden: nothing can have been kept.
      return false;
    }
  };
  const { api, emit } = makePageApi({
    ...{ withWindow, later },
    isNeeded: () => loading !== undefined || isKept(),
  });
  const resume = () => {
    const link = takeLink();
    if (link) void withWindow((calls) => calls.resume(link));
  };

  button.onclick = () => void withWindow((calls) => calls.toggle());
  (window as { Helpdesk?: HelpdeskApi }).Helpdesk = api;
  whenShown(() => {
    const page = document.documentElement;
    const show = () => host.isConnected || page.append(host);
    show();
    // Pages that replace all that they hold replace us too.
    new MutationObserver(show).observe(page, { childList: true });
    emit('ready');
    // The page's own calls, each looked at where it is made.
    api.push(...(called as Parameters<HelpdeskApi['push']>));
    resume();
    addEventListener('hashchange', resume);
    // Its news are to be seen on the button.
    if (isKept()) void withWindow(() => undefined);
  });
}

/** When the page is drawn: what it is made of comes first. */
function whenShown(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) work();
    isDone = true;
  };
  if (document.readyState === 'complete') return once();
  addEventListener('load', once);
  setTimeout(once, PAGE_MS);
}
