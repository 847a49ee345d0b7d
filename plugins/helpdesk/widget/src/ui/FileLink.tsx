import { asRefusal } from '../net/refusal';
import type { Message } from '../store/rows';
import { Icon } from './Icon';
import { useUi } from './use-ui';

/** Addresses of files hold for ten minutes; older ones than this are asked for anew. */
const FRESH_MS = 5 * 60_000;

/** A file of a message, to be saved. */
export function FileLink({ file, seq }: { file: Message['files'][number]; seq: number | null }) {
  const { chat, words, announce } = useUi();
  const { url, name, size } = file;
  const body = (
    <>
      <Icon of="file" />
      <span class="name" dir="auto">
        {name}
      </span>
      <span class="size">{words.size(size)}</span>
    </>
  );
  if (url === null || seq === null) return <span class="file">{body}</span>;
  return (
    <a
      class="file"
      href={url}
      download={name}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        const { key } = chat.state;
        const { currentTarget: link } = event;
        // The one that it leads to now, which may be newer than what is drawn.
        const cameAt = chat.linksCameAt.get(link.getAttribute('href')) ?? 0;
        if (Date.now() - cameAt < FRESH_MS || key === null) return;
        event.preventDefault();
        chat
          .asVisitor(() => chat.api.conversation(key, seq - 1, []))
          .then(
            (conversation) => {
              chat.dispatch({ type: 'loaded', after: seq - 1, conversation });
              const found = conversation.entries.find((entry) => entry.seq === seq);
              const fresh = found?.files.find((one) => one.key === file.key);
              if (!fresh || !chat.linksCameAt.has(fresh.url)) return;
              link.href = fresh.url;
              link.click();
            },
            (error) => {
              const problem = words.refusal(asRefusal(error).code);
              chat.enclosed(key).set({ problem });
              announce(problem);
            }
          );
      }}
    >
      {body}
    </a>
  );
}
