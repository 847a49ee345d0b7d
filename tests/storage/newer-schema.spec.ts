import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import plugin from '../../plugins/helpdesk/server/src';
import { build } from '../../plugins/helpdesk/server/src/migrations/build';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { columnsOf } from './introspect';
import { request } from './requests';

const OWN = build.schema;

/** A build that knows a column more. */
function newerPlugin(): object {
  const ticket = structuredClone(plugin.contentTypes.ticket);
  ticket.schema.attributes = { ...ticket.schema.attributes, mood: { type: 'string' } };
  return { ...plugin, contentTypes: { ...plugin.contentTypes, ticket } };
}

describe.each(DATABASES)('data of a newer build on %s', (database) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ database });
    await startNewer();
    await openTicket({ strapi: desk.strapi, actor: null, input: request(SITE_FORM, randomUUID()) });
    await desk.strapi.db.connection('helpdesk_tickets').update({ mood: 'calm' });
  });
  afterAll(() => desk.stop());

  async function startNewer() {
    build.schema = OWN + 1;
    await desk.restart({}, { plugin: newerPlugin() });
    build.schema = OWN;
  }

  test('is refused by an older one, in words that say what to do', async () => {
    await expect(desk.restart()).rejects.toThrow(/newer version.*Nothing was changed/s);
  });

  test('has lost neither column nor value by the refusal, and opens in the newer build again', async () => {
    await expect(desk.restart()).rejects.toThrow(/newer version/);
    await startNewer();
    expect(await columnsOf(desk.strapi, 'helpdesk_tickets')).toContain('mood');
    expect(await desk.strapi.db.connection('helpdesk_tickets').pluck('mood')).toEqual(['calm']);
  });

  test('remembers its number when the same build starts again', async () => {
    await startNewer();
    await startNewer();
    const stored = await desk.strapi.store.get({ type: 'plugin', name: 'helpdesk', key: 'schema' });
    expect(stored).toBe(OWN + 1);
  });
});
