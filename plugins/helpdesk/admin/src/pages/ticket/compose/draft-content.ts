import type { ActionOffer, DraftBody, FileView } from '../../../../../contracts/tickets';
import { hasWords, textToHtml } from '../../../components/editor/editor-html';
import { openDraft, parseAssignee, type ActionDraft } from '../action-form';

/** The form of an action as it is kept. */
export const toDraftBody = (action: string, draft: ActionDraft, files: FileView[]): DraftBody => ({
  action,
  text: hasWords(draft.text) ? { format: 'html', body: draft.text } : null,
  fields: draft.fields,
  files,
  assignee: parseAssignee(draft.assignee),
  copyTo: draft.copyTo,
});

/** What was kept, as it stands in a form. */
export const fromDraftBody = ({ text, fields, assignee, copyTo }: DraftBody): ActionDraft => ({
  text: text?.format === 'text' ? textToHtml(text.body) : (text?.body ?? ''),
  fields,
  assignee: assigneeValue(assignee),
  copyTo,
  copyTyped: '',
});

/** False for a form in which nothing was done since it opened. */
export const isWorthKeeping = (
  action: ActionOffer,
  draft: ActionDraft,
  files: FileView[]
): boolean => {
  const now = toDraftBody(action.key, draft, files);
  const fresh = toDraftBody(action.key, openDraft(action), []);
  return !isSameDraft(now, fresh) && !isSameDraft(now, { ...fresh, text: null });
};

/** The same content; the order in which fields were filled in does not count. */
export const isSameDraft = (one: DraftBody, other: DraftBody): boolean =>
  contentOf(one) === contentOf(other);

const contentOf = ({ action, text, fields, files, assignee, copyTo }: DraftBody): string =>
  JSON.stringify([
    action,
    text && [text.format, asCleaned(text.body)],
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    files.map(({ key }) => key),
    assignee?.agent ?? null,
    assignee?.team ?? null,
    copyTo,
  ]);

/** The server's cleaning writes some signs in another way; they mean the same. */
const asCleaned = (html: string): string =>
  html
    .replace(/<br\b([^>]*?)\s*\/?>/g, '<br$1>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

const assigneeValue = (assignee: DraftBody['assignee']): string => {
  if (assignee?.agent) return `agent:${assignee.agent}`;
  return assignee?.team ? `team:${assignee.team}` : '';
};
