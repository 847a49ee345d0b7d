import { PNG } from '../platform/files-fixture';
import type { Route } from '../platform/route';
import type { Knock } from './door-kinds-fixture';
import { openAccount, openSession, VISITOR, type Who, type World } from './doors-fixture';

/* How one knocks at a door. */

/** Below which each audience's paths lie. */
const PREFIX = {
  staff: '/helpdesk',
  public: '/helpdesk',
  client: '/api/helpdesk',
  site: '/support',
};
export interface Identity {
  who: Who;
  headers: Record<string, string>;
  /** Of the session, for forms. */
  csrf: string;
}

/** Who knocks, as a browser or a front end of theirs says it. */
export async function identityOf(
  { desk, staff, users, tickets }: World,
  who: Who
): Promise<Identity> {
  const visitor = `helpdesk_visitor=${VISITOR}`;
  if (who === 'nobody') return { who, headers: { cookie: visitor }, csrf: '' };
  if (who === 'client' || who === 'otherClient') {
    const { cookie, csrf } = await openSession(desk, tickets[who === 'client' ? 'own' : 'other']);
    return { who, headers: { cookie: `${visitor}; ${cookie}` }, csrf };
  }
  if (who === 'account' || who === 'otherAccount') {
    const user = users[who === 'account' ? 'own' : 'other'];
    const { cookie, csrf, token } = await openAccount(desk, user);
    const headers = { cookie: `${visitor}; ${cookie}`, Authorization: `Bearer ${token}` };
    return { who, headers, csrf };
  }
  const headers = { cookie: visitor, Authorization: `Bearer ${staff[who].token}` };
  return { who, headers, csrf: '' };
}

export function pathOf(route: Route, { params = {}, query = '' }: Knock): string {
  const path = route.path.replace(/:(\w+)/g, (_all, name) => String(params[name]));
  return `${PREFIX[route.audience]}${path}${query}`;
}

export function bodyOf({ json, form }: Knock, headers: Record<string, string>): RequestInit {
  if (json !== undefined) {
    return {
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
    };
  }
  if (!form) return { headers };
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) {
    if (name === 'file') body.append(name, new File([new Uint8Array(PNG)], `${value}.png`));
    else body.append(name, value);
  }
  return { headers, body };
}
