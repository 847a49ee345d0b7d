import { useRef } from 'preact/hooks';
import { isQuotable, type Mark, type Message } from '../store/rows';
import { Face } from './Face';
import { FileLink } from './FileLink';
import { Icon } from './Icon';
import { PlainText } from './PlainText';
import { Quoted } from './Quoted';
import { RichText } from './RichText';
import { textOf } from './text-of';
import { useUi } from './use-ui';

const PRESS_MS = 500;
const MARKS: Record<Mark, 'clock' | 'alert' | 'stored' | 'read'> = {
  waiting: 'clock',
  refused: 'alert',
  stored: 'stored',
  read: 'read',
};

/** One message: who, what, when, and of the visitor's own how far it has come. */
export function MessageView({
  message,
  isFirst,
  isReachable,
  onQuote,
}: {
  message: Message;
  isFirst: boolean;
  isReachable: boolean;
  onQuote: (message: Message) => void;
}) {
  const { shell, chat, words } = useUi();
  const { seq, at, isMine, name, text, quote, files, isDeleted, mark, refusal, id } = message;
  const press = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const person = chat.state.head?.person;
  const mayQuote = isQuotable(message);
  const words_ = isDeleted ? words.say('deleted') : null;
  const release = () => clearTimeout(press.current);
  return (
    <div
      class={`message ${isMine ? 'mine' : 'theirs'}${isFirst ? ' first' : ''}`}
      data-seq={seq ?? undefined}
      onTouchStart={() => {
        if (mayQuote) press.current = setTimeout(() => onQuote(message), PRESS_MS);
      }}
      onTouchEnd={release}
      onTouchMove={release}
      onTouchCancel={release}
    >
      {!isMine &&
        (isFirst ? (
          <Face name={name} url={person?.name === name ? person.photoUrl : null} />
        ) : (
          <span class="face none" />
        ))}
      <div class="bubble">
        {isFirst && (
          <p class={isMine ? 'unseen' : 'name'}>
            <bdi>{isMine ? words.say('you') : name}</bdi>
          </p>
        )}
        {quote && <Quoted quote={quote} onGo={() => goTo(quote.seq, shell.bridge.root)} />}
        {words_ && <p class="text gone">{words_}</p>}
        {text?.format === 'text' && <PlainText text={text.body} />}
        {text?.format === 'html' && (
          <RichText html={text.body} trusted={shell.bridge.trusted} base={shell.bridge.base} />
        )}
        {files.length > 0 && (
          <ul class="files">
            {files.map((file) => (
              <li key={file.key}>
                <FileLink file={file} seq={seq} />
              </li>
            ))}
          </ul>
        )}
        <p class="meta">
          <time dateTime={new Date(at).toISOString()} title={words.moment(at)} dir="auto">
            {words.time(at)}
          </time>
          {mark && (
            <span class={`mark ${mark}`}>
              <Icon of={MARKS[mark]} />
              <span class="unseen">{words.say(mark === 'waiting' ? 'sending' : mark)}</span>
            </span>
          )}
        </p>
      </div>
      {mayQuote && (
        <button
          type="button"
          class="tool quote"
          tabIndex={isReachable ? 0 : -1}
          aria-label={words.say('quote', { text: textOf(message).slice(0, 60) })}
          onClick={() => onQuote(message)}
        >
          <Icon of="quote" flips />
        </button>
      )}
      {mark === 'refused' && (
        <p class="refused" role="alert">
          {words.say('refused')}: {words.refusal(refusal ?? 'other')}{' '}
          <button type="button" class="link" onClick={() => chat.sendAgain(id)}>
            {words.say('again')}
          </button>{' '}
          <button type="button" class="link" onClick={() => chat.discard(id)}>
            {words.say('discard')}
          </button>
        </p>
      )}
    </div>
  );
}

function goTo(seq: number, root: ShadowRoot): void {
  const found = root.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
  found?.scrollIntoView({ block: 'center' });
  found?.querySelector<HTMLElement>('.quote')?.focus();
}
