import type { FieldValue, FormField, FormKnownField, PublicForm } from '../../../contracts';

type PublicField = PublicForm['fields'][number];

/** Before the key of an own field in the name of its input, so that no key can be a name of ours. */
export const OWN_PREFIX = 'field.';

const AUTOCOMPLETE: Partial<Record<FormKnownField, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
};
const INPUT_TYPES: Partial<Record<FormKnownField, string>> = { email: 'email', phone: 'tel' };

/** What a field is called in the posted form. */
export function inputName({ key, known }: Pick<PublicField, 'key' | 'known'>): string {
  return known ? key : `${OWN_PREFIX}${key}`;
}

/** One field as its template draws it. */
export function fieldInput(
  field: PublicField,
  { values, problem }: { values: string[]; problem: string }
) {
  const { key, known, type, label, hint, required, options, maxLength } = field;
  return {
    id: inputId(field),
    name: inputName(field),
    kind: known === 'files' ? 'files' : type,
    label,
    hint,
    isRequired: required,
    options,
    values,
    value: values[0] ?? '',
    problem,
    most: maxLength ?? 0,
    inputType: (known && INPUT_TYPES[known]) ?? 'text',
    autocomplete: (known && AUTOCOMPLETE[known]) ?? 'off',
    direction: known === 'email' || known === 'phone' ? 'ltr' : 'auto',
    isQuestion: key === 'text' && known === 'text',
  };
}

export function inputId({ key, known }: Pick<PublicField, 'key' | 'known'>): string {
  return known ? key : `field-${key}`;
}

/** A preset value as inputs hold it. */
export function inputValues(value: FieldValue | null): string[] {
  if (value === null || value === false) return [];
  if (value === true) return ['on'];
  return Array.isArray(value) ? value : [String(value)];
}

/** What came of the inputs, by the key of the field; names that are none of the form's stay as they are. */
export function readInputs(
  fields: FormField[],
  values: Record<string, string[]>,
  ours: readonly string[]
): Map<string, unknown> {
  const given = Object.entries(values).filter(([name]) => !ours.includes(name));
  return new Map(
    given.map(([name, all]): [string, unknown] => {
      const field = fields.find((candidate) => inputName(candidate) === name);
      return field ? [field.key, answerOf(field, all)] : [name, all];
    })
  );
}

/** Every input is text; a number, a tick and a list are more. What is none stays as it is, and is refused by name. */
function answerOf({ known, type }: FormField, all: string[]): unknown {
  const [first] = all;
  if (known) return first;
  // An empty value comes with an own field whose choices are all unticked in a program's form.
  if (type === 'choices') return all.filter((one) => one !== '');
  if (type === 'checkbox') return first === 'on' ? true : first;
  if (type !== 'number' || first.trim() === '') return first;
  const number = Number(first);
  return Number.isFinite(number) ? number : first;
}
