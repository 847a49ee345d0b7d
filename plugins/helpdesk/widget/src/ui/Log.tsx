import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../rules/status-words';
import { isQuotable, rowsOf, type Message } from '../store/rows';
import { unreadOf } from '../store/unread';
import { Greeting } from './Greeting';
import { Icon } from './Icon';
import { MessageView } from './MessageView';
import { useUi } from './use-ui';

/** So near to the end counts as at the end. */
const NEAR_PX = 60;

/** All messages with the days between them. It follows the newest one, unless the reader has gone back. */
export function Log({ onQuote }: { onQuote: (message: Message) => void }) {
  const { shell, chat, words, window } = useUi();
  const { state } = chat;
  const { key, head, upTo } = state;
  const box = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  // Where the unread ones begin that came while nobody looked: the line stays while they are read.
  const [unreadAfter, setUnreadAfter] = useState<number | null>(null);
  const isLoaded = head !== null || key === null;
  const { isLookedAt } = shell;
  useEffect(() => {
    if (isLookedAt) setUnreadAfter(head && unreadOf(state, 0) > 0 ? head.readSeq : null);
  }, [isLoaded, key, isLookedAt]);

  const rows = rowsOf(state, { unreadAfter, dayOf });
  const messages = rows.flatMap((row) => (row.kind === 'message' ? row.message : []));
  const newest = messages[messages.length - 1];
  // While the newest is on its way there is nothing of it to quote: the keyboard meets the one before it.
  const [reachable] = messages.filter(isQuotable).slice(-1);
  const toEnd = () => {
    const { current } = box;
    if (current) current.scrollTop = current.scrollHeight;
  };
  useLayoutEffect(() => {
    // What the visitor has just written is always shown.
    if (isAtEnd || (newest?.isMine && newest.mark === 'waiting')) toEnd();
  }, [rows.length, newest?.id, state.typing, shell.isOpen]);
  useEffect(() => {
    if (isAtEnd && isLookedAt) shell.read(upTo);
  });
  useEffect(() => {
    const { current } = box;
    if (!current || !isAtEnd) return;
    // What stands below it grew: the field, or the end of the conversation.
    const observer = new ResizeObserver(toEnd);
    observer.observe(current);
    return () => observer.disconnect();
  }, [isAtEnd]);

  // Of nobody there is no line.
  const { isOnline } = chat.status ?? window.status;
  const ahead = isOnline ? (head?.ahead ?? null) : null;
  return (
    <>
      <div
        class="scroll log"
        ref={box}
        role="log"
        tabIndex={0}
        aria-label={words.say('messages')}
        aria-live={isLoaded ? 'polite' : 'off'}
        onScroll={({ currentTarget }) => {
          const { scrollHeight, scrollTop, clientHeight } = currentTarget;
          setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_PX);
        }}
        onKeyDown={moveAmongQuotes}
      >
        {!isLoaded && <p class="hint">{words.say('loading')}</p>}
        {isLoaded && <Greeting />}
        {rows.map((row) => {
          switch (row.kind) {
            case 'day':
              return (
                <h3 class="day" key={row.id}>
                  {words.day(row.at, Date.now())}
                </h3>
              );
            case 'new':
              return (
                <p class="new" key={row.id}>
                  {words.say('newOnes')}
                </p>
              );
            case 'state':
              return (
                <p class="state" key={row.id}>
                  {words.say('state', { state: words.own(row.state) })}{' '}
                  <time dateTime={new Date(row.at).toISOString()} dir="auto">
                    {words.time(row.at)}
                  </time>
                </p>
              );
            case 'message':
              return (
                <MessageView
                  key={row.id}
                  message={row.message}
                  isFirst={row.isFirst}
                  isReachable={row.message === reachable}
                  onQuote={onQuote}
                />
              );
          }
        })}
        {ahead !== null && (
          <p class="state" role="status">
            {ahead === 0 ? words.say('nextInLine') : words.say('ahead', { count: ahead })}
          </p>
        )}
      </div>
      {!isAtEnd && (
        <button type="button" class="to-end" aria-label={words.say('toEnd')} onClick={toEnd}>
          <Icon of="down" />
        </button>
      )}
    </>
  );
}

/** Of all the buttons to quote with, the keyboard meets one; the arrows lead from message to message. */
function moveAmongQuotes(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.quote')];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  buttons[at + step]?.focus();
}
