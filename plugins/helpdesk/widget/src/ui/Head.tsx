import type { ChatPerson } from '../../../contracts/chat';
import { statusWords } from '../rules/status-words';
import type { Words } from '../shell/words';
import { Face } from './Face';
import { Icon } from './Icon';
import { Menu } from './Menu';
import { useUi } from './use-ui';

/** Who answers here, whether they are there, and what that means. */
export function Head() {
  const { shell, chat, window, words } = useUi();
  const { title, face, company, people } = window;
  const person = chat.state.head?.person ?? null;
  const isPerson = face === 'person';
  const shown = isPerson ? (person ? [person] : people) : [];
  const status = chat.status ?? window.status;
  return (
    <header class="head">
      {shell.page.name !== 'talk' && (
        <button
          type="button"
          class="tool"
          aria-label={words.say('back')}
          onClick={() => shell.show({ name: 'talk' })}
        >
          <Icon of="back" flips />
        </button>
      )}
      <div class="faces" hidden={shell.page.name !== 'talk'}>
        {shown.length > 0 ? (
          shown.map(({ name, photoUrl }) => <Face key={name} name={name} url={photoUrl} />)
        ) : (
          <Face name={company.name || title} url={company.logoUrl} isLogo />
        )}
      </div>
      <div class="who">
        <h2>
          <bdi>{isPerson && person ? person.name : title}</bdi>
        </h2>
        <p class={status.isOnline ? 'status on' : 'status'}>{statusText()}</p>
      </div>
      <Menu />
      <button
        type="button"
        class="tool"
        aria-label={words.say('closeChat')}
        onClick={() => shell.close()}
      >
        <Icon of="close" />
      </button>
    </header>
  );

  function statusText(): string {
    const seen = isPerson && person ? lastSeen(person, words) : '';
    const now = Date.now();
    const said = statusWords(status, now);
    switch (said.key) {
      case 'online':
      case 'away':
        return seen || words.say(said.key);
      case 'minutes':
      case 'hours':
        return words.say(said.key, { count: said.count });
      default: {
        const [time, day] = [words.time(said.at), words.weekday(said.at, now)];
        return words.say(said.key, { time, day });
      }
    }
  }
}

function lastSeen({ isOnline, lastSeenAt }: ChatPerson, words: Words): string {
  if (isOnline) return words.say('isOnline');
  if (lastSeenAt === null) return '';
  return words.say('lastSeen', { when: words.when(lastSeenAt, Date.now()) });
}
