import type { FormField, FormKnownField } from '../../../../../contracts/forms';

/** A field that the desk knows; without words of the owner it has the desk's own in every language. */
export const knownField = (known: FormKnownField, required = false): FormField => ({
  known,
  key: known,
  label: {},
  hint: {},
  type: known === 'text' ? 'longText' : 'text',
  required,
  options: [],
  default: null,
});

export const ownField = (key: string): FormField => ({
  known: null,
  key,
  label: {},
  hint: {},
  type: 'text',
  required: false,
  options: [],
  default: null,
});
