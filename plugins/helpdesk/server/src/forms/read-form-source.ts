import type { Core } from '@strapi/strapi';
import type { FormSettings } from '../../../contracts';
import { DeskError } from '../errors';
import { database, readBoolean, readJson } from '../platform/database';

export interface FormSource {
  key: string;
  timeZone: string | null;
  settings: FormSettings;
}

/** @throws DeskError SOURCE_CLOSED where the owner takes no requests by this form. */
export async function readFormSource(strapi: Core.Strapi, key: string): Promise<FormSource> {
  const row = await database(strapi)('helpdesk_sources')
    .select('is_enabled', 'kind', 'time_zone', 'settings')
    .where({ key })
    .first();
  if (!row || row.kind !== 'form' || !readBoolean(row.is_enabled)) {
    throw new DeskError('SOURCE_CLOSED');
  }
  const stored = readJson<Partial<FormSettings>>(row.settings, {});
  return { key, timeZone: row.time_zone ?? null, settings: { consent: stored.consent ?? null } };
}
