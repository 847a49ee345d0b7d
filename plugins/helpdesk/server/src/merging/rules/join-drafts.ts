import type { DraftBody } from '../../../../contracts';

/*
 * An agent who had begun to write in both tickets finds both texts, one below the other, in the form of the ticket that
 * stays, with the files of both. Nothing that was typed is lost; what is too much is the agent's to take out.
 */
export function joinDrafts<T extends Stored>(kept: T, other: T): T {
  return {
    ...kept,
    text: joinTexts(kept.text, other.text),
    fileKeys: [...new Set([...kept.fileKeys, ...other.fileKeys])],
    copyTo: [...new Set([...kept.copyTo, ...other.copyTo])],
  };
}

/** As it lies in the table: of its files only the keys. */
type Stored = Pick<DraftBody, 'text' | 'copyTo'> & { fileKeys: string[] };

function joinTexts(one: DraftBody['text'], other: DraftBody['text']): DraftBody['text'] {
  if (!one || !other) return one ?? other;
  if (one.format === other.format) {
    const between = one.format === 'html' ? '' : '\n\n';
    return { format: one.format, body: `${one.body}${between}${other.body}` };
  }
  return { format: 'html', body: `${asHtml(one)}${asHtml(other)}` };
}

function asHtml({ format, body }: NonNullable<DraftBody['text']>): string {
  if (format === 'html') return body;
  const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${escaped.replaceAll('\n', '<br>')}</p>`;
}
