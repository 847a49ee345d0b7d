import type { LocalizedText } from '../../../contracts/common';
import type { FieldValue, WorkflowField } from '../../../contracts/workflow';
import { formatDateField } from './time';

interface FieldReader {
  locale: string;
  name: (text: LocalizedText) => string;
  yes: string;
  no: string;
}

/** A value of an own field as its type is read: choices by their names, days as days. */
export const formatFieldValue = (
  value: FieldValue,
  { type, options }: Pick<WorkflowField, 'type' | 'options'>,
  { locale, name, yes, no }: FieldReader
): string => {
  const named = (key: string) => {
    const option = options.find((candidate) => candidate.key === key);
    return option ? name(option.name) : key;
  };
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (Array.isArray(value)) return new Intl.ListFormat(locale).format(value.map(named));
  return type === 'date' ? formatDateField(value, locale) : named(value);
};
