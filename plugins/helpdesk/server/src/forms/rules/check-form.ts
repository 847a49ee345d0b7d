import {
  FORM_KNOWN_FIELDS,
  type FormField,
  type FormKnownField,
  type FormSettings,
} from '../../../../contracts';
import { fieldProblem } from '../../workflow/rules/field-value';
import { localize } from '../../workflow/rules/localize';

/*
 * A form is fit for use when an answer can come of it: it asks for a name and for an email address, to which the
 * answer goes, and for a subject or a text, without which there is no question. Every field is asked for once, every
 * own field says what it wants, and whoever must choose is given choices. Everything wrong is told at once, with where
 * it stands and why.
 */

const WHY: Partial<Record<FormKnownField, string>> = {
  name: 'staff must know whom they answer',
  email: 'the answer goes there',
};
/** Names that a form needs for itself. */
const TAKEN: readonly string[] = [...FORM_KNOWN_FIELDS, 'consent'];

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
  if (fields.filter((field) => field.known === null).length > mostOwnFields) {
    tell('settings.fields', `At most ${mostOwnFields} fields of your own.`);
  }
  fields.forEach((field, at) => {
    const message = wrongField(field, fields.slice(0, at));
    if (message) tell(`settings.fields.${at}.${message[0]}`, message[1]);
  });
  return Object.fromEntries(problems);
}

function wrongField(
  field: FormField,
  before: FormField[]
): [part: keyof FormField, message: string] | null {
  if (before.some(({ key }) => key === field.key)) {
    return ['key', `"${field.key}" is there twice.`];
  }
  return field.known === null ? wrongOwn(field) : wrongKnown(field);
}

function wrongKnown({
  known,
  key,
  default: preset,
  options,
}: FormField): ReturnType<typeof wrongField> {
  if (key !== known) return ['key', `The key of this field is "${known}".`];
  if (options.length > 0) return ['options', 'Only choices have options.'];
  const isFine = preset === null || (typeof preset === 'string' && known !== 'files');
  return isFine ? null : ['default', 'A text, or nothing.'];
}

function wrongOwn(field: FormField): ReturnType<typeof wrongField> {
  const { key, label, type, options, default: preset } = field;
  if (TAKEN.includes(key)) return ['key', `"${key}" is a name of the desk's own: take another.`];
  if (localize(label, null) === '')
    return ['label', 'Say what is asked, in at least one language.'];
  const isChoice = type === 'choice' || type === 'choices';
  if (isChoice && options.length === 0) return ['options', 'Give at least one choice.'];
  if (!isChoice && options.length > 0) return ['options', 'Only choices have options.'];
  const twice = options.find((one, at) => options.findIndex((o) => o.key === one.key) < at);
  if (twice) return ['options', `The choice "${twice.key}" is there twice.`];
  const problem = preset === null ? null : fieldProblem(field, preset);
  return problem ? ['default', problem] : null;
}
