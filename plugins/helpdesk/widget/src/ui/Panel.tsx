import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { isComposing } from '../rules/is-composing';
import { firstWords } from '../shell/first-words';
import type { Shell } from '../shell/shell';
import { Article } from './Article';
import { AwayForm } from './AwayForm';
import { Conversation } from './Conversation';
import { Copy } from './Copy';
import { Earlier } from './Earlier';
import { Head } from './Head';
import { Start } from './Start';
import { useAwayForm } from './use-away-form';
import { useFocus } from './use-focus';
import { UiContext, useUi, type Ui } from './use-ui';
import { useViewport } from './use-viewport';

/** The window. It stays where it is while it is closed, so that nothing that was typed is lost. */
export function Panel({ shell, side }: { shell: Shell; side: 'left' | 'right' }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [said, announce] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  // Before anything can have happened: an effect after the paint would miss an opening that comes at once.
  useLayoutEffect(() => shell.subscribe(() => redraw(undefined)), [shell]);
  useViewport(panel, shell);
  useFocus(panel, shell);
  const { setup, chat, isOpen } = shell;
  const { link } = chat.state;
  const { language } = shell.bridge;
  const words = firstWords(language);
  return (
    <div
      class={`panel ${side}`}
      ref={panel}
      role="dialog"
      aria-modal={isOpen && shell.isPhone}
      aria-label={setup?.window.title ?? shell.bridge.label.textContent}
      tabIndex={-1}
      hidden={!isOpen}
      lang={setup?.words.locale ?? language}
      dir={setup?.words.dir}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) shell.close();
      }}
    >
      {setup ? (
        <UiContext.Provider value={{ shell, chat, ...setup, announce } satisfies Ui}>
          <Head />
          {(link === 'offline' || link === 'busy') && (
            <p class="banner" role="status">
              {setup.words.say(link)}
            </p>
          )}
          <Body key={chat.readers} />
        </UiContext.Provider>
      ) : (
        <div class="scroll wait">
          {shell.hasFailed ? (
            <>
              <p role="alert">{words.failed}</p>
              <button type="button" class="main" onClick={() => void shell.load()}>
                {words.again}
              </button>
            </>
          ) : (
            <span class="spin" role="status" aria-label="…" />
          )}
          <button type="button" class="second" onClick={() => shell.close()}>
            {words.close}
          </button>
        </div>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

function Body() {
  const { shell } = useUi();
  const form = useAwayForm();
  const isForm = form !== null && !shell.isTalking;
  return (
    <>
      <Shown isForm={isForm} />
      {isForm && <AwayForm key={form.form} {...form} isHidden={shell.page.name !== 'talk'} />}
    </>
  );
}

function Shown({ isForm }: { isForm: boolean }) {
  const { shell } = useUi();
  const { page } = shell;
  switch (page.name) {
    case 'article':
      return <Article page={page} />;
    case 'earlier':
      return <Earlier />;
    case 'copy':
      return <Copy />;
    case 'talk':
      if (isForm) return null;
      return shell.isTalking ? <Conversation /> : <Start />;
  }
}
