import type { FieldValue, FieldValues, WorkflowField } from '../../../../contracts';
import { localize } from '../../workflow/rules/localize';
import { FIXED_TEXTS } from './fixed-texts';

export interface FieldText {
  name: string;
  value: string;
}

/*
 * What was filled in with an action, as a mail tells it: under the field's name in the reader's language, choices by
 * their names, dates and numbers as the reader's language writes them. A client is told only of fields that clients
 * may see; a field that the workflow has no more is told to nobody.
 */
export function fieldTexts({
  fields,
  values,
  locale,
  isForClient,
}: {
  fields: readonly WorkflowField[];
  values: FieldValues;
  locale: string;
  isForClient: boolean;
}): FieldText[] {
  return fields
    .filter((field) => Object.hasOwn(values, field.key))
    .filter((field) => !isForClient || field.isClientVisible)
    .map((field) => ({
      name: localize(field.name, locale),
      value: valueText(field, values[field.key], locale),
    }));
}

function valueText(field: WorkflowField, value: FieldValue, locale: string): string {
  const optionName = (key: string) => {
    const option = field.options.find((candidate) => candidate.key === key);
    return option ? localize(option.name, locale) : key;
  };
  if (Array.isArray(value)) return value.map(optionName).join(', ');
  if (typeof value === 'boolean') {
    return localize(value ? FIXED_TEXTS.yes : FIXED_TEXTS.no, locale);
  }
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (field.type === 'choice') return optionName(value);
  return field.type === 'date' ? dateText(value, locale) : value;
}

/** A day has no zone: it is the same day for every reader. */
function dateText(value: string, locale: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
