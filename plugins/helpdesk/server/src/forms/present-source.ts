import type { Core } from '@strapi/strapi';
import type { FormSettings, SourceView } from '../../../contracts';
import { loadDirectory } from '../people/directory';
import { database, readJson, readNumber } from '../platform/database';
import { publicUrl } from '../platform/public-url';
import { readDistribution } from '../routing/read-distribution';
import { sitePath } from '../site/site-path';
import { countTickets } from '../sources/count-tickets';
import { revisionOf } from '../sources/revision';
import { loadCatalogue } from '../workflow/catalogue';
import { toSourceBody } from './describe-source';
import { ticketLocale } from './read-form-source';

/** All forms as their owner edits them, in the order in which they were made; or the one with this key. */
export async function presentSources(strapi: Core.Strapi, key?: string): Promise<SourceView[]> {
  const query = database(strapi)('helpdesk_sources').where({ kind: 'form' }).orderBy('id');
  const rows: Record<string, unknown>[] = await (key === undefined ? query : query.where({ key }));
  const ticketsOf = await countTickets(
    strapi,
    rows.map(({ id }) => Number(id))
  );
  const [catalogue, { teamById }] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  return rows.map((row) => {
    const stored = readJson<Partial<FormSettings>>(row.settings, {});
    const body = toSourceBody(row, catalogue);
    const { settings } = body;
    const team = teamById.get(readNumber(row.team_id) ?? 0);
    return {
      ...body,
      key: String(row.key),
      kind: 'form',
      locale: ticketLocale(row.locale, stored),
      // A team that was chosen before forms had settings stands in the column alone.
      settings: { ...settings, assignee: settings.assignee ?? (team ? { team: team.key } : null) },
      distribution: readDistribution(row.distribution),
      ...addressesOf(strapi, String(row.key)),
      revision: revisionOf(body),
      ticketCount: ticketsOf.get(Number(row.id)) ?? 0,
    };
  });
}

function addressesOf(strapi: Core.Strapi, key: string): Pick<SourceView, 'url' | 'embed'> {
  const root = sitePath(strapi);
  if (root === null) return { url: null, embed: null };
  const base = publicUrl(strapi);
  return {
    url: `${base}${root}/request/${key}`,
    embed: `<script async src="${base}/helpdesk/form.js" data-form="${key}"></script>`,
  };
}
