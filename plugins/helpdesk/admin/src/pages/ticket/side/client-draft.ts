import type { ContactBody, ContactView } from '../../../../../contracts/people';

/** What is known of a client as a form holds it; an empty line is nothing known. */
export type ClientDraft = Record<
  'name' | 'email' | 'phone' | 'company' | 'note' | 'locale' | 'timeZone',
  string
>;

export const openClientDraft = (contact: ContactView): ClientDraft => ({
  name: contact.name,
  email: contact.email ?? '',
  phone: contact.phone ?? '',
  company: contact.company ?? '',
  note: contact.note ?? '',
  locale: contact.locale ?? '',
  timeZone: contact.timeZone ?? '',
});

/** Only what was changed is sent: what a colleague changed meanwhile is not put back. */
export const changesOf = (contact: ContactView, draft: ClientDraft): ContactBody => {
  const before = openClientDraft(contact);
  const { name, ...optional } = draft;
  const changed = Object.entries(optional).filter(
    // The keys are those of the draft.
    ([key, value]) => value.trim() !== before[key as keyof ClientDraft]
  );
  return {
    ...(name.trim() === before.name ? {} : { name: name.trim() }),
    ...Object.fromEntries(changed.map(([key, value]) => [key, value.trim() || null])),
  };
};
