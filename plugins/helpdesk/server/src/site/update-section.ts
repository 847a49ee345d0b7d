import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import type { Settings, VersionedSettings } from '../../../contracts';
import { settingsSchema, type SettingsSection } from '../../../contracts/settings.schema';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { fieldMessages } from '../platform/route';
import { changeSettings, overDefaults, readStoredSettings, versionOf } from './settings';
import { safeParse } from '../platform/rules/safe-parse';

/** The settings as they stand this moment, with what a change of them has to name. */
export async function readVersionedSettings(strapi: Core.Strapi): Promise<VersionedSettings> {
  const stored = await readStoredSettings(database(strapi));
  return { settings: overDefaults(stored.given), version: versionOf(stored) };
}

/**
 * Sets one section and leaves the others as they stand, also those that somebody else changes at this moment.
 *
 * @throws DeskError INPUT_INVALID; SETTINGS_CHANGED when this section was changed since `version`.
 */
export async function updateSection({
  strapi,
  actor,
  section,
  version,
  value: input,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  section: SettingsSection;
  version: number;
  value: unknown;
}): Promise<VersionedSettings> {
  const schema = z.strictObject({ [section]: settingsSchema.shape[section] });
  const parsed = safeParse(schema, { [section]: input });
  if (!parsed.success) {
    throw new DeskError('INPUT_INVALID', {
      fields: fieldMessages(parsed.error),
      hint: 'See the fields.',
    });
  }
  const stored = await changeSettings(
    strapi,
    ({ versions }) => {
      if ((versions[section] ?? 0) > version) {
        throw new DeskError('SETTINGS_CHANGED', {
          hint: 'Load the settings and change them again.',
        });
      }
      // The section's own schema has accepted it.
      return parsed.data as Partial<Settings>;
    },
    actor
  );
  return { settings: overDefaults(stored.given), version: versionOf(stored) };
}
