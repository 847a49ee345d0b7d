import type { Uploading } from '../chat/enclosed';
import { Icon } from './Icon';
import { useUi } from './use-ui';

/** Files of the message that is being written, and how far each has come. */
export function Attachments({
  files,
  onRemove,
}: {
  files: readonly Uploading[];
  onRemove: (id: number) => void;
}) {
  const { words } = useUi();
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map(({ id, name, size, part, file }) => (
        <li key={id} class="attached">
          <Icon of="file" />
          <span class="name" dir="auto">
            {name}
          </span>
          {file ? (
            <span class="size">{words.size(size)}</span>
          ) : (
            <progress value={part} max={1} aria-label={name}>
              {words.percent(part)}
            </progress>
          )}
          <button
            type="button"
            class="tool"
            aria-label={words.say('remove', { name })}
            onClick={() => onRemove(id)}
          >
            <Icon of="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
