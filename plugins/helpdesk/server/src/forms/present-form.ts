import {
  REQUEST_LIMITS,
  type FormField,
  type PublicForm,
  type SiteLocale,
} from '../../../contracts';
import { textsOf } from '../site/translations';
import { FIELD_LENGTHS } from '../workflow/rules/field-value';
import { localize } from '../workflow/rules/localize';
import { ownLabel } from './form-settings';
import type { FormSource } from './read-form-source';

/** The form as its reader sees it, every text in the reader's language or the nearest that is there. */
export function presentForm(
  { key, settings }: FormSource,
  { locale, site }: { locale: string; /** For our own texts. */ site: SiteLocale }
): PublicForm {
  const t = textsOf(site);
  return {
    key,
    locale,
    title: localize(settings.title, locale) || ownLabel('title', t),
    intro: localize(settings.intro, locale),
    button: localize(settings.button, locale) || ownLabel('button', t),
    consent: settings.consent ? localize(settings.consent, locale) : null,
    fields: settings.fields.map((field) => ({
      key: field.key,
      known: field.known,
      label: localize(field.label, locale) || (field.known ? ownLabel(field.known, t) : field.key),
      hint: localize(field.hint, locale),
      type: typeOf(field),
      required: field.required,
      options: field.options.map((option) => ({
        key: option.key,
        name: localize(option.name, locale),
      })),
      default: field.default,
      maxLength: maxLengthOf(field),
    })),
  };
}

function typeOf({ known, type }: FormField): FormField['type'] {
  if (known === null) return type;
  return known === 'text' ? 'longText' : 'text';
}

function maxLengthOf({ known, type }: FormField): number | null {
  if (known) return known === 'files' ? null : REQUEST_LIMITS[known];
  return type === 'text' || type === 'longText' ? FIELD_LENGTHS[type] : null;
}
