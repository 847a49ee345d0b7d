import type { PerformBody } from '../../../../../contracts/tickets';
import { escapeText } from '../../../components/editor/editor-html';
import type { Outgoing } from './outbox';

/** The request. A text is sent as it was typed; one that calls in colleagues names them as the editor would. */
export const toPerformBody = (
  { clientId, text, quote, files, mentions }: Outgoing,
  version: number
): PerformBody => ({
  version,
  clientId,
  ...textOf(text.trim(), mentions),
  ...(files.length > 0 && { files: files.map(({ key }) => key) }),
  ...(quote !== null && { quote }),
});

const textOf = (
  text: string,
  mentions: Outgoing['mentions']
): Pick<PerformBody, 'text' | 'mentions'> => {
  if (mentions.length === 0) {
    return text === '' ? {} : { text: { format: 'text', body: text } };
  }
  const names = mentions.map(
    ({ key, name }) => `<span data-mention="${escapeText(key)}">@${escapeText(name)}</span>`
  );
  const words = escapeText(text).replaceAll('\n', '<br>');
  return {
    text: { format: 'html', body: `<p dir="auto">${[...names, words].join(' ').trim()}</p>` },
    mentions: mentions.map(({ key }) => key),
  };
};
