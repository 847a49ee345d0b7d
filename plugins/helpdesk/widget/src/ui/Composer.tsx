import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CHAT_LIMITS } from '../../../contracts/chat';
import { isComposing } from '../rules/is-composing';
import { Icon } from './Icon';
import { useUi } from './use-ui';

/** The field for a message, which grows with it. Enter sends where there is a keyboard; on a telephone it is a new line. */
export function Composer({
  text,
  onText,
  onSend,
  onFiles,
  isBusy = false,
  mayBeEmpty = false,
  tools,
  above,
}: {
  text: string;
  onText: (text: string) => void;
  onSend: () => void;
  /** Pasted ones. */
  onFiles?: (files: File[]) => void;
  isBusy?: boolean;
  /** There are files. */
  mayBeEmpty?: boolean;
  tools?: ComponentChildren;
  above?: ComponentChildren;
}) {
  const { words } = useUi();
  const field = useRef<HTMLTextAreaElement>(null);
  const over = text.length - CHAT_LIMITS.text;
  const maySend = !isBusy && over <= 0 && (mayBeEmpty || text.trim() !== '');
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [text]);

  const send = () => {
    if (!maySend) return;
    onSend();
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {above}
      {over > 0 && (
        <p class="wrong" role="alert">
          {words.say('tooLong', { count: over })}
        </p>
      )}
      <div class="line">
        {tools}
        <textarea
          ref={field}
          class="write"
          rows={1}
          // An empty one goes the way of the window, and its placeholder with it.
          dir={text === '' ? undefined : 'auto'}
          value={text}
          placeholder={words.say('write')}
          aria-label={words.say('write')}
          aria-invalid={over > 0}
          data-focus
          onInput={({ currentTarget }) => onText(currentTarget.value)}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (!onFiles || files.length === 0) return;
            event.preventDefault();
            onFiles(files);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
            if (matchMedia('(pointer: coarse)').matches) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="send" aria-label={words.say('send')} aria-disabled={!maySend}>
          <Icon of="send" flips />
        </button>
      </div>
    </form>
  );
}
