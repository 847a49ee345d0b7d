import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Strapi's own doors that take the name of a content type: they would pass by the rights of the desk. */
const DOORS = [
  'content-manager',
  'content-releases',
  'i18n',
  'review-workflows',
  'upload',
  'api/upload',
];
/** Keys under which those doors take it in a query or a body. */
const KEYS = ['contentType', 'contentTypeUID', 'contentTypeUid', 'model', 'ref', 'uid'];

/**
 * Answers 404 wherever Strapi's Content Manager and its kin are asked for one of our operational types. Hiding a
 * type hides its screens alone: a Super Admin, and whoever is granted `explorer.read`, still reads it by the API.
 * To be registered in `bootstrap`, after the middleware that parses bodies and before the routes.
 */
export function guardContentManager(strapi: Core.Strapi): void {
  const closed = closedTypes(strapi);
  strapi.server.use(async (ctx: Context, next: Next) => {
    const { path, query } = ctx;
    if (isClosed({ path, query, body: ctx.request.body }, closed)) ctx.notFound();
    else await next();
  });
}

/** Our types that no screen of Strapi shows. */
export function closedTypes(strapi: Core.Strapi): ReadonlySet<string> {
  const own = Object.values(strapi.contentTypes).filter(
    ({ uid, pluginOptions }) =>
      uid.startsWith('plugin::helpdesk.') && isHidden(pluginOptions?.['content-manager'])
  );
  return new Set(own.map(({ uid }) => uid));
}

/**
 * Stops the start when a type or component of the site has a relation to one of ours: it would lead the Content
 * Manager, and whoever may read that type, to tickets.
 *
 * @throws Error that names the attribute.
 */
export function refuseForeignRelations(strapi: Core.Strapi): void {
  const closed = closedTypes(strapi);
  for (const type of [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)]) {
    if (type.uid.startsWith('plugin::helpdesk.')) continue;
    for (const [name, attribute] of Object.entries<{ target?: string }>(type.attributes)) {
      const { target = '' } = attribute;
      if (!closed.has(target)) continue;
      throw new Error(
        `helpdesk: ${type.uid} has the relation "${name}" to ${target}, whose rows are open to nobody but the desk. ` +
          'Keep the number of the ticket, or the key of the contact, in a text field instead.'
      );
    }
  }
}

/** Does a request ask one of Strapi's own doors for a closed type? */
export function isClosed(
  request: { path: string; query: unknown; body: unknown },
  closed: ReadonlySet<string>
): boolean {
  // Each part by itself, as the router does it: a broken one must not hide the others.
  const parts = request.path.split('/').flatMap((part) => decoded(part).split(/[/\\]/));
  const segments = parts.map((part) => part.trim().toLowerCase()).filter(Boolean);
  // Our uids are lower-case, and the router finds a path in any case.
  if (!DOORS.some((door) => segments.join('/').startsWith(door))) return false;
  const isNamed = (value: unknown) =>
    typeof value === 'string' && closed.has(value.trim().toLowerCase());
  return segments.some(isNamed) || names(request.query, isNamed) || names(request.body, isNamed);
}

function names(given: unknown, isNamed: (value: unknown) => boolean): boolean {
  return [given].flat().some((record) => {
    if (typeof record !== 'object' || record === null) return false;
    return Object.entries(record).some(
      ([key, value]) => KEYS.includes(key) && [value].flat().some(isNamed)
    );
  });
}

/** The router undoes one encoding; each round costs the whole length, so a stranger must not choose how many. */
const MOST_ROUNDS = 3;

function decoded(part: string): string {
  let text = part;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}

function isHidden(option: unknown): boolean {
  return typeof option === 'object' && option !== null && 'visible' in option && !option.visible;
}
