import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { warnOfWeakDurability } from '../../plugins/helpdesk/server/src/platform/durability';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';

/** What the owner of a database might do to it; MariaDB's settings are the whole server's, so its are left alone. */
const WEAKENED = {
  sqlite: { statement: 'pragma synchronous = normal', setting: 'synchronous' },
  postgres: {
    // For the sessions of this pool, as `alter system` would for all.
    statement: "select set_config('synchronous_commit', 'off', false)",
    setting: 'synchronous_commit',
  },
};

describe.each(DATABASES.filter((database) => database !== 'mysql'))(
  'a %s database that is set weaker',
  (database) => {
    let desk: Desk;

    beforeAll(async () => {
      desk = await startDesk({ database });
    });
    afterAll(() => desk.stop());

    async function warnings(): Promise<string> {
      const warn = vi.spyOn(desk.strapi.log, 'warn');
      await warnOfWeakDurability(desk.strapi);
      const said = warn.mock.calls.map(([line]) => String(line)).join('\n');
      warn.mockRestore();
      return said;
    }

    test('is told to the owner with the setting to mend, and only then', async () => {
      expect(await warnings()).toBe('');
      const { statement, setting } = WEAKENED[database];
      // Each connection of the pool, since any may be asked.
      const { client } = desk.strapi.db.connection;
      const all = [await client.acquireConnection()];
      while (client.pool.numFree() > 0) all.push(await client.acquireConnection());
      for (const connection of all) {
        await desk.strapi.db.connection.raw(statement).connection(connection);
      }
      for (const connection of all) client.releaseConnection(connection);
      expect(await warnings()).toContain(`Set ${setting} = `);
    });
  }
);
