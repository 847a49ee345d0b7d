import type { FormField, FormKnownField, FormSettings } from '../../../../contracts';
import { checkFields } from './check-fields';

/*
 * A form is fit for use when an answer can come of it: it asks for a name and for an email address, to which the
 * answer goes, and for a subject or a text, without which there is no question. Everything wrong is told at once, with
 * where it stands and why.
 */

const WHY: Partial<Record<FormKnownField, string>> = {
  name: 'staff must know whom they answer',
  email: 'the answer goes there',
};

/** @returns what is wrong by its path (`settings.fields.2.options`); nothing for a form that is fit. */
export function checkForm(
  { fields }: Pick<FormSettings, 'fields'>,
  { mostOwnFields }: { mostOwnFields: number }
): Record<string, string> {
  const problems = new Map<string, string>();
  const tell = (path: string, message: string) => {
    if (!problems.has(path)) problems.set(path, message);
  };
  for (const known of ['name', 'email'] as const) {
    const at = fields.findIndex((field) => field.known === known);
    const why = WHY[known];
    if (at < 0) tell('settings.fields', `Add the field "${known}": ${why}.`);
    else if (!fields[at].required) {
      tell(`settings.fields.${at}.required`, `"${known}" must be required: ${why}.`);
    }
  }
  const says = (field: FormField) => field.known === 'subject' || field.known === 'text';
  if (!fields.some((field) => says(field) && field.required)) {
    tell(
      'settings.fields',
      'Add the field "subject" or "text" and make it required: without it there is no question.'
    );
  }
  const ofFields = checkFields(fields, { place: 'settings.fields', mostOwnFields });
  for (const [path, message] of Object.entries(ofFields)) tell(path, message);
  return Object.fromEntries(problems);
}
