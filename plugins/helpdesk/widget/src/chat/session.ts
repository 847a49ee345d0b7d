import type { Keep } from './keep';

/** Who writes in this browser. */
export interface Session {
  token: string;
  /** The conversation that is under way; null: none. */
  conversation: string | null;
  /** Whom the site showed us, as its token names them; null: nobody. */
  user: string | null;
}

const NAME = 'session';

export function readSession(keep: Keep): Session | null {
  return keep.read<Session>(NAME);
}

export function writeSession(keep: Keep, session: Session | null): void {
  if (session) keep.write(NAME, session);
  else keep.remove(NAME);
}

/** Somebody is known to have written here who is not this user. A guest may well be the one who logs in. */
export function wasAnother(before: Session | null, user: string | null): boolean {
  const known = before?.user ?? null;
  return known !== null && known !== user;
}

/** The user that a token of users-permissions speaks of: it is not checked here, only told from another one. */
export function userOf(jwt: string): string {
  try {
    const [, claims = ''] = jwt.split('.');
    const { id, userId } = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/')));
    return String(userId ?? id ?? jwt);
  } catch {
    return jwt;
  }
}
