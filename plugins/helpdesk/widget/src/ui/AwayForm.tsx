import { useEffect, useRef } from 'preact/hooks';
import { useDraft } from './use-draft';
import { useUi } from './use-ui';

/** Nobody is there, and the owner wants a form in the place of the chat. What was typed already stands in it. */
export function AwayForm({ site, form }: { site: string; form: string }) {
  const { window: chat } = useUi();
  const frame = useRef<HTMLIFrameElement>(null);
  const [text, setText] = useDraft(null);
  const { origin } = new URL(site);
  const address = new URL(`${site}/embed/${encodeURIComponent(form)}`);
  address.searchParams.set('parent', location.origin);
  address.searchParams.set('page', location.href.slice(0, 1_000));
  if (document.referrer) address.searchParams.set('referrer', document.referrer.slice(0, 500));

  useEffect(() => {
    const listen = ({ origin: from, source, data }: MessageEvent<unknown>) => {
      const within = frame.current?.contentWindow;
      if (from !== origin || !within || source !== within) return;
      // Said by the form in the frame; see site/assets/frame.js.
      const { helpdeskForm, sent } = (data ?? {}) as { helpdeskForm?: unknown; sent?: unknown };
      if (helpdeskForm !== 1) return;
      if (sent === true) setText('');
      else if (text) within.postMessage({ helpdeskText: text }, origin);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [origin, text, setText]);
  return <iframe class="form" ref={frame} src={address.href} title={chat.title} data-focus />;
}
