import { z } from '@strapi/utils';
import { entrySeq, keyText } from '../../../contracts/common.schema';
import { DeskError, isDeskError } from '../errors';
import { actorAt } from '../account/actor-at';
import { isBlocked } from '../people/blocks';
import { sendFile } from '../platform/file-download';
import { clientAddress, limitKey } from '../platform/client-address';
import { giveBackToLimits, isWithinLimits, takeFromLimits, type Limit } from '../platform/limits';
import { setRetryAfter, type Route } from '../platform/route';
import type { FileView } from '../../../contracts';
import { findFile } from '../tickets/find-file';
import { performAction } from '../tickets/perform-action';
import { wayAfterClosing } from '../rating/way-after-closing';
import { readClientTicket } from '../tickets/read-client-ticket';
import { dropUploads, uploadFile } from '../tickets/upload-file';
import { markShown } from './layout';
import { pageRoute, type Page, type PageAnswer } from './page';
import { readForm, requireSession } from './read-form';
import { originOf } from './origin';
import { readActionForm } from './read-action-form';
import { endSession, prolongSession, type Session } from './session';
import { ticketPage } from './ticket-page';
import { safeParse } from '../platform/rules/safe-parse';

/** More than anybody writes in an hour about one matter. */
const MESSAGES_PER_HOUR = 60;

const requestParams = z.object({ key: keyText });
const actionParams = requestParams.extend({ action: keyText });
const fileParams = requestParams.extend({ file: keyText });
const beforeQuery = z.object({
  before: entrySeq.min(1).optional(),
  /** The client has just closed the request here. */
  thanks: z.string().optional(),
});
const actionBody = z.object({
  csrf: z.string(),
  id: z.string(),
  text: z.string().max(100_000).optional(),
  files: z.array(z.file()).optional(),
});

export const accountRoutes: Route[] = [
  pageRoute({
    name: 'account.request',
    method: 'GET',
    path: '/account/requests/:key',
    summary: 'A request with what its client may read and do',
    mayRedirect: true,
    params: requestParams,
    query: beforeQuery,
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const { strapi, ctx } = page;
      const { actor } = needSession(page);
      const { before } = safeParse(beforeQuery, ctx.query).data ?? {};
      const ticket = await readClientTicket({
        strapi,
        actor,
        ticket: { key: keyOf(page) },
        before,
      });
      // It was merged into another: there is one address for what it is now.
      if (ticket.key !== keyOf(page)) {
        return { redirect: page.url(`/account/requests/${ticket.key}`) };
      }
      return ticketPage(page, ticket, null);
    },
  }),
  pageRoute({
    name: 'account.perform',
    method: 'POST',
    path: '/account/requests/:key/actions/:action',
    summary: 'A message of the client, or another action that clients may perform',
    params: actionParams,
    body: actionBody,
    refusals: [
      'NOT_FOUND',
      'NOT_ALLOWED',
      'CONTACT_BLOCKED',
      'FORM_EXPIRED',
      'INPUT_INVALID',
      'TEXT_REQUIRED',
      'FIELD_INVALID',
      'FIELD_REQUIRED',
      'ACTION_NOT_ALLOWED_IN_STATE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_REFUSED',
      'TOO_MANY_FILES',
      'BODY_TOO_LARGE',
      'TOO_MANY_REQUESTS',
    ],
    run: takeAction,
  }),
  pageRoute({
    name: 'account.file',
    method: 'GET',
    path: '/account/requests/:key/files/:file',
    summary: 'A file of the request, for saving',
    params: fileParams,
    response: 'file',
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const { strapi, ctx } = page;
      const { actor } = needSession(page);
      const ticket = { key: keyOf(page) };
      const file = await findFile({ strapi, actor, ticket, key: String(ctx.params.file) });
      await sendFile(strapi, ctx, file);
      markShown(ctx);
      return null;
    },
  }),
  pageRoute({
    name: 'account.logout',
    method: 'POST',
    path: '/account/logout',
    summary: 'Ends the session',
    body: z.object({ csrf: z.string() }),
    refusals: ['NOT_FOUND', 'FORM_EXPIRED', 'NOT_ALLOWED'],
    run: async (page) => {
      const { fields } = await readForm(page);
      const session = requireSession(page, fields.csrf);
      await endSession({ strapi: page.strapi, ctx: page.ctx, path: page.root, session });
      return { redirect: page.url('') };
    },
  }),
];

async function takeAction(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, root, url } = page;
  const { emails, ...known } = needSession(page);
  const key = keyOf(page);
  const actor = await actorAt(strapi, known, { key });
  const address = clientAddress(ctx.req).toString();
  for (const email of [...emails, null]) {
    if (await isBlocked(strapi, { email, address })) throw new DeskError('CONTACT_BLOCKED');
  }
  const action = String(ctx.params.action);
  const view = await readClientTicket({ strapi, actor, ticket: { key } });
  const limits = limitsOf(page);
  const form = await readForm<FileView>(page, async ({ field, name, content }) => {
    if (field !== 'files') throw new DeskError('INPUT_INVALID');
    if (originOf(strapi, ctx) === 'foreign') throw new DeskError('NOT_ALLOWED');
    if (!(await isWithinLimits(strapi, limits))) throw new DeskError('TOO_MANY_REQUESTS');
    const maxBytes = page.settings.limits.fileBytes;
    return uploadFile({ strapi, actor, ticket: { key }, name, content, maxBytes });
  });
  const fileKeys = form.files.map((file) => file.key);
  try {
    const session = requireSession(page, form.fields.csrf);
    if (form.problem) throw form.problem;
    const offers = [view.reply, ...view.actions];
    const fields = offers.find((offer) => offer?.key === action)?.fields ?? [];
    const input = readActionForm({ action, fields, values: form.values, files: form.files });
    await takeOrRefuse(page, limits);
    const performed = await performAction({
      strapi,
      actor,
      ticket: { key },
      action,
      input: { ...input, version: null, files: fileKeys },
    });
    if (performed.isRepeat) {
      await dropUploads(strapi, fileKeys);
      await giveBackToLimits(strapi, limits);
    }
    await prolongSession({ strapi, ctx, path: root, session });
    const way = view.isClosed ? '#latest' : await wayAfterClosing({ strapi, actor, key });
    return { redirect: `${url(`/account/requests/${key}`)}${way}` };
  } catch (refusal) {
    await dropUploads(strapi, fileKeys);
    if (!isDeskError(refusal) || refusal.code === 'NOT_FOUND') throw refusal;
    setRetryAfter(ctx, refusal);
    const hadFiles = fileKeys.length > 0 || form.problem !== null;
    return ticketPage(page, view, { action, values: form.values, refusal, hadFiles });
  }
}

/** No session, an outdated one, and a blocked contact's: the same page as for a request that is not there. */
function needSession({ session }: Page): Session {
  if (!session) throw new DeskError('NOT_FOUND');
  return session;
}

function keyOf({ ctx }: Page): string {
  return String(ctx.params.key);
}

/** Messages of one client, and of one place. */
function limitsOf({ ctx, session, settings }: Page): Limit[] {
  const most = settings.limits.addressPerHour;
  return [
    { name: 'message-contact', key: String(session?.actor.ownIds.join()), most: MESSAGES_PER_HOUR },
    { name: 'message-address', key: limitKey(clientAddress(ctx.req)), most },
  ];
}

async function takeOrRefuse({ strapi }: Page, limits: Limit[]): Promise<void> {
  const answer = await takeFromLimits(strapi, limits);
  if (answer.isAllowed) return;
  const { retryAfterSeconds } = answer;
  throw new DeskError('TOO_MANY_REQUESTS', { retryAfterSeconds });
}
