import {
  SITE_LOCALES,
  type SiteLocale,
  type SiteText,
  type StateColour,
  type WorkflowAction,
  type WorkflowField,
  type WorkflowNotice,
  type WorkflowRecipient,
} from '../../../../contracts';

type Given<T, K extends keyof T> = Pick<T, K> & Partial<T>;

/** A button of staff: hidden from the client, stays in the state and asks for nothing unless told. */
export function staffAction(given: Given<WorkflowAction, 'key' | 'name' | 'icon'>): WorkflowAction {
  return {
    colour: 'neutral',
    to: null,
    staff: true,
    client: 'hidden',
    text: { mode: 'none', default: null },
    files: false,
    fields: [],
    assignment: { mode: 'keep' },
    notices: [],
    ...given,
  };
}

/** Something that only the client does, and sees. */
export function clientAction(
  given: Given<WorkflowAction, 'key' | 'name' | 'icon'>
): WorkflowAction {
  return { ...staffAction(given), staff: false, client: 'both' };
}

/** What staff say to the client: a required text with files, read by the client. */
export function answer(
  given: Given<WorkflowAction, 'key' | 'name' | 'icon'> & { colour: StateColour }
): WorkflowAction {
  return staffAction({ ...TEXT, client: 'see', ...given });
}

export const TEXT = { text: { mode: 'required', default: null }, files: true } as const;
export const OPTIONAL_TEXT = { text: { mode: 'optional', default: null }, files: true } as const;

/** A field that the client sees, optional unless told. */
export function field(given: Given<WorkflowField, 'key' | 'name' | 'type'>): WorkflowField {
  return { required: false, default: null, options: [], isClientVisible: true, ...given };
}

export const TO_CLIENT: WorkflowRecipient[] = [{ kind: 'client' }];
/** Whoever is responsible: the person, and the team for as long as it is nobody's. */
export const TO_RESPONSIBLE: WorkflowRecipient[] = [{ kind: 'assignee' }, { kind: 'team' }];

/** A mail whose subject is the ticket's own, the same each time, so that mail programs keep the conversation together. */
export function mail(
  given: Pick<WorkflowNotice, 'key' | 'to' | 'body'> & Partial<WorkflowNotice>
): WorkflowNotice {
  return { subject: TICKET_SUBJECT, withFiles: false, ...given };
}

/** A text that is made in the same way in every language. */
export function inEach(text: (locale: SiteLocale) => string): SiteText {
  // The entries are those of every language.
  return Object.fromEntries(SITE_LOCALES.map((locale) => [locale, text(locale)])) as SiteText;
}

// Without "Re:": as the first word it would turn an Urdu line to left-to-right.
const TICKET_SUBJECT = inEach(() => '{{ ticket.subject }} [#{{ ticket.number }}]');
