import { useEffect, useState } from 'preact/hooks';
import type { ConversationRow } from '../../../contracts/chat';
import { useUi } from './use-ui';

/** The conversations of this visitor, the newest first. */
export function Earlier() {
  const { shell, chat, words } = useUi();
  const [rows, setRows] = useState<readonly ConversationRow[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    chat.conversations().then(setRows, () => setFailed(true));
  };
  useEffect(load, [chat]);
  const go = (key: string | null) => {
    chat.show(key);
    shell.show({ name: 'talk' });
  };
  return (
    <div class="scroll">
      <h3 tabIndex={-1} data-focus>
        {words.say('earlier')}
      </h3>
      {hasFailed ? (
        <p class="notice" role="alert">
          {words.refusal('network')}{' '}
          <button type="button" class="link" onClick={load}>
            {words.say('again')}
          </button>
        </p>
      ) : (
        rows === null && <p class="hint">{words.say('loading')}</p>
      )}
      {rows?.length === 0 && <p class="hint">{words.say('none')}</p>}
      <ul class="rows">
        {rows?.map(({ key, subject, lastActivityAt, state, isClosed, unread }) => (
          <li key={key}>
            <button type="button" class="row-button" onClick={() => go(key)}>
              <strong>
                <bdi>{subject}</bdi>
              </strong>
              <span class="hint">
                {words.when(lastActivityAt, Date.now())}
                {state ? ` · ${words.own(state)}` : isClosed ? ` · ${words.say('closed')}` : ''}
              </span>
              {unread > 0 && (
                <span class="count" aria-label={`${words.say('unread')}: ${words.count(unread)}`}>
                  {words.count(unread)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="main" onClick={() => go(null)}>
        {words.say('fresh')}
      </button>
    </div>
  );
}
