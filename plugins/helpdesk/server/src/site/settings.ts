import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../contracts';
import { remembered } from '../platform/remembered';
import { sha256 } from '../platform/ids';
import { database, inTransaction, readJson, readNumber, type Db } from '../platform/database';
import { SYSTEM, type Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { SETTINGS_DEFAULTS } from './settings-defaults';

/** How long a change made on another node may go unseen. */
const KEEP_MS = 3_000;
const TABLE = 'strapi_core_store_settings';
const KEY = 'plugin_helpdesk_settings';

/** The document as it is stored: what the owner has set, and of each section the version that changed it last. */
export interface StoredSettings {
  /** Null: nothing was ever set. */
  id: number | null;
  /** As it stands in the database, to be compared when it is replaced. */
  raw: string | null;
  given: Partial<Settings>;
  versions: Partial<Record<keyof Settings, number>>;
}

const settings = remembered(KEEP_MS, async (strapi) => {
  const { raw, given } = await readStoredSettings(database(strapi));
  return { settings: overDefaults(given), stamp: sha256(raw ?? '') };
});
const forgetSettings = settings.forget;

/** The owner's settings over the defaults, kept in memory for seconds. Not to be called inside a transaction. */
export async function readSettings(strapi: Core.Strapi): Promise<Settings> {
  return (await settings.load(strapi)).settings;
}

/** Names the state of the settings that `readSettings` gives. */
export async function readSettingsStamp(strapi: Core.Strapi): Promise<string> {
  return (await settings.load(strapi)).stamp;
}

/**
 * Strapi's own store, read below its service: only so can a document be replaced on condition that it is still the
 * one that was read. Strapi does not forbid two rows of one key; the first is the one that counts.
 */
export async function readStoredSettings(db: Db): Promise<StoredSettings> {
  const row = await db(TABLE).select('id', 'value').where({ key: KEY }).orderBy('id').first();
  // Only `changeSettings` writes it.
  const { versions = {}, ...given } = readJson<
    Partial<Settings> & Pick<Partial<StoredSettings>, 'versions'>
  >(row?.value, {});
  return { id: readNumber(row?.id), raw: row?.value ?? null, given, versions };
}

/**
 * Changes the document as a compare-and-set: what others wrote meanwhile is read again, never undone.
 *
 * @param actor left out: the desk itself.
 * @param change what is to be set, of what stands; it may refuse by throwing, and may be called again.
 */
export async function changeSettings(
  strapi: Core.Strapi,
  change: (stored: StoredSettings) => Partial<Settings>,
  actor: Actor = SYSTEM
): Promise<StoredSettings> {
  const db = database(strapi);
  for (;;) {
    const stored = await readStoredSettings(db);
    const set = change(stored);
    if (stored.id === null) {
      // Empty, so that nothing is lost when two write it at once.
      await db(TABLE).insert({ key: KEY, value: '{}', type: 'object' });
      continue;
    }
    const given = { ...stored.given, ...set };
    const next = versionOf(stored) + 1;
    const changed = Object.keys(set).map((section) => [section, next]);
    const versions = { ...stored.versions, ...Object.fromEntries(changed) };
    const raw = JSON.stringify({ ...given, versions });
    const isReplaced = await inTransaction(strapi, async (trx) => {
      const row = { id: stored.id, value: stored.raw };
      if ((await trx(TABLE).where(row).update({ value: raw })) === 0) return false;
      await noteSections(trx, { actor, set, before: overDefaults(stored.given) });
      return true;
    });
    if (!isReplaced) continue;
    forgetSettings(strapi);
    return { id: stored.id, raw, given, versions };
  }
}

async function noteSections(
  db: Db,
  { actor, set, before }: { actor: Actor; set: Partial<Settings>; before: Settings }
): Promise<void> {
  const after = overDefaults(set);
  // The sections of the one are those of the other.
  for (const section of Object.keys(set) as (keyof Settings)[]) {
    await noteChange(db, {
      actor,
      area: 'settings',
      subject: section,
      name: section,
      before: before[section],
      after: after[section],
    });
  }
}

/**
 * Replaces all of it, whatever stood there.
 *
 * @param given checked by `settingsSchema`.
 * @param actor left out: the desk itself, as when it is filled for the first time.
 */
export async function writeSettings(
  strapi: Core.Strapi,
  given: Settings,
  actor: Actor = SYSTEM
): Promise<Settings> {
  await changeSettings(strapi, () => given, actor);
  return given;
}

/** The highest version of any section: that of the document. */
export function versionOf({ versions }: Pick<StoredSettings, 'versions'>): number {
  return Math.max(0, ...Object.values(versions));
}

/** A document of an older version may lack what is newer. */
export function overDefaults(given: Partial<Settings>): Settings {
  return {
    company: withOwnName({ ...SETTINGS_DEFAULTS.company, ...given.company }),
    design: { ...SETTINGS_DEFAULTS.design, ...given.design },
    mail: { ...SETTINGS_DEFAULTS.mail, ...given.mail },
    hours: { ...SETTINGS_DEFAULTS.hours, ...given.hours },
    privacy: { ...SETTINGS_DEFAULTS.privacy, ...given.privacy },
    allowedOrigins: given.allowedOrigins ?? SETTINGS_DEFAULTS.allowedOrigins,
    limits: { ...SETTINGS_DEFAULTS.limits, ...given.limits },
    linkDays: given.linkDays ?? SETTINGS_DEFAULTS.linkDays,
    rating: { ...SETTINGS_DEFAULTS.rating, ...given.rating },
    presence: { ...SETTINGS_DEFAULTS.presence, ...given.presence },
    alarms: { ...SETTINGS_DEFAULTS.alarms, ...given.alarms },
  };
}

/** A company that has said its name is called by that: in no language by the word that stands in for a name. */
function withOwnName(company: Settings['company']): Settings['company'] {
  const { name: standIn } = SETTINGS_DEFAULTS.company;
  if (company.name.en === standIn.en) return company;
  const own = Object.entries(company.name).filter(([language, name]) => name !== standIn[language]);
  return own.length === 0 ? company : { ...company, name: Object.fromEntries(own) };
}
