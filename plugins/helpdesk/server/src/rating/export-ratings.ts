import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { SCORE_MAX, type RatingPeriod } from '../../../contracts';
import { ratingPeriod } from '../../../contracts/rating.schema';
import type { AgentActor } from '../access/actor';
import { agentActor } from '../access/agent-actor';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { CSV_START, csvLine } from '../platform/csv';
import { contentDisposition } from '../platform/file-download';
import type { Place } from '../platform/keyset';
import { answer, fieldMessages, type Route } from '../platform/route';
import { loadCatalogue } from '../workflow/catalogue';
import { localize } from '../workflow/rules/localize';
import { ratingsOf, toRated } from './read-reasons';
import { safeParse } from '../platform/rules/safe-parse';

/** Rows that are read at a time. */
const BATCH = 500;
const COLUMNS = [
  'rated_at',
  'request',
  'subject',
  'agent',
  'workflow',
  'action',
  'scale',
  'score',
  'best_score',
  'percent',
  'channel',
  'reason',
];

/** All ratings of a period, with or without a reason, as a table for a spreadsheet. */
export const exportRatings: Route = {
  name: 'ratings.export',
  method: 'GET',
  path: '/ratings/export',
  audience: 'staff',
  permission: 'rating.read',
  summary: 'The ratings of a period as CSV, in which no cell is a formula',
  params: null,
  query: ratingPeriod,
  body: null,
  takesFiles: false,
  response: 'file',
  refusals: ['INPUT_INVALID'],
  handle: (strapi, ctx) =>
    answer(strapi, ctx, async () => {
      const actor = await agentActor(strapi, ctx);
      const query = safeParse(ratingPeriod, ctx.query);
      if (!query.success) {
        throw new DeskError('INPUT_INVALID', { fields: fieldMessages(query.error) });
      }
      const period = query.data;
      const name = `ratings-${period.from}-${period.to}.csv`;
      ctx.status = 200;
      ctx.set({
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': contentDisposition(name),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      });
      ctx.body = Readable.from(csvOf({ strapi, actor, period }));
    }),
};

/** Newest first, a part at a time: a busy desk's year does not stand in memory. */
async function* csvOf({
  strapi,
  actor,
  period,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  period: RatingPeriod;
}): AsyncGenerator<string> {
  yield CSV_START + csvLine(COLUMNS);
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const locale = directory.agentById.get(actor.id)?.locale ?? 'en';
  for (let place: Place | null = null; ; ) {
    const request = { strapi, actor, period, catalogue, place };
    const rows: Record<string, unknown>[] = await ratingsOf(request).limit(BATCH);
    const lines = rows.map((row) => lineOf(toRated(row, { catalogue, directory }), locale));
    if (lines.length > 0) yield lines.join('');
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    place = { at: Number(last.rated_at), id: Number(last.id) };
  }
}

function lineOf(rated: ReturnType<typeof toRated>, locale: string): string {
  return csvLine([
    new Date(rated.at).toISOString(),
    rated.ticket.number,
    rated.ticket.subject,
    rated.agent?.name ?? '',
    rated.workflow,
    localize(rated.action.name, locale),
    rated.scale,
    rated.score,
    SCORE_MAX[rated.scale],
    rated.percent,
    rated.channel,
    rated.reason,
  ]);
}
