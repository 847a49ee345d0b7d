import { FORM_KNOWN_FIELDS, type FormField } from '../../../../contracts';
import { fieldProblem } from '../../workflow/rules/field-value';
import { localize } from '../../workflow/rules/localize';

/*
 * What is asked of somebody outside, in a form or before a chat: every field is asked for once, every own field says
 * what it wants, and whoever must choose is given choices. Fields that the desk knows have its own names, and these
 * names are nobody else's.
 */

/** Names that are needed for what the desk knows itself. */
const TAKEN: readonly string[] = [...FORM_KNOWN_FIELDS, 'consent'];

/**
 * @param place where the fields stand: `settings.fields`.
 * @returns what is wrong by its path (`settings.fields.2.options`).
 */
export function checkFields(
  fields: readonly FormField[],
  { place, mostOwnFields }: { place: string; mostOwnFields: number }
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (fields.filter((field) => field.known === null).length > mostOwnFields) {
    problems[place] = `At most ${mostOwnFields} fields of your own.`;
  }
  fields.forEach((field, at) => {
    const message = wrongField(field, fields.slice(0, at));
    if (message) problems[`${place}.${at}.${message[0]}`] = message[1];
  });
  return problems;
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
