import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveFile } from '../../plugins/helpdesk/server/src/platform/files';
import { sha256 } from '../../plugins/helpdesk/server/src/platform/ids';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { createDatabase, DATABASES, type TestDatabase } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { runScript, type Ran } from './run-script';
import { request } from './requests';

const BEFORE = 10;

describe.each(DATABASES)('a backup on %s', (database) => {
  let desk: Desk;
  let elsewhere: TestDatabase;
  let out: string;
  let archive: string;
  let there: Record<string, string>;
  const acknowledged: number[] = [];

  beforeAll(async () => {
    out = mkdtempSync(path.join(tmpdir(), 'helpdesk-backup-'));
    elsewhere = await createDatabase(database);
    desk = await startDesk({ database });
    there = {
      ...elsewhere.env,
      HELPDESK_FILES: path.join(out, 'files'),
      SECRETS_FILE: path.join(out, 'secrets.json'),
    };
  });
  afterAll(async () => {
    await desk.stop();
    await elsewhere.drop();
    rmSync(out, { recursive: true, force: true });
  });

  const here = () => ({
    ...desk.database.env,
    HELPDESK_FILES: process.env.HELPDESK_FILES ?? '',
    SECRETS_FILE: path.join(out, 'own-secrets.json'),
  });
  const backup = (env: Record<string, string>) => runScript('backup', ['--out', out], env);
  const restore = (env: Record<string, string>, ...more: string[]) =>
    runScript('restore', [archive, '--out', out, ...more], env);

  async function openWithFile(): Promise<number> {
    const content = Readable.from([`A file ${randomUUID()}`]);
    const file = await saveFile({ strapi: desk.strapi, content, name: 'a.txt', maxBytes: 1e6 });
    const { number } = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: { ...request(SITE_FORM, randomUUID()), files: [file] },
    });
    return number;
  }
  const db = () => desk.strapi.db.connection;

  test('is made while requests are being written', async () => {
    writeFileSync(path.join(out, 'own-secrets.json'), '{"JWT_SECRET":"kept"}');
    for (let i = 0; i < BEFORE; i += 1) acknowledged.push(await openWithFile());
    let ran: Ran | null = null;
    const running = backup(here()).then((result) => {
      ran = result;
    });
    let meanwhile = 0;
    while (!ran) {
      await openWithFile();
      meanwhile += 1;
    }
    await running;
    expect(ran).toMatchObject({ code: 0 });
    expect(meanwhile).toBeGreaterThan(0);
    archive = path.join(out, readdirSync(out).find((name) => name.endsWith('.tar.gz')) ?? '');
  });

  test('is refused by a running desk, and without --yes by one that holds data', async () => {
    expect(await restore(here(), '--yes')).toMatchObject({
      code: 1,
      output: expect.stringContaining('in use'),
    });
    // A first restore, into nothing, needs no word of the owner.
    expect(await restore(there)).toMatchObject({ code: 0 });
    expect(await restore(there)).toMatchObject({
      code: 1,
      output: expect.stringContaining('holds data'),
    });
  });

  test('brings back every acknowledged request, whole, with its file and the secrets', async () => {
    await desk.restart(there);
    const tickets = await db()('helpdesk_tickets').select('id', 'number', 'last_seq');
    expect(tickets.map((ticket) => Number(ticket.number))).toEqual(
      expect.arrayContaining(acknowledged)
    );
    for (const { id, last_seq: lastSeq } of tickets) {
      const entries = await db()('helpdesk_entries').where({ ticket_id: id });
      expect(entries).toHaveLength(Number(lastSeq));
      expect(await db()('helpdesk_entry_texts').where({ entry_id: entries[0].id })).toHaveLength(1);
      const files = await db()('helpdesk_attachments').where({ ticket_id: id });
      expect(files).toHaveLength(1);
      const stored = readFileSync(path.join(there.HELPDESK_FILES, files[0].path));
      expect(sha256(stored)).toBe(files[0].sha256);
    }
    expect(readFileSync(there.SECRETS_FILE, 'utf8')).toBe('{"JWT_SECRET":"kept"}');
  });

  test('replaces a desk with --yes, and keeps what was there', async () => {
    const later = await openWithFile();
    const { path: laterFile } = await db()('helpdesk_attachments').orderBy('id', 'desc').first();
    await desk.restart(here());
    const { code, output } = await restore(there, '--yes');
    expect(code, output).toBe(0);
    expect(readdirSync(out).filter((name) => name.startsWith('before-restore-'))).toHaveLength(1);
    expect(existsSync(path.join(there.HELPDESK_FILES, laterFile))).toBe(false);
    await desk.restart(there);
    expect(await db()('helpdesk_tickets').where({ number: later })).toEqual([]);
  });

  test('changes nothing when the archive is damaged', async () => {
    const bytes = readFileSync(archive);
    bytes[Math.floor(bytes.length / 2)] ^= 0xff;
    const damaged = path.join(out, 'damaged.tar.gz');
    writeFileSync(damaged, bytes);
    const before = await db()('helpdesk_tickets').count();
    await desk.restart(here());
    const { code, output } = await runScript('restore', [damaged, '--yes', '--out', out], there);
    expect(code).toBe(1);
    expect(output).toMatch(/damaged|cannot be read/);
    await desk.restart(there);
    expect(await db()('helpdesk_tickets').count()).toEqual(before);
  });
});
