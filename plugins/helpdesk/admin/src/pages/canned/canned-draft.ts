import type { CannedReply, CannedReplyBody, CannedScope } from '../../../../contracts/faq';
import { hasWords } from '../../components/editor/editor-html';

/** A canned reply as its form holds it; an empty line is none. */
export interface CannedDraft {
  scope: CannedScope;
  team: string;
  title: string;
  hint: string;
  shortcut: string;
  texts: Record<string, string>;
}

export const openCannedDraft = (reply: CannedReply | null): CannedDraft => ({
  scope: reply?.scope ?? 'personal',
  team: reply?.team?.key ?? '',
  title: reply?.title ?? '',
  hint: reply?.hint ?? '',
  shortcut: reply?.shortcut ?? '',
  texts: reply?.texts ?? {},
});

/** With a language's text replaced; a language without words is left out. */
export const withText = (
  texts: Record<string, string>,
  language: string,
  html: string
): Record<string, string> => {
  const { [language]: _before, ...others } = texts;
  return hasWords(html) ? { ...others, [language]: html } : others;
};

export const isSameDraft = (one: CannedDraft, other: CannedDraft): boolean =>
  canonical(one) === canonical(other);

/** Languages in one order: which was written first is no difference. */
const canonical = ({ texts, ...rest }: CannedDraft) =>
  JSON.stringify([
    Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)),
    Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);

export const CANNED_REQUIRED = ['title', 'team', 'texts'] as const;
export type CannedMissing = (typeof CANNED_REQUIRED)[number] | 'shortcut';

/** What has to be written or mended before it can be saved, in the order of the page. */
export const missingInCanned = (draft: CannedDraft): CannedMissing[] => [
  ...(draft.scope === 'team' && draft.team === '' ? (['team'] as const) : []),
  ...(draft.title.trim() === '' ? (['title'] as const) : []),
  ...(/^[a-z0-9-]{0,30}$/.test(draft.shortcut.trim()) ? [] : (['shortcut'] as const)),
  ...(Object.values(draft.texts).some(hasWords) ? [] : (['texts'] as const)),
];

export const toCannedBody = (draft: CannedDraft): CannedReplyBody => ({
  scope: draft.scope,
  team: draft.scope === 'team' ? draft.team : null,
  title: draft.title.trim(),
  hint: draft.hint.trim(),
  shortcut: draft.shortcut.trim() || null,
  texts: draft.texts,
});
