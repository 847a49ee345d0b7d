import { SITE_LOCALES } from '../../../../contracts/common';
import type { ContactRef } from '../../../../contracts/people';
import type { FileView, OpenTicketBody } from '../../../../contracts/tickets';
import { hasWords } from '../../components/editor/editor-html';
import { parseAssignee } from '../ticket/action-form';

/** What an agent has written down of a call, or of a request that came by another way. */
export interface NewTicketDraft {
  /** Made once: sent again after a lost answer, it is still one ticket. */
  clientId: string;
  channel: OpenTicketBody['channel'];
  source: string;
  client: DraftClient | null;
  locale: string;
  subject: string;
  /** HTML of the editor. */
  text: string;
  /** `agent:key`, `team:key`, or empty. */
  assignee: string;
  sendsReceipt: boolean;
}

export type DraftClient =
  | { kind: 'known'; contact: ContactRef }
  | { kind: 'new'; name: string; email: string; phone: string };

export const emptyDraft = (clientId: string, locale: string): NewTicketDraft => ({
  clientId,
  channel: 'telephone',
  source: '',
  client: null,
  locale: SITE_LOCALES.find((code) => code === locale.split('-')[0]) ?? 'en',
  subject: '',
  text: '',
  assignee: '',
  sendsReceipt: false,
});

/** What was typed to find a client is a beginning of what is known of a new one. */
export const newClientFrom = (typed: string): DraftClient => {
  const words = typed.trim();
  const isAddress = /^\S+@\S*$/.test(words);
  const isNumber = /^[+\d][\d\s()./-]{3,}$/.test(words);
  return {
    kind: 'new',
    name: isAddress || isNumber ? '' : words,
    email: isAddress ? words : '',
    phone: isNumber ? words : '',
  };
};

export const addressOf = (client: DraftClient | null): string | null => {
  if (!client) return null;
  return (client.kind === 'known' ? client.contact.email : client.email.trim()) || null;
};

/** Something was written that would be missed. */
export const isBegun = ({ client, subject, text }: NewTicketDraft, files: number): boolean =>
  client !== null || subject.trim() !== '' || hasWords(text) || files > 0;

export const MISSING = ['client', 'contact.name', 'subject', 'text', 'source'] as const;
export type Missing = (typeof MISSING)[number];

/** What has to be written before it can be sent, in the order of the page. */
export const missingIn = ({ client, subject, text, source }: NewTicketDraft): Missing[] => {
  const isMissing: Record<Missing, boolean> = {
    client: client === null,
    'contact.name': client?.kind === 'new' && client.name.trim() === '',
    subject: subject.trim() === '',
    text: !hasWords(text),
    source: source === '',
  };
  return MISSING.filter((path) => isMissing[path]);
};

export const toOpenBody = (
  draft: NewTicketDraft,
  client: DraftClient,
  files: FileView[]
): OpenTicketBody => ({
  clientId: draft.clientId,
  source: draft.source,
  channel: draft.channel,
  contact:
    client.kind === 'known'
      ? { key: client.contact.key }
      : {
          name: client.name.trim(),
          email: client.email.trim() || null,
          phone: client.phone.trim() || null,
        },
  locale: draft.locale,
  subject: draft.subject.trim(),
  text: { format: 'html', body: draft.text },
  files: files.map(({ key }) => key),
  assignee: parseAssignee(draft.assignee),
  // Nobody can be sent a receipt without an address.
  sendsReceipt: draft.sendsReceipt && addressOf(client) !== null,
});
