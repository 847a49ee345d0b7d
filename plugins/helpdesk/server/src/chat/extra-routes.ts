import { z } from '@strapi/utils';
import { accountActionBody, accountActionDone } from '../../../contracts/account.schema';
import {
  chatActionParams,
  chatFileParams,
  chatTranscriptBody,
} from '../../../contracts/chat-extras.schema';
import { conversationParams } from '../../../contracts/chat.schema';
import { clientRating, clientRatingBody } from '../../../contracts/rating.schema';
import { fileView } from '../../../contracts/tickets.schema';
import { take } from '../account/account-limits';
import { clientAddress } from '../platform/client-address';
import { clock } from '../platform/clock';
import { sendFile } from '../platform/file-download';
import { answer, type Route } from '../platform/route';
import { rateAsked } from '../rating/rate-asked';
import { takeOneFile } from '../tickets/take-one-file';
import { uploadFile } from '../tickets/upload-file';
import { visitorDoor } from './chat-caller';
import { chatLimits } from './chat-limits';
import { openChatFile } from './file-link';
import { findConversation } from './find-conversation';
import { sendTranscript } from './mail/send-transcript';
import { performForVisitor } from './perform-for-visitor';
import { readChatSource } from './read-chat-source';

const ALWAYS = ['SOURCE_CLOSED', 'NOT_ALLOWED', 'VISITOR_UNKNOWN', 'NOT_FOUND'] as const;
/** Files of one visitor in an hour. */
const UPLOADS = 60;

/** What a visitor may do in a conversation beside writing and reading. */
export const chatExtraRoutes: Route[] = [
  visitorDoor({
    name: 'chat.upload',
    method: 'POST',
    path: '/chat/:source/conversations/:key/files',
    summary: 'Upload a file for the next message of a conversation',
    params: conversationParams,
    body: z.object({ file: z.file() }),
    takesFiles: true,
    response: fileView,
    refusals: [
      ...ALWAYS,
      'TOO_MANY_REQUESTS',
      'INPUT_INVALID',
      'BODY_TOO_LARGE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_REFUSED',
      'FILE_EMPTY',
    ],
    run: async ({ strapi, ctx, actor: { source, known, addressKey }, params: { key } }) => {
      const { actor } = await findConversation(strapi, { source, known, key });
      await take(strapi, [
        { name: 'chat-upload-address', key: addressKey, most: chatLimits(strapi).filesPerHour },
        { name: 'chat-upload', key: known.visitor.key, most: UPLOADS },
      ]);
      const ticket = { key };
      return takeOneFile(strapi, ctx, (file) => uploadFile({ strapi, actor, ticket, ...file }));
    },
  }),
  {
    name: 'chat.file',
    method: 'GET',
    path: '/chat/:source/files/:token',
    audience: 'client',
    permission: null,
    summary:
      'A file of a conversation, for saving, by the address that stands in its entry for some minutes',
    params: chatFileParams,
    query: null,
    body: null,
    takesFiles: false,
    response: 'file',
    refusals: ['SOURCE_CLOSED', 'NOT_FOUND'],
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const source = await readChatSource(strapi, String(ctx.params.source));
        const token = String(ctx.params.token);
        const address = clientAddress(ctx.req).toString();
        const file = await openChatFile({ strapi, source, token, address, now: clock.now() });
        await sendFile(strapi, ctx, file);
        // A picture is shown in a window on a page of another site; the address is the visitor's alone.
        ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
      }),
  },
  visitorDoor({
    name: 'chat.perform',
    method: 'POST',
    path: '/chat/:source/conversations/:key/actions/:action',
    summary: 'Another action that clients may perform on their request',
    params: chatActionParams,
    body: accountActionBody,
    response: accountActionDone,
    refusals: [
      ...ALWAYS,
      'TOO_MANY_REQUESTS',
      'INPUT_INVALID',
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
    run: ({ strapi, actor: caller, params: { key, action }, body }) =>
      performForVisitor({ strapi, caller, key, action, body }),
  }),
  visitorDoor({
    name: 'chat.rate',
    method: 'POST',
    path: '/chat/:source/conversations/:key/rating',
    summary:
      'What the visitor thinks of the newest answer when the conversation has ended; it can be changed',
    params: conversationParams,
    body: clientRatingBody,
    response: clientRating.nullable(),
    refusals: [
      ...ALWAYS,
      'INPUT_INVALID',
      'CONTACT_BLOCKED',
      'TICKET_CHANGED',
      'TOO_MANY_REQUESTS',
    ],
    run: async ({ strapi, ctx, actor: { source, known }, params: { key }, body }) => {
      const { actor } = await findConversation(strapi, { source, known, key });
      const [email = ''] = known.emails;
      return rateAsked({ strapi, ctx, actor, email, key, body, channel: 'chat' });
    },
  }),
  visitorDoor({
    name: 'chat.transcript',
    method: 'POST',
    path: '/chat/:source/conversations/:key/transcript',
    summary: 'Mail a copy of the conversation to its visitor',
    params: conversationParams,
    body: chatTranscriptBody,
    response: z.null(),
    refusals: [
      ...ALWAYS,
      'INPUT_INVALID',
      'CONTACT_BLOCKED',
      'TOO_MANY_REQUESTS',
      'TICKET_CHANGED',
    ],
    run: async ({ strapi, actor: caller, params: { key }, body }) => {
      const { source, known } = caller;
      const found = await findConversation(strapi, { source, known, key });
      await sendTranscript({ strapi, caller, found, typed: body.email });
      return null;
    },
  }),
];
