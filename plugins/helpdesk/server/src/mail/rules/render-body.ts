import { renderTemplate, type TemplateScope } from './render-template';
import { textToHtml, type Button } from './text-to-html';

/** Stands in for what was written, so that its HTML can be set in afterwards. From the private use area. */
const ENTRY_MARK = '\ue0f0entry\ue0f1';
const MARKS = /[\ue0f0\ue0f1]/g;

/*
 * The body of a mail in two versions. The plain one is the template filled with plain text. The other is the same as
 * HTML, but where the template tells what was written, and that was written as HTML, it stands as sanitised HTML. A
 * template that changes what was written (shortens it, for example) tells it as text.
 */
export function renderBody({
  template,
  scope,
  entryHtml,
  button,
  escape,
}: {
  template: string;
  /** `entry.text` is the plain version of what was written. */
  scope: TemplateScope;
  /** Sanitised; null when it was written as text. */
  entryHtml: string | null;
  button: Button | null;
  escape: (text: string) => string;
}): { text: string; html: string } {
  const text = tidy(renderTemplate(template, scope));
  const plainHtml = () => textToHtml(text, button, escape);
  if (entryHtml === null) return { text, html: plainHtml() };

  const marked = tidy(renderTemplate(template, markEntry(scope)));
  const parts = marked.split(ENTRY_MARK);
  const isWhole = parts.length > 1 && parts.every((part) => part.search(MARKS) === -1);
  if (!isWhole) return { text, html: plainHtml() };
  const html = parts
    .map((part) => textToHtml(part, button, escape))
    .join(`\n<div dir="auto" style="margin:0 0 16px">${entryHtml}</div>\n`);
  return { text, html };
}

function markEntry(scope: TemplateScope): TemplateScope {
  const clean = (text: string) => text.replace(MARKS, '');
  return {
    ...scope,
    ticket: { ...scope.ticket, subject: clean(scope.ticket.subject) },
    client: { name: clean(scope.client.name) },
    actor: { name: clean(scope.actor.name) },
    entry: {
      text: scope.entry.text === '' ? '' : ENTRY_MARK,
      fields: scope.entry.fields.map(({ name, value }) => ({ name, value: clean(value) })),
    },
  };
}

function tidy(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
