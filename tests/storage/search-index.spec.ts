import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { findCandidates } from '../../plugins/helpdesk/server/src/tickets/search';
import { createDatabase, DATABASES, type TestDatabase } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { makeHost } from './host-app';
import { request } from './requests';
import { runScript } from './run-script';

const OFF = makeHost({
  config: { 'plugins.js': 'module.exports = () => ({ helpdesk: { enabled: false } });' },
});
const WORD = 'marzipan';

describe.each(DATABASES)('the index of the text search on %s', (database) => {
  let desk: Desk;
  let elsewhere: TestDatabase;
  let out: string;
  let opened: number;

  beforeAll(async () => {
    out = mkdtempSync(path.join(tmpdir(), 'helpdesk-search-'));
    elsewhere = await createDatabase(database);
    desk = await startDesk({ database });
    const input = { ...request(SITE_FORM, randomUUID()), subject: `About ${WORD}` };
    opened = (await openTicket({ strapi: desk.strapi, actor: null, input })).id;
  });
  afterAll(async () => {
    await desk.stop();
    await elsewhere.drop();
    rmSync(out, { recursive: true, force: true });
  });

  const find = async () =>
    (await findCandidates(desk.strapi, { text: WORD, upTo: null })).ticketIds;
  const tasks = async () => {
    const rows = await desk.strapi.db.connection('helpdesk_search_tasks').select('name');
    return rows.map(({ name }) => String(name));
  };

  test('stands after a start without the plugin', async () => {
    expect(await find()).toEqual([opened]);
    await expect.poll(tasks, { timeout: 30_000 }).toEqual(['version']);
    await desk.restart({}, OFF);
    await desk.restart();
    expect(await find()).toEqual([opened]);
    // Nothing was to be made anew.
    expect(await tasks()).toEqual(['version']);
  });

  test('comes back with a backup', async () => {
    const here = {
      ...desk.database.env,
      HELPDESK_FILES: process.env.HELPDESK_FILES ?? '',
      SECRETS_FILE: path.join(out, 'secrets.json'),
    };
    const there = {
      ...elsewhere.env,
      HELPDESK_FILES: path.join(out, 'files'),
      SECRETS_FILE: path.join(out, 'there.json'),
    };
    expect(await runScript('backup', ['--out', out], here)).toMatchObject({ code: 0 });
    const archive = readdirSync(out).find((name) => name.endsWith('.tar.gz')) ?? '';
    const restored = await runScript('restore', [path.join(out, archive), '--out', out], there);
    expect(restored).toMatchObject({ code: 0 });
    await desk.restart(there);
    expect(await find()).toEqual([opened]);
    expect(await tasks()).toEqual(['version']);
  });
});
