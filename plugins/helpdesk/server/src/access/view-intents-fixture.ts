import { randomUUID } from 'node:crypto';
import type { ViewBody } from '../../../contracts';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { ofAgents, ofPermission, type Intent } from './door-kinds-fixture';
import type { World } from './doors-fixture';

/** Who may share filters. */
const SHARERS = { supervisor: 200, owner: 200 } as const;

const VIEW: ViewBody = {
  name: 'Urgent',
  icon: 'fire',
  isShared: false,
  query: 'waiting=true',
  layout: null,
};

async function standingView({ strapi }: World['desk']): Promise<string> {
  const key = newKey();
  await insertRow(database(strapi), 'helpdesk_views', {
    document_id: key,
    key,
    submission: newKey(),
    name: VIEW.name,
    icon: VIEW.icon,
    is_shared: true,
    query: VIEW.query,
  });
  return key;
}

export const VIEW_INTENTS: Record<string, Intent> = {
  'views.list': ofAgents(),
  'views.counts': ofAgents(),
  'views.create': ofAgents(() => ({ json: { ...VIEW, clientId: randomUUID() } })),
  // Shared ones are seen by every agent; those who may share change them.
  'views.update': ofPermission(SHARERS, async ({ desk }) => ({
    params: { view: await standingView(desk) },
    json: { ...VIEW, isShared: true },
  })),
  'views.delete': ofPermission(SHARERS, async ({ desk }) => ({
    params: { view: await standingView(desk) },
  })),
  'views.panel': ofAgents(() => ({ json: { order: ['list:mine'], hidden: [] } })),
  'searches.list': ofAgents(),
  'searches.record': ofAgents(() => ({ json: { query: 'q=battery' } })),
  'searches.clear': ofAgents(),
};
