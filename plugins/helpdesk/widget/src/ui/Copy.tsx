import { useState } from 'preact/hooks';
import { asRefusal } from '../net/refusal';
import { useUi } from './use-ui';

/** The conversation as a mail: to the address that is known, or to one that is typed now. */
export function Copy() {
  const { chat, words } = useUi();
  const { head, key } = chat.state;
  const [email, setEmail] = useState('');
  const [said, setSaid] = useState<'' | 'sending' | 'sent' | { wrong: string }>('');
  if (!head || key === null) return null;
  const { transcriptTo } = head;
  const send = () => {
    if (said === 'sending') return;
    if (transcriptTo === null && !/^\S+@\S+\.\S+$/.test(email.trim())) {
      setSaid({ wrong: words.file.problems.address });
      return;
    }
    setSaid('sending');
    chat
      .asVisitor(() => chat.api.transcript(key, transcriptTo === null ? email.trim() : null))
      .then(
        () => setSaid('sent'),
        (error: unknown) => {
          const { code, fields } = asRefusal(error);
          setSaid({ wrong: fields.email ?? words.refusal(code) });
        }
      );
  };
  const wrong = typeof said === 'object' ? said.wrong : '';
  return (
    <form
      class="scroll details"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3 tabIndex={-1} data-focus>
        {words.say('getCopy')}
      </h3>
      {said === 'sent' ? (
        <p class="done" role="status">
          {words.say('copySent')}
        </p>
      ) : (
        <>
          {transcriptTo === null ? (
            <div class="field">
              <label for="copy-email">{words.say('email')}</label>
              <input
                id="copy-email"
                type="email"
                dir="ltr"
                autocomplete="email"
                value={email}
                aria-invalid={wrong !== ''}
                aria-describedby={wrong ? 'copy-wrong' : undefined}
                onInput={({ currentTarget }) => setEmail(currentTarget.value)}
              />
            </div>
          ) : (
            <p>{words.say('copyTo', { to: transcriptTo })}</p>
          )}
          {wrong && (
            <p class="wrong" id="copy-wrong" role="alert">
              {wrong}
            </p>
          )}
          <button type="submit" class="main" aria-disabled={said === 'sending'}>
            {words.say(said === 'sending' ? 'sending' : 'send')}
          </button>
        </>
      )}
    </form>
  );
}
