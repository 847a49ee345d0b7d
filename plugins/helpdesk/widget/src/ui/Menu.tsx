import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { useUi } from './use-ui';

/** What is not needed all the time. */
export function Menu() {
  const { shell, chat, words } = useUi();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { key } = chat.state;

  useEffect(() => {
    if (!isOpen) return;
    place.current?.querySelector<HTMLElement>('.menu button')?.focus();
    const away = (event: Event) => {
      if (place.current && !event.composedPath().includes(place.current)) setOpen(false);
    };
    addEventListener('pointerdown', away, true);
    return () => removeEventListener('pointerdown', away, true);
  }, [isOpen]);

  const choose = (work: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    work();
  };
  return (
    <div
      class="more"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // It closes the menu, and not the window.
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        class="tool"
        ref={button}
        aria-label={words.say('more')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of="more" />
      </button>
      {isOpen && (
        <ul class="menu">
          <li>
            <button
              type="button"
              role="switch"
              aria-checked={shell.sound.isOn}
              onClick={() => {
                shell.sound.setOn(!shell.sound.isOn);
                chat.changed();
              }}
            >
              {words.say('sound')}
              <span class="switch" />
            </button>
          </li>
          {chat.session && (
            <li>
              <button type="button" onClick={choose(() => shell.show({ name: 'earlier' }))}>
                {words.say('earlier')}
              </button>
            </li>
          )}
          {key !== null && (
            <li>
              <button type="button" onClick={choose(() => shell.show({ name: 'copy' }))}>
                {words.say('getCopy')}
              </button>
            </li>
          )}
          {key !== null && (
            <li>
              <button
                type="button"
                onClick={choose(() => {
                  chat.show(null);
                  shell.show({ name: 'talk' });
                })}
              >
                {words.say('fresh')}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
