import type { Core } from '@strapi/strapi';
import { yup } from '@strapi/utils';
import type { EpochMs } from '../../../contracts';
import { sha256 } from './ids';
import { remembered } from './remembered';

/*
 * The users of the site are those of Strapi's own users-permissions plugin, which a project may do without. Its
 * settings are read and never changed; passwords are hashed, compared and set by its own services alone.
 */

const PLUGIN = 'users-permissions';
const USER = 'plugin::users-permissions.user';
const ROLE = 'plugin::users-permissions.role';
/** How long a setting that was changed in Strapi's screens may go unseen. */
const KEEP_MS = 3_000;
/** bcrypt looks no further. */
const PASSWORD_BYTES = 72;
/** What Strapi's own screens demand is less than anybody should have. */
const PASSWORD_MIN = 8;
const NAME_TRIES = 5;

/** A user as the desk needs one; nothing of it is shown as it is. */
export interface SiteUser {
  /** Row of the table of users; tokens name it. */
  id: number;
  /** Stays through export and import, and is given to nobody else. */
  documentId: string;
  username: string;
  email: string;
  isConfirmed: boolean;
  isBlocked: boolean;
  isLocal: boolean;
  /** The password's hash; null: the user has none (another provider's). */
  passwordHash: string | null;
}

export interface SiteUserSettings {
  mayRegister: boolean;
  /** The project wants addresses confirmed before anybody logs in. */
  needsConfirmation: boolean;
  /** `type` of the role that new users have. */
  defaultRole: string;
}

/** Of `users-permissions`, as it stands in its store. */
interface AdvancedSettings {
  allow_register?: boolean;
  email_confirmation?: boolean;
  default_role?: string;
}

export function hasSiteUsers(strapi: Core.Strapi): boolean {
  return Boolean(strapi.plugin(PLUGIN));
}

const settings = remembered(KEEP_MS, async (strapi): Promise<SiteUserSettings> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN });
  // Its own bootstrap and its own screens write it.
  const given = ((await store.get({ key: 'advanced' })) ?? {}) as AdvancedSettings;
  return {
    mayRegister: given.allow_register === true,
    needsConfirmation: given.email_confirmation === true,
    defaultRole: given.default_role ?? 'authenticated',
  };
});

export const readSiteUserSettings = settings.load;
/** For who changes the store of users-permissions in the same process. */
export const forgetSiteUserSettings = settings.forget;

/** May this user use what is theirs? Asked at every request, since the project may block somebody at any time. */
export function isUsable(user: SiteUser, { needsConfirmation }: SiteUserSettings): boolean {
  return !user.isBlocked && (user.isConfirmed || !needsConfirmation);
}

export async function findSiteUser(
  strapi: Core.Strapi,
  by: { id: number } | { documentId: string }
): Promise<SiteUser | null> {
  const [user] = await findUsers(strapi, by);
  return user ?? null;
}

/**
 * Users whom a login could mean: by address, by name, or by documentId. Databases that take `é` for `e`, or `A` for
 * `a`, find more than was asked: the caller compares again.
 */
export async function findSiteUsers(
  strapi: Core.Strapi,
  { email, username, documentId }: { email: string; username: string; documentId: string }
): Promise<SiteUser[]> {
  return findUsers(strapi, { $or: [{ email }, { username }, { documentId }] });
}

async function findUsers(strapi: Core.Strapi, where: object): Promise<SiteUser[]> {
  const rows = await strapi.db.query(USER).findMany({ where, orderBy: { id: 'asc' }, limit: 20 });
  return rows.map((row) => ({
    id: Number(row.id),
    documentId: String(row.documentId),
    username: String(row.username ?? ''),
    email: String(row.email ?? ''),
    isConfirmed: row.confirmed === true,
    isBlocked: row.blocked === true,
    isLocal: (row.provider ?? 'local') === 'local',
    passwordHash: row.password ? String(row.password) : null,
  }));
}

/** Would users-permissions take it for an address? It is stricter than mail is. */
export function isUserAddress(email: string): Promise<boolean> {
  return yup.string().email().min(6).isValid(email);
}

/** How many characters a password has at least. */
export function passwordMin(strapi: Core.Strapi): number {
  const { minLength = 0 } = strapi.getModel(USER).attributes.password as { minLength?: number };
  return Math.max(PASSWORD_MIN, minLength);
}

/** What `password` would break of the project's rules; null: it may be used. */
export async function passwordProblem(
  strapi: Core.Strapi,
  password: string
): Promise<'short' | 'long' | 'refused' | null> {
  if ([...password].length < passwordMin(strapi)) return 'short';
  if (Buffer.byteLength(password) > PASSWORD_BYTES) return 'long';
  const rules = strapi.config.get<{ validatePassword?: unknown } | undefined>(
    `plugin::${PLUGIN}.validationRules`
  );
  if (typeof rules?.validatePassword !== 'function') return null;
  try {
    return (await rules.validatePassword(password)) ? null : 'refused';
  } catch {
    // It says no by throwing; in words that are not in the reader's language.
    return 'refused';
  }
}

/**
 * Is it the user's password? Takes the same time for nobody, and for a user without one: whoever asks learns nothing
 * from the clock.
 */
export async function isPasswordOf(
  strapi: Core.Strapi,
  user: SiteUser | null,
  password: string
): Promise<boolean> {
  const hash = user?.passwordHash ?? emptyHash(strapi);
  const isSame = await service(strapi, 'user').validatePassword(password, hash);
  return isSame === true && user?.passwordHash !== null && user !== null;
}

/** No password has it. As costly as the hashes that users-permissions makes. */
function emptyHash(strapi: Core.Strapi): string {
  const { encryption } = strapi.getModel(USER).attributes.password as {
    encryption?: { rounds?: number };
  };
  const rounds = String(encryption?.rounds ?? 10).padStart(2, '0');
  return `$2b$${rounds}$${'.'.repeat(53)}`;
}

/** What a session keeps of the password, to see that it was changed, here or by the project. */
export function passwordMark({ passwordHash }: SiteUser): string {
  return sha256(`password:${passwordHash ?? ''}`);
}

/**
 * Makes a user who has proved the address, with the role that the project gives to new ones.
 *
 * @throws Error where users-permissions does not take it.
 */
export async function addSiteUser(
  strapi: Core.Strapi,
  { email, password }: { email: string; password: string }
): Promise<SiteUser> {
  const { defaultRole } = await readSiteUserSettings(strapi);
  const role = await strapi.db.query(ROLE).findOne({ where: { type: defaultRole } });
  if (!role) throw new Error('helpdesk: users-permissions names a default role that is not there.');
  const user = await service(strapi, 'user').add({
    username: await freeUsername(strapi, email),
    email,
    password,
    provider: 'local',
    role: role.id,
    confirmed: true,
    blocked: false,
  });
  const found = await findSiteUser(strapi, { id: Number(user.id) });
  if (!found) throw new Error('helpdesk: users-permissions did not keep a new user.');
  return found;
}

/** The address, or one with digits after it where somebody took it for a name. */
async function freeUsername(strapi: Core.Strapi, email: string): Promise<string> {
  for (let attempt = 0; attempt < NAME_TRIES; attempt += 1) {
    const username =
      attempt === 0 ? email : `${email.slice(0, 240)}-${sha256(`${email}${attempt}`).slice(0, 8)}`;
    const taken = await strapi.db.query(USER).count({ where: { username } });
    if (taken === 0) return username;
  }
  throw new Error('helpdesk: no name is free for a new user.');
}

/** Sets what is given and leaves the rest; a password is hashed by users-permissions. */
export async function updateSiteUser(
  strapi: Core.Strapi,
  user: SiteUser,
  change: { password?: string; email?: string; username?: string; confirmed?: boolean }
): Promise<void> {
  // A reset that the project's own door began is over with a new password.
  const reset = change.password === undefined ? {} : { resetPasswordToken: null };
  await service(strapi, 'user').edit(user.id, { ...change, ...reset });
}

/** What a token of the project's API says. */
export interface SiteToken {
  userId: number;
  issuedAt: EpochMs | null;
  /** The login that it belongs to; null: the older kind belongs to none. */
  sessionId: string | null;
}

/** Whom a bearer token of the project's API names, and since when. Null for one that does not hold. */
export async function readSiteToken(strapi: Core.Strapi, token: string): Promise<SiteToken | null> {
  try {
    const payload = await service(strapi, 'jwt').verify(token);
    const userId = Number(payload?.id);
    if (!Number.isSafeInteger(userId) || userId < 1) return null;
    // Only the newer kind has it: such a token must also belong to a login that has not been ended.
    if (payload.sessionId !== undefined) {
      const isActive = await sessions(strapi)?.isSessionActive(String(payload.sessionId));
      if (isActive !== true) return null;
    }
    const issuedAt = typeof payload.iat === 'number' ? payload.iat * 1000 : null;
    const sessionId = payload.sessionId === undefined ? null : String(payload.sessionId);
    return { userId, issuedAt, sessionId };
  } catch {
    return null;
  }
}

/** Does this login of the project's API still stand? */
export async function isSiteSessionActive(
  strapi: Core.Strapi,
  sessionId: string
): Promise<boolean> {
  return (await sessions(strapi)?.isSessionActive(sessionId)) === true;
}

/** Ends the user's logins of the project's API, where it keeps any; tokens of the older kind are not kept. */
export async function endSiteTokens(strapi: Core.Strapi, user: SiteUser): Promise<void> {
  await sessions(strapi)?.invalidateRefreshToken(String(user.id));
}

interface TokenSessions {
  isSessionActive(sessionId: string): Promise<boolean>;
  invalidateRefreshToken(userId: string): Promise<void>;
}

function sessions(strapi: Core.Strapi): TokenSessions | null {
  // Absent from older releases; its type does not say that it can be called.
  const manager = strapi.sessionManager as unknown as
    | (((origin: string) => TokenSessions) & { hasOrigin?(origin: string): boolean })
    | undefined;
  return manager?.hasOrigin?.(PLUGIN) ? manager(PLUGIN) : null;
}

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
  add(values: Record<string, unknown>): Promise<{ id: number }>;
  edit(id: number, values: Record<string, unknown>): Promise<unknown>;
}
interface JwtService {
  verify(token: string): Promise<{ id?: unknown; sessionId?: unknown; iat?: unknown }>;
}

function service(strapi: Core.Strapi, name: 'user'): UserService;
function service(strapi: Core.Strapi, name: 'jwt'): JwtService;
function service(strapi: Core.Strapi, name: string): unknown {
  return strapi.plugin(PLUGIN).service(name);
}
