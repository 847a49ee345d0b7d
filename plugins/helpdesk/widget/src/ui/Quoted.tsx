import type { ChatEntry } from '../../../contracts/chat';
import type { Words } from '../shell/words';
import type { Message } from '../store/rows';
import { textOf } from './text-of';
import { useUi } from './use-ui';

export type Quote = NonNullable<ChatEntry['quote']>;
const EXCERPT = 200;

/** What a message answers to. */
export function Quoted({ quote, onGo }: { quote: Quote; onGo?: () => void }) {
  const { words } = useUi();
  const body = (
    <>
      <strong>
        <bdi>{quote.name}</bdi>
      </strong>
      <span dir="auto">{quote.text ?? words.say('deleted')}</span>
    </>
  );
  return onGo ? (
    <button type="button" class="quoted" onClick={onGo}>
      {body}
    </button>
  ) : (
    <div class="quoted">{body}</div>
  );
}

export function quoteOf(message: Message, words: Words): Quote | null {
  const { seq, isMine, name, files } = message;
  if (seq === null) return null;
  const text = textOf(message) || files.map((file) => file.name).join(', ');
  return { seq, name: isMine ? words.say('you') : name, text: text.slice(0, EXCERPT) };
}
