import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueuePage, TicketView } from '../../plugins/helpdesk/contracts';
import { readSettings, writeSettings } from '../../plugins/helpdesk/server/src/site/settings';
import { readQuestions } from '../../scripts/lib/replay-questions.mjs';
import { capture } from '../../scripts/lib/run.mjs';
import { ROOT, startDesk, type Desk } from '../harness/desk';
import { call, createStaff, type StaffMember } from '../harness/people';

const REAL = path.resolve(
  ROOT,
  process.env.HELPDESK_QUESTIONS ?? '../shared/data/questions/banking77-train.csv'
);
const LINES = 200;
const isRealThere = existsSync(REAL);
if (!isRealThere) console.warn(`The replay of real questions is skipped: ${REAL} is not there.`);

const OWN = [
  'Where is my parcel?',
  'First line,\nsecond line, with "quotes", a comma\nand a third line.',
  'السلام علیکم، میری Heron Duo پر error E3 آتا ہے۔ کیا کروں؟',
  '<script>alert(1)</script> {{ ticket.number }} & <b>bold</b>',
  '☕️ 👩‍👩‍👧‍👦 is the whole family without coffee',
  'long '.repeat(3_000).trim(),
];

describe('the replay', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-replay-'));
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    // As in the demo, where this machine is believed to be a proxy.
    desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1/32,::1/128' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterAll(async () => {
    await desk.stop();
    rmSync(folder, { recursive: true });
  });

  const replay = (file: string, ...more: string[]) =>
    capture(process.execPath, ['scripts/replay.mjs', file, '--url', desk.url, ...more]);
  const writeCsv = (texts: string[]) => {
    const file = path.join(folder, `${texts.length}.csv`);
    const rows = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
    writeFileSync(file, ['text', ...rows].join('\n'));
    return file;
  };
  /** The first message of every ticket of the queue, as an agent reads it. */
  const readQueue = async (): Promise<string[]> => {
    const texts: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: QueuePage = await read(`/helpdesk/queue?limit=100${after && `&after=${after}`}`);
      for (const { number } of page.tickets) {
        const ticket: TicketView = await read(`/helpdesk/tickets/${number}`);
        texts.push(ticket.entries[0].text?.body ?? '');
      }
      after = page.after;
    }
    return texts;
  };
  const read = async <T>(pathname: string): Promise<T> => {
    const { status, body } = await call(desk, owner, 'GET', pathname);
    expect(status).toBe(200);
    // The contract of the route, named by the caller.
    return body.data as T;
  };

  test('brings texts of every kind whole into the queue', async () => {
    const { code, stdout } = await replay(writeCsv(OWN), '--rate', '10');
    expect(stdout).toContain('6 of 6 accepted');
    expect(code).toBe(0);
    expect((await readQueue()).sort()).toEqual([...OWN].sort());
  });

  test.skipIf(!isRealThere)(
    'brings 200 real questions whole into the queue',
    async () => {
      const asked: string[] = [];
      for await (const text of readQuestions({ file: REAL, limit: LINES })) asked.push(text);
      const before = await readQueue();
      const { code, stdout } = await replay(REAL, '--rate', '20', '--limit', String(LINES));
      expect(stdout).toContain(`${LINES} of ${LINES} accepted`);
      expect(code).toBe(0);
      const all = [...before, ...asked.map(asStored)].sort();
      expect((await readQueue()).sort()).toEqual(all);
    },
    180_000
  );

  test('says what was refused, and fails, where limits are met: its visitors are treated as any others', async () => {
    // Nobody is a proxy now, so that all visitors come from one address.
    await desk.restart({ TRUSTED_PROXIES: '' });
    const settings = await readSettings(desk.strapi);
    const limits = { ...settings.limits, addressPerHour: 2 };
    await writeSettings(desk.strapi, { ...settings, limits });
    const { code, stdout } = await replay(writeCsv(['one', 'two', 'three', 'four', 'five']));
    expect(code).toBe(1);
    expect(stdout).toContain('2 of 5 accepted');
    expect(stdout).toMatch(/3 refused: 429 /);
  });

  test('says what is missing', async () => {
    const file = writeCsv(['one']);
    expect((await replay(file, '--column', 'body')).stderr).toContain('Its columns are: text.');
    expect((await replay('nowhere.csv')).stderr).toContain('There is no file');
    expect((await replay(file, '--rate', '0')).stderr).toContain('--rate');
    expect((await replay(file, '--url', 'http://127.0.0.1:9')).stderr).toContain('No desk answers');
  });
});

/** The form keeps everything but the line ends of other systems and space around the whole. */
function asStored(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
