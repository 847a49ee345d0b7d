import { linkify } from '../rules/linkify';

/** What somebody typed: as it is, with its addresses as links. */
export function PlainText({ text }: { text: string }) {
  return (
    <p class="text" dir="auto">
      {linkify(text).map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        )
      )}
    </p>
  );
}
