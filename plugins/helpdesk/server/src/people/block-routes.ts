import { z } from '@strapi/utils';
import { blockBody, blockParams, blockView } from '../../../contracts/blocks.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { createBlock, deleteBlock, listBlocks } from './blocks';

const permission = 'contact.block';

export const blockRoutes: Route[] = [
  staffRoute({
    name: 'blocks.list',
    method: 'GET',
    path: '/blocks',
    permission,
    summary: 'Senders and addresses whose requests are not taken',
    response: z.array(blockView),
    run: ({ strapi }) => listBlocks(strapi),
  }),
  staffRoute({
    name: 'blocks.create',
    method: 'POST',
    path: '/blocks',
    permission,
    summary: 'Take no more requests of a sender, an address or a range of addresses',
    body: blockBody,
    response: blockView,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => createBlock({ strapi, actor, input: body }),
  }),
  staffRoute({
    name: 'blocks.delete',
    method: 'DELETE',
    path: '/blocks/:key',
    permission,
    summary: 'Take requests of them again',
    params: blockParams,
    response: z.null(),
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params }) => deleteBlock({ strapi, actor, key: params.key }),
  }),
];
