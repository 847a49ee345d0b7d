import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../contracts';
import { remembered } from '../platform/remembered';
import { SETTINGS_DEFAULTS } from './settings-defaults';

/** How long a change made on another node may go unseen. */
const KEEP_MS = 3_000;
const STORE = { type: 'plugin', name: 'helpdesk', key: 'settings' } as const;

const settings = remembered(KEEP_MS, readStored);

/** The owner's settings over the defaults, kept in memory for seconds. Not to be called inside a transaction. */
export const readSettings = settings.load;

/** @param given checked by `settingsSchema`. */
export async function writeSettings(strapi: Core.Strapi, given: Settings): Promise<Settings> {
  await strapi.store(STORE).set({ value: given });
  settings.forget(strapi);
  return given;
}

/** A document of an older version may lack what is newer. */
async function readStored(strapi: Core.Strapi): Promise<Settings> {
  // Only `writeSettings` writes it.
  const stored = ((await strapi.store(STORE).get({})) ?? {}) as Partial<Settings>;
  return {
    company: { ...SETTINGS_DEFAULTS.company, ...stored.company },
    privacy: { ...SETTINGS_DEFAULTS.privacy, ...stored.privacy },
    limits: { ...SETTINGS_DEFAULTS.limits, ...stored.limits },
    linkDays: stored.linkDays ?? SETTINGS_DEFAULTS.linkDays,
  };
}
