import { z } from '@strapi/utils';
import { keyText } from '../../../../contracts/common.schema';
import {
  effectiveRights,
  holderParams,
  holderRights,
  holderRightsBody,
  rightsQuery,
  rightsView,
} from '../../../../contracts/rights.schema';
import type { Route } from '../../platform/route';
import { staffRoute } from '../staff-route';
import { readEffectiveRights } from './read-effective';
import { readRights } from './read-rights';
import { saveRights } from './save-rights';

export const rightsRoutes: Route[] = [
  staffRoute({
    name: 'rights.list',
    method: 'GET',
    path: '/rights',
    permission: 'settings.read',
    summary: 'Roles, teams and people with their rights; of one workflow, those that count there',
    query: rightsQuery,
    response: rightsView,
    refusals: ['INPUT_INVALID', 'NOT_FOUND'],
    run: ({ strapi, query }) => readRights(strapi, query),
  }),
  staffRoute({
    name: 'rights.effective',
    method: 'GET',
    path: '/rights/effective/:agent',
    permission: 'settings.read',
    summary: 'What an agent sees and does, and which right of whom gives it',
    params: z.object({ agent: keyText }),
    response: effectiveRights,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, params }) => readEffectiveRights(strapi, params.agent),
  }),
  staffRoute({
    name: 'rights.save',
    method: 'PUT',
    path: '/rights/:kind/:key',
    permission: 'settings.update',
    summary: 'Replace all rights of a role, a team or a person',
    params: holderParams,
    body: holderRightsBody,
    response: holderRights,
    refusals: [
      'INPUT_INVALID',
      'NOT_FOUND',
      'RIGHT_UNKNOWN',
      'RIGHT_WITHOUT_EFFECT',
      'RIGHTS_LOCK_OUT',
      'SETTINGS_CHANGED',
    ],
    run: ({ strapi, actor, params, body }) =>
      saveRights({ strapi, actor, holder: params, input: body }),
  }),
];
