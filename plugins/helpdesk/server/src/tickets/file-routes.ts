import { z } from '@strapi/utils';
import { keyText, ticketNumber } from '../../../contracts/common.schema';
import { fileView } from '../../../contracts/tickets.schema';
import { staffRoute } from '../access/staff-route';
import { clock } from '../platform/clock';
import { readCookie, setCookie } from '../platform/cookies';
import { sendFile } from '../platform/file-download';
import { newToken } from '../platform/ids';
import { answer, type Route } from '../platform/route';
import { makeFileLink, openFileLink } from './file-link';
import { takeOneFile } from './take-one-file';
import { uploadFile } from './upload-file';

/** The mark of a staff browser, to which its file links are bound. */
const READER = { name: 'helpdesk_reader', path: '/helpdesk', maxAgeSeconds: 12 * 60 * 60 };
const READER_LENGTH = 64;
const UPLOAD_REFUSALS = [
  'INPUT_INVALID',
  'BODY_TOO_LARGE',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'FILE_EMPTY',
] as const;

const fileParams = ticketNumber.extend({ key: keyText });
const fileToken = z.object({ token: z.string().max(200) });

export const fileRoutes: Route[] = [
  staffRoute({
    name: 'tickets.uploadFile',
    method: 'POST',
    path: '/tickets/:number/files',
    permission: 'ticket.perform',
    summary: 'Upload a file for the next action on this ticket',
    params: ticketNumber,
    body: z.object({ file: z.file() }),
    takesFiles: true,
    response: fileView,
    refusals: ['NOT_FOUND', ...UPLOAD_REFUSALS],
    run: ({ strapi, actor, params, ctx }) =>
      takeOneFile(strapi, ctx, (file) => uploadFile({ strapi, actor, ticket: params, ...file })),
  }),
  staffRoute({
    name: 'tickets.uploadForNew',
    method: 'POST',
    path: '/uploads',
    permission: 'ticket.create',
    summary: 'Upload a file for a ticket that is about to be opened',
    body: z.object({ file: z.file() }),
    takesFiles: true,
    response: fileView,
    refusals: UPLOAD_REFUSALS,
    run: ({ strapi, actor, ctx }) =>
      takeOneFile(strapi, ctx, (file) => uploadFile({ strapi, actor, ticket: null, ...file })),
  }),
  staffRoute({
    name: 'tickets.linkFile',
    method: 'POST',
    path: '/tickets/:number/files/:key/link',
    permission: 'ticket.read',
    summary: 'A link that opens the file for a minute, in this browser alone',
    params: fileParams,
    response: z.object({ url: z.string() }),
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, actor, params: { number, key }, ctx }) => {
      const reader = readCookie(ctx, READER.name, READER_LENGTH) ?? newToken();
      const request = { strapi, actor, ticket: { number }, key, reader, now: clock.now() };
      const url = await makeFileLink(request);
      setCookie(strapi, ctx, { ...READER, value: reader });
      return { url };
    },
  }),
  {
    name: 'files.download',
    method: 'GET',
    path: '/files/:token',
    audience: 'public',
    permission: null,
    summary: 'The file behind a link, for saving',
    params: fileToken,
    query: null,
    body: null,
    takesFiles: false,
    response: 'file',
    refusals: ['NOT_FOUND'],
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const reader = readCookie(ctx, READER.name, READER_LENGTH);
        const token = String(ctx.params.token);
        await sendFile(
          strapi,
          ctx,
          await openFileLink({ strapi, token, reader, now: clock.now() })
        );
      }),
  },
];
