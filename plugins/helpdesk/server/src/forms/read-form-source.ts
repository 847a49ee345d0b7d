import type { Core } from '@strapi/strapi';
import type { FormAudience, FormSettings, LocalizedText } from '../../../contracts';
import { DeskError } from '../errors';
import { database, readBoolean, readJson } from '../platform/database';
import { completeSettings } from './form-settings';

export interface FormSource {
  key: string;
  name: LocalizedText;
  /** Language of its tickets; null: the sender's. */
  locale: string | null;
  timeZone: string | null;
  settings: FormSettings;
}

/**
 * An open form, if it is meant for one of these people.
 *
 * @throws DeskError SOURCE_CLOSED where the owner takes no requests by this form.
 */
export async function readFormSource(
  strapi: Core.Strapi,
  key: string,
  audience: readonly FormAudience[] = ['visitors', 'clients', 'agents']
): Promise<FormSource> {
  const [row] = await openForms(strapi, audience, key);
  if (!row) throw new DeskError('SOURCE_CLOSED');
  return row;
}

/** All open forms for these people, in the order in which they were made. */
export function listFormSources(
  strapi: Core.Strapi,
  audience: readonly FormAudience[]
): Promise<FormSource[]> {
  return openForms(strapi, audience, null);
}

async function openForms(
  strapi: Core.Strapi,
  audience: readonly FormAudience[],
  key: string | null
): Promise<FormSource[]> {
  const query = database(strapi)('helpdesk_sources')
    .select('key', 'names', 'locale', 'time_zone', 'is_enabled', 'settings')
    .where({ kind: 'form' })
    .orderBy('id');
  const rows = await (key === null ? query : query.where({ key }));
  return rows
    .filter((row) => readBoolean(row.is_enabled))
    .map(toFormSource)
    .filter(({ settings }) => settings.audience.some((one) => audience.includes(one)));
}

function toFormSource(row: Record<string, unknown>): FormSource {
  const stored = readJson<Partial<FormSettings>>(row.settings, {});
  return {
    key: String(row.key),
    name: readJson<LocalizedText>(row.names, {}),
    locale: ticketLocale(row.locale, stored),
    timeZone: row.time_zone ? String(row.time_zone) : null,
    settings: completeSettings(stored),
  };
}

/**
 * Before forms had settings, the column was filled and never read: tickets had the sender's language. So it stays
 * until the owner saves the form.
 */
export function ticketLocale(column: unknown, stored: Partial<FormSettings>): string | null {
  return column && stored.fields ? String(column) : null;
}
