import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../contracts';
import { clock } from '../platform/clock';
import { SETTINGS_DEFAULTS } from './settings-defaults';

/** How long a change made on another node may go unseen. */
const KEEP_MS = 3_000;
const STORE = { type: 'plugin', name: 'helpdesk', key: 'settings' } as const;

const kept = new WeakMap<Core.Strapi, { settings: Settings; readAt: number }>();

/** The owner's settings over the defaults, kept in memory for seconds. Not to be called inside a transaction. */
export async function readSettings(strapi: Core.Strapi): Promise<Settings> {
  const known = kept.get(strapi);
  if (known && clock.now() - known.readAt < KEEP_MS) return known.settings;
  // Only `writeSettings` writes it; an older version's document may lack what is newer.
  const stored = ((await strapi.store(STORE).get({})) ?? {}) as Partial<Settings>;
  const settings = overDefaults(stored);
  kept.set(strapi, { settings, readAt: clock.now() });
  return settings;
}

/** @param settings checked by `settingsSchema`. */
export async function writeSettings(strapi: Core.Strapi, settings: Settings): Promise<Settings> {
  await strapi.store(STORE).set({ value: settings });
  kept.set(strapi, { settings, readAt: clock.now() });
  return settings;
}

function overDefaults(stored: Partial<Settings>): Settings {
  return {
    company: { ...SETTINGS_DEFAULTS.company, ...stored.company },
    privacy: { ...SETTINGS_DEFAULTS.privacy, ...stored.privacy },
    limits: { ...SETTINGS_DEFAULTS.limits, ...stored.limits },
    linkDays: stored.linkDays ?? SETTINGS_DEFAULTS.linkDays,
  };
}
