import type { Core } from '@strapi/strapi';
import type { ChatPage, VisitorView } from '../../../../contracts';
import type { Ability } from '../../access/editor-actor';
import { database, readJson } from '../../platform/database';
import { publicUrl } from '../../platform/public-url';
import { readSettings } from '../../site/settings';
import { describeEntry } from './describe-entry';
import { faqPage } from './faq-page';
import { askHost, type VisitedPage } from './page-resolvers';
import { pageBySlug } from './page-by-slug';

/**
 * The entry that a visitor's page shows: as the host project says, one of our own FAQ, or one whose slug the address
 * ends with. Nothing of an entry that the agent may not read in the Content Manager, and nothing of a page of
 * another's site, which a visitor may name too.
 */
export async function findContent({
  strapi,
  ability,
  page,
  locale,
  sourceId,
}: {
  strapi: Core.Strapi;
  ability: Ability;
  page: ChatPage;
  locale: string | null;
  /** Row of the chat's source. */
  sourceId: number | null;
}): Promise<VisitorView['content']> {
  if (!URL.canParse(page.url)) return null;
  const visited: VisitedPage = { url: new URL(page.url), locale };
  if (!(await isOurs(strapi, visited.url, sourceId))) return null;
  const entry =
    (await askHost(strapi, visited)) ??
    (await faqPage(strapi, visited)) ??
    (await pageBySlug({ strapi, ability, page: visited }));
  return entry && describeEntry({ strapi, ability, entry });
}

async function isOurs(
  strapi: Core.Strapi,
  { origin }: URL,
  sourceId: number | null
): Promise<boolean> {
  if (origin === new URL(publicUrl(strapi)).origin) return true;
  const { allowedOrigins } = await readSettings(strapi);
  if (allowedOrigins.includes(origin)) return true;
  const source = await database(strapi)('helpdesk_sources')
    .where({ id: sourceId })
    .first('settings');
  // Checked when it was saved, by the schema of the source's kind.
  const settings = readJson<{ allowedOrigins?: string[] }>(source?.settings, {});
  return settings.allowedOrigins?.includes(origin) ?? false;
}
