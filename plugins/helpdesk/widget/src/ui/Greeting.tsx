import { Face } from './Face';
import { useUi } from './use-ui';

/** What the owner says first, and what went wrong with the last try. */
export function Greeting() {
  const { chat, window, words } = useUi();
  const { greeting, greetingAway, company, people, title } = window;
  const isOnline = (chat.status ?? window.status).isOnline;
  const code = chat.startProblem?.code ?? chat.over;
  const [first] = people;
  return (
    <>
      <div class="message theirs">
        <Face
          name={first?.name ?? (company.name || title)}
          url={first ? first.photoUrl : company.logoUrl}
          isLogo={!first}
        />
        <div class="bubble">
          <p class="text" dir="auto">
            {isOnline ? greeting : greetingAway}
          </p>
        </div>
      </div>
      {code && (
        <p class="notice" role="alert">
          {words.refusal(code)}
        </p>
      )}
    </>
  );
}
