import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import { faqUsageQuery } from '../../../../contracts/faq-insight.schema';
import { faqMissQuery } from '../../../../contracts/faq-search.schema';
import { editorActor } from '../../access/editor-actor';
import { DeskError } from '../../errors';
import { CSV_START, csvLine, type CsvCell } from '../../platform/csv';
import { contentDisposition } from '../../platform/file-download';
import { answer, fieldMessages, type Route } from '../../platform/route';
import { listMisses } from '../search/list-misses';
import { readUsage } from './read-usage';
import { safeParse } from '../../platform/rules/safe-parse';

/** Searches that are read at a time. */
const BATCH = 100;

const missesQuery = faqMissQuery.omit({ after: true, limit: true });

export const faqExportRoutes: Route[] = [
  csvRoute({
    name: 'faq.exportUsage',
    path: '/faq/usage/export',
    summary: 'What happened with each entry as CSV, in which no cell is a formula',
    query: faqUsageQuery,
    file: ({ days }) => `faq-${days}-days.csv`,
    columns: [
      'question',
      'language',
      'views',
      'helpful',
      'unhelpful',
      'inserted',
      'solved',
      'requests_after',
      'entry',
    ],
    async *rows(strapi, query) {
      for (const row of await readUsage(strapi, query)) {
        yield [
          row.question,
          row.locale,
          row.views,
          row.helpful,
          row.unhelpful,
          row.inserted,
          row.solved,
          row.ticketsAfter,
          row.entry,
        ];
      }
    },
  }),
  csvRoute({
    name: 'faq.exportMisses',
    path: '/faq/misses/export',
    summary: 'What was searched for and not found as CSV, in which no cell is a formula',
    query: missesQuery,
    file: ({ status }) => `faq-searches-${status}.csv`,
    columns: ['search', 'language', 'people', 'found', 'first_at', 'last_at', 'status', 'entry'],
    async *rows(strapi, query) {
      for (let after: string | null = null; ; ) {
        const page = await listMisses(strapi, { ...query, after, limit: BATCH });
        for (const miss of page.misses) {
          yield [
            miss.query,
            miss.locale,
            miss.count,
            miss.results,
            new Date(miss.firstAt).toISOString(),
            new Date(miss.lastAt).toISOString(),
            miss.status,
            miss.entry,
          ];
        }
        if (page.after === null) return;
        after = page.after;
      }
    },
  }),
];

function csvRoute<Q extends z.ZodType>({
  name,
  path,
  summary,
  query,
  file,
  columns,
  rows,
}: Pick<Route, 'name' | 'path' | 'summary'> & {
  query: Q;
  file(query: z.output<Q>): string;
  columns: string[];
  rows(strapi: Core.Strapi, query: z.output<Q>): AsyncGenerator<CsvCell[]>;
}): Route {
  const lines = async function* (strapi: Core.Strapi, asked: z.output<Q>) {
    yield CSV_START + csvLine(columns);
    for await (const row of rows(strapi, asked)) yield csvLine(row);
  };
  return {
    name,
    method: 'GET',
    path,
    audience: 'staff',
    permission: 'faq.read',
    summary,
    params: null,
    query,
    body: null,
    takesFiles: false,
    response: 'file',
    refusals: ['INPUT_INVALID'],
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        await editorActor(strapi, ctx);
        const { data, error, success } = safeParse(query, ctx.query);
        if (!success) throw new DeskError('INPUT_INVALID', { fields: fieldMessages(error) });
        ctx.status = 200;
        ctx.set({
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': contentDisposition(file(data)),
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'private, no-store',
        });
        ctx.body = Readable.from(lines(strapi, data));
      }),
  };
}
