import { z } from '@strapi/utils';
import type { Context } from 'koa';
import {
  accountActionBody,
  accountActionDone,
  accountAddressBody,
  accountProfile,
  accountProfileBody,
  accountReadBody,
  accountRequestBody,
  accountRequestSent,
  accountRequestsPage,
  accountRequestsQuery,
  accountTicketQuery,
  clientTicketView,
} from '../../../contracts/account.schema';
import { keyText } from '../../../contracts/common.schema';
import { fileView } from '../../../contracts/tickets.schema';
import { readPostedFiles } from '../forms/read-posted-files';
import { REQUEST_REFUSALS } from '../forms/request-contract';
import { clientAddress, limitKey } from '../platform/client-address';
import { sendFile } from '../platform/file-download';
import { answer, type Route } from '../platform/route';
import { findFile } from '../tickets/find-file';
import { listClientTickets } from '../tickets/list-client-tickets';
import { markAllClientRead, markClientRead } from '../tickets/mark-client-read';
import { readClientTicket } from '../tickets/read-client-ticket';
import { takeOneFile } from '../tickets/take-one-file';
import { uploadFile } from '../tickets/upload-file';
import { accountApi, accountOfToken } from './account-api';
import { takeSearch, takeUpload } from './account-limits';
import { actorAt } from './actor-at';
import { askForAddress, removeAddress } from './addresses';
import { loadAccount, type Account } from './load-account';
import { readProfile } from './read-profile';
import { requireUnblocked, takeAccountAction } from './take-account-action';
import { formForAccount, takeAccountRequest } from './take-account-request';
import { updateProfile } from './update-profile';

const keyParams = z.object({ key: keyText });
const actionParams = keyParams.extend({ action: keyText });
const fileParams = keyParams.extend({ file: keyText });
const SENT = REQUEST_REFUSALS.filter(
  (code) => code !== 'FORM_EXPIRED' && code !== 'HUMAN_CHECK_FAILED'
);

export const accountApiRoutes: Route[] = [
  accountApi({
    name: 'accountApi.profile',
    method: 'GET',
    path: '/account/profile',
    summary: 'What the client says of themselves, their addresses, and how much is unread',
    query: z.strictObject({}),
    response: accountProfile,
    run: ({ strapi, actor }) => readProfile(strapi, actor),
  }),
  accountApi({
    name: 'accountApi.updateProfile',
    method: 'PUT',
    path: '/account/profile',
    summary: 'Change name, language, time zone or mails; what is left out stays',
    body: accountProfileBody,
    response: accountProfile,
    refusals: ['INPUT_INVALID', 'ADDRESS_UNPROVEN'],
    run: async ({ strapi, actor, body }) => {
      await updateProfile({ strapi, account: actor, input: body });
      return readProfile(strapi, (await loadAccount(strapi, actor.user)) ?? actor);
    },
  }),
  accountApi({
    name: 'accountApi.addAddress',
    method: 'POST',
    path: '/account/addresses',
    summary: 'Mail a link to an address of the client; the same answer whoever it belongs to',
    body: accountAddressBody,
    response: z.null(),
    refusals: ['INPUT_INVALID', 'TOO_MANY_REQUESTS', 'NOT_FOUND'],
    run: async ({ strapi, actor, body, ctx }) => {
      await askForAddress({
        strapi,
        account: actor,
        typed: body.email,
        addressKey: placeOf(ctx).addressKey,
        locale: actor.contacts[0]?.locale ?? 'en',
      });
      return null;
    },
  }),
  accountApi({
    name: 'accountApi.removeAddress',
    method: 'DELETE',
    path: '/account/addresses/:key',
    summary: 'Take an address and its requests out of the account',
    params: keyParams,
    response: z.null(),
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, actor, params }) => {
      await removeAddress({ strapi, account: actor, key: params.key });
      return null;
    },
  }),
  accountApi({
    name: 'accountApi.requests',
    method: 'GET',
    path: '/account/requests',
    summary: 'The requests in the client’s reach, the latest activity first',
    query: accountRequestsQuery,
    response: accountRequestsPage,
    refusals: ['INPUT_INVALID', 'TOO_MANY_REQUESTS'],
    run: async ({ strapi, actor, query }) => {
      if (query.q) await takeSearch(strapi, actor.user.documentId);
      return listClientTickets({ strapi, actor: actor.actor, query });
    },
  }),
  accountApi({
    name: 'accountApi.open',
    method: 'POST',
    path: '/account/requests',
    summary: 'Send a new request by a form; the same key twice is one ticket',
    body: accountRequestBody,
    response: accountRequestSent,
    refusals: [...SENT, 'ADDRESS_UNPROVEN'],
    run: async ({ strapi, ctx, actor: account, body }) => {
      const source = await formForAccount(strapi, body.form);
      return takeAccountRequest({ strapi, ctx, account, source, body, files: [] });
    },
  }),
  accountApi({
    name: 'accountApi.openWithFiles',
    method: 'POST',
    path: '/account/requests-with-files',
    summary: 'The same with files: the part `request` is the JSON of it, each part `files` a file',
    query: z.strictObject({ form: keyText.optional() }),
    body: z.object({ request: z.string(), files: z.array(z.file()) }),
    takesFiles: true,
    response: accountRequestSent,
    refusals: [...SENT, 'ADDRESS_UNPROVEN'],
    run: async ({ strapi, ctx, actor: account, query }) => {
      const source = await formForAccount(strapi, query.form);
      // Which files a form takes must be known before they come: it is named in the address.
      const schema = accountRequestBody.omit({ form: true });
      const { body, files } = await readPostedFiles({ strapi, ctx, source, schema });
      return takeAccountRequest({ strapi, ctx, account, source, body, files });
    },
  }),
  accountApi({
    name: 'accountApi.readAll',
    method: 'POST',
    path: '/account/read',
    summary: 'Mark all requests as read',
    body: z.strictObject({}),
    response: z.null(),
    run: async ({ strapi, actor }) => {
      await markAllClientRead({ strapi, actor: actor.actor });
      return null;
    },
  }),
  accountApi({
    name: 'accountApi.request',
    method: 'GET',
    path: '/account/requests/:key',
    summary: 'A request with what its client may read and do',
    params: keyParams,
    query: accountTicketQuery,
    response: clientTicketView,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params, query }) =>
      readClientTicket({ strapi, actor: actor.actor, ticket: params, before: query.before }),
  }),
  accountApi({
    name: 'accountApi.perform',
    method: 'POST',
    path: '/account/requests/:key/actions/:action',
    summary: 'A message of the client, or another action that clients may perform',
    params: actionParams,
    body: accountActionBody,
    response: accountActionDone,
    refusals: [
      'NOT_FOUND',
      'CONTACT_BLOCKED',
      'TOO_MANY_REQUESTS',
      'TEXT_REQUIRED',
      'TEXT_NOT_ACCEPTED',
      'FIELD_INVALID',
      'FIELD_REQUIRED',
      'FIELD_UNKNOWN',
      'FILE_UNKNOWN',
      'FILES_NOT_ACCEPTED',
      'TOO_MANY_FILES',
      'ACTION_UNKNOWN',
      'ACTION_NOT_FOR_CLIENT',
      'ACTION_NOT_ALLOWED_IN_STATE',
    ],
    run: ({ strapi, ctx, actor: account, params: { key, action }, body }) =>
      takeAccountAction({ strapi, account, key, action, body, ...placeOf(ctx) }),
  }),
  accountApi({
    name: 'accountApi.uploadFile',
    method: 'POST',
    path: '/account/requests/:key/files',
    summary: 'Upload a file for the next message on this request',
    params: keyParams,
    body: z.object({ file: z.file() }),
    takesFiles: true,
    response: fileView,
    refusals: [
      'NOT_FOUND',
      'CONTACT_BLOCKED',
      'TOO_MANY_REQUESTS',
      'INPUT_INVALID',
      'BODY_TOO_LARGE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_REFUSED',
      'FILE_EMPTY',
    ],
    run: async ({ strapi, ctx, actor: account, params: ticket }) => {
      const actor = await actorOf(strapi, account, ticket.key);
      await requireUnblocked(strapi, account, placeOf(ctx).address);
      await takeUpload(strapi, account.user.documentId);
      return takeOneFile(strapi, ctx, (file) => uploadFile({ strapi, actor, ticket, ...file }));
    },
  }),
  {
    name: 'accountApi.file',
    method: 'GET',
    path: '/account/requests/:key/files/:file',
    audience: 'client',
    permission: null,
    summary: 'A file of the request, for saving',
    params: fileParams,
    query: null,
    body: null,
    takesFiles: false,
    response: 'file',
    refusals: ['NOT_FOUND'],
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const { actor } = await accountOfToken(strapi, ctx);
        const { key, file } = ctx.params as { key: string; file: string };
        await sendFile(strapi, ctx, await findFile({ strapi, actor, ticket: { key }, key: file }));
      }),
  },
  accountApi({
    name: 'accountApi.markRead',
    method: 'POST',
    path: '/account/requests/:key/read',
    summary: 'Keep how far the client has read',
    params: keyParams,
    body: accountReadBody,
    response: z.object({ readSeq: z.number().int() }),
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: async ({ strapi, actor: account, params: ticket, body }) => {
      const actor = await actorOf(strapi, account, ticket.key);
      return markClientRead({ strapi, actor, ticket, seq: body.seq });
    },
  }),
];

function actorOf(strapi: Parameters<typeof actorAt>[0], account: Account, key: string) {
  return actorAt(strapi, { actor: account.actor, account }, { key });
}

function placeOf({ req }: Context): { address: string; addressKey: string } {
  const address = clientAddress(req);
  return { address: address.toString(), addressKey: limitKey(address) };
}
