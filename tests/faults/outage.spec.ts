import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { call } from '../harness/people';
import { layWire, type Wire } from '../harness/wire';
import { request } from '../storage/requests';

/** A monitor gives up after so long: the desk must have told by then. */
const BOUND = { timeout: 10_000, interval: 250 };
const SERVERS = (['postgres', 'mysql'] as const).map((database) => ({
  database,
  isThere: DATABASES.includes(database),
}));

describe.each(SERVERS)('an outage of $database', ({ database, isThere }) => {
  // Without such a server there is none to lose; the run has said so.
  describe.skipIf(!isThere)('cut or silenced', () => outage(database));
});

function outage(database: 'postgres' | 'mysql'): void {
  let desk: Desk;
  let wire: Wire;

  beforeAll(async () => {
    desk = await startDesk({ database });
    wire = await layWire(desk.database.env.DATABASE_URL);
    await desk.restart({ DATABASE_URL: wire.url });
  });
  afterAll(async () => {
    await wire.mend();
    await desk.stop();
    await wire.close();
  });

  const health = async () => (await call(desk, null, 'GET', '/helpdesk/health')).status;
  const open = () =>
    openTicket({ strapi: desk.strapi, actor: null, input: request(SITE_FORM, randomUUID()) });
  const becomes = (status: number) =>
    vi.waitFor(async () => expect(await health()).toBe(status), BOUND);

  test.each(['cut', 'hold'] as const)(
    'answers 503 while the wire is out of order (%s), and goes on when it is mended',
    async (fault) => {
      await becomes(200);
      await wire[fault]();
      await becomes(503);

      await wire.mend();
      await becomes(200);
      await expect(open()).resolves.toMatchObject({ isRepeat: false });
    }
  );
}
