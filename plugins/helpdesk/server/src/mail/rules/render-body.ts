import { renderTemplate, type TemplateScope } from './render-template';
import { textToHtml, type Button } from './text-to-html';

/** Stand in for what is HTML already, so that it can be set in afterwards. From the private use area. */
const ENTRY_MARK = '\ue0f0entry\ue0f1';
const RATING_MARK = '\ue0f0rating\ue0f1';
const MARKS = /[\ue0f0\ue0f1]/g;

/** Something that is set into the HTML version as it is. */
interface Insert {
  mark: string;
  html: string;
}

/*
 * The body of a mail in two versions. The plain one is the template filled with plain text. The other is the same as
 * HTML, but where the template tells what was written, and that was written as HTML, it stands as sanitised HTML; and
 * where it asks for a rating, there are links in the place of lines. A template that changes what it was given
 * (shortens it, for example) tells it as text.
 */
export function renderBody({
  template,
  scope,
  entryHtml,
  ratingHtml = null,
  button,
  escape,
}: {
  template: string;
  /** `entry.text` is the plain version of what was written. */
  scope: TemplateScope;
  /** Sanitised; null when it was written as text. */
  entryHtml: string | null;
  /** Made by us; null when nothing is asked. */
  ratingHtml?: string | null;
  button: Button | null;
  escape: (text: string) => string;
}): { text: string; html: string } {
  const text = tidy(renderTemplate(template, scope));
  const inserts: Insert[] = [];
  if (ratingHtml !== null) inserts.push({ mark: RATING_MARK, html: ratingHtml });
  if (entryHtml !== null) {
    const html = `<div dir="auto" style="margin:0 0 16px">${entryHtml}</div>`;
    inserts.push({ mark: ENTRY_MARK, html });
  }
  // Where the entry was changed by the template, the question may still be as it was.
  for (let count = inserts.length; count > 0; count -= 1) {
    const some = inserts.slice(0, count);
    const marked = tidy(renderTemplate(template, markScope(scope, some)));
    const html = setIn(marked, some, (part) => textToHtml(part, button, escape));
    if (html !== null) return { text, html };
  }
  return { text, html: textToHtml(text, button, escape) };
}

/** Null: a mark was lost or broken on the way, or there is none to set anything in. */
function setIn(
  marked: string,
  inserts: readonly Insert[],
  toHtml: (part: string) => string
): string | null {
  const parts = marked.split(new RegExp(`(${inserts.map(({ mark }) => mark).join('|')})`));
  const isWhole = parts.length > 1 && parts.every((part, at) => at % 2 || part.search(MARKS) < 0);
  if (!isWhole) return null;
  return parts
    .map((part, at) =>
      at % 2 ? `\n${inserts.find(({ mark }) => mark === part)?.html ?? ''}\n` : toHtml(part)
    )
    .join('');
}

function markScope(scope: TemplateScope, inserts: readonly Insert[]): TemplateScope {
  const clean = (text: string) => text.replace(MARKS, '');
  const has = (mark: string) => inserts.some((insert) => insert.mark === mark);
  const { entry, rating } = scope;
  const written = has(ENTRY_MARK) ? ENTRY_MARK : clean(entry.text);
  const asked = has(RATING_MARK) ? RATING_MARK : clean(String(rating));
  return {
    ...scope,
    ticket: { ...scope.ticket, subject: clean(scope.ticket.subject) },
    client: { name: clean(scope.client.name) },
    actor: { name: clean(scope.actor.name) },
    entry: {
      text: entry.text === '' ? '' : written,
      fields: entry.fields.map(({ name, value }) => ({ name, value: clean(value) })),
    },
    ...(rating ? { rating: { ...rating, toString: () => asked } } : {}),
  };
}

function tidy(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
