import { useEffect, useRef, useState } from 'preact/hooks';
import { useDraft } from './use-draft';
import type { Standing } from './use-away-form';
import { useUi } from './use-ui';

/** Nobody is there, and the owner wants a form in the place of the chat. What was typed already stands in it. */
export function AwayForm({ site, form, isHidden }: Standing & { isHidden: boolean }) {
  const { window: chat } = useUi();
  const frame = useRef<HTMLIFrameElement>(null);
  const [text, setText] = useDraft(null);
  const { origin } = new URL(site);
  // Once: another address would begin the form anew, and pages change theirs as they like.
  const [src] = useState(() => addressOf(site, form));

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
  return (
    <iframe
      class="form"
      ref={frame}
      src={src}
      title={chat.title}
      hidden={isHidden}
      data-focus={isHidden ? undefined : true}
    />
  );
}

function addressOf(site: string, form: string): string {
  const address = new URL(`${site}/embed/${encodeURIComponent(form)}`);
  address.searchParams.set('parent', location.origin);
  address.searchParams.set('page', location.href.slice(0, 1_000));
  if (document.referrer) address.searchParams.set('referrer', document.referrer.slice(0, 500));
  return address.href;
}
