import { useState } from 'preact/hooks';
import type { Message } from '../store/rows';
import { Attachments } from './Attachments';
import { Composer } from './Composer';
import { Ended } from './Ended';
import { Icon } from './Icon';
import { Log } from './Log';
import { Quoted, quoteOf } from './Quoted';
import { useDraft } from './use-draft';
import { useTyping } from './use-typing';
import { useUploads } from './use-uploads';
import { useUi } from './use-ui';

/** The messages of one conversation, and the field for the next one. */
export function Conversation() {
  const { chat, words, announce } = useUi();
  const { key, head, typing } = chat.state;
  const [text, setText] = useDraft(key);
  const [isDropping, setDropping] = useState(false);
  const enclosed = chat.enclosed(key);
  const { quote: quoted, problem } = enclosed;
  const addFiles = useUploads(key);
  const noticeTyping = useTyping();
  const mayWrite = head === null || head.mayWrite;
  const isUploading = enclosed.files.some(({ file }) => file === null);

  const send = () => {
    const files = enclosed.files.flatMap(({ file }) => file ?? []);
    chat.write({ text: text.trim(), quote: quoted, files });
    setText('');
    enclosed.clear();
    noticeTyping('');
  };
  const quote = (message: Message) => {
    enclosed.set({ quote: quoteOf(message, words) });
    announce(words.say('quote', { text: message.text?.body.slice(0, 80) ?? '' }));
  };
  return (
    <div
      class="talk"
      onDragOver={(event) => {
        if (key === null || !event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        // Into a part of it is not out of it.
        if (!currentTarget.contains(relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={(event) => {
        setDropping(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        addFiles(files);
      }}
    >
      <Log onQuote={quote} />
      <p class="typing" aria-live="polite">
        {typing !== null && words.say('typing', { name: typing })}
      </p>
      {head?.isClosed && <Ended />}
      {mayWrite && (
        <Composer
          text={text}
          onText={(written) => {
            setText(written);
            noticeTyping(written);
          }}
          onSend={send}
          onFiles={key === null ? undefined : addFiles}
          isBusy={isUploading}
          mayBeEmpty={enclosed.files.length > 0}
          tools={key !== null && <FileButton onFiles={addFiles} />}
          above={
            <>
              {quoted && (
                <div class="quoting">
                  <Quoted quote={quoted} />
                  <button
                    type="button"
                    class="tool"
                    aria-label={words.say('unquote')}
                    onClick={() => enclosed.set({ quote: null })}
                  >
                    <Icon of="close" />
                  </button>
                </div>
              )}
              <Attachments files={enclosed.files} onRemove={(id) => enclosed.remove(id)} />
              {problem && <p class="wrong">{problem}</p>}
            </>
          }
        />
      )}
      {isDropping && <p class="drop">{words.say('dropHere')}</p>}
    </div>
  );
}

function FileButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { words } = useUi();
  return (
    <label class="tool attach">
      <Icon of="attach" />
      <input
        type="file"
        multiple
        class="unseen"
        aria-label={words.say('attach')}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
