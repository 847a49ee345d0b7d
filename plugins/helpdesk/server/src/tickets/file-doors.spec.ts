import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FileView } from '../../../contracts';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { DOCX, EXE, HTML, PNG, SVG } from '../platform/files-fixture';
import { listStored } from '../platform/files';
import { newKey } from '../platform/ids';
import { SITE_FORM } from './first-start';
import { openTicket } from './open-ticket';
import { sweepFiles } from './sweep-files';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('files of a ticket for staff', () => {
  let desk: Desk;
  let owner: StaffMember;
  let number: number;

  beforeAll(async () => {
    desk = await startDesk();
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    number = (await openTicket({ strapi: desk.strapi, actor: null, input: question() })).number;
  });
  afterAll(() => desk.stop());

  const upload = async (
    content: Buffer,
    name: string,
    { staff = owner, ticket = number }: { staff?: StaffMember | null; ticket?: number } = {}
  ) => {
    const body = new FormData();
    body.append('file', new File([new Uint8Array(content)], name));
    const response = await fetch(`${desk.url}/helpdesk/tickets/${ticket}/files`, {
      method: 'POST',
      headers: staff ? { Authorization: `Bearer ${staff.token}` } : {},
      body,
    });
    // The contract of this door, in both cases.
    const answer = (await response.json()) as {
      data: FileView;
      error?: { details: { code: string; hint?: string } };
    };
    return { status: response.status, ...answer };
  };
  const link = async (key: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${desk.url}/helpdesk/tickets/${number}/files/${key}/link`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${owner.token}`, ...headers },
    });
    // As above.
    const { data } = (await response.json()) as { data: { url: string } | null };
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0];
    return { status: response.status, url: data?.url ?? '', cookie };
  };

  test('are uploaded, sent with an action and come back as they were', async () => {
    const { status, data } = await upload(DOCX, 'فہرست.docx');
    expect(status).toBe(200);
    expect(data).toMatchObject({ name: 'فہرست.docx', size: DOCX.length });
    const note = { version: 1, clientId: randomUUID(), files: [data.key] };
    const text = { format: 'text', body: 'See the file' };
    const performed = await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/note`, {
      ...note,
      text,
    });
    expect(performed.status).toBe(200);

    const { url, cookie } = await link(data.key);
    const file = await fetch(desk.url + url, { headers: { cookie } });
    expect(file.status).toBe(200);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(DOCX);
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="_____.docx"; filename*=UTF-8\'\'%D9%81%DB%81%D8%B1%D8%B3%D8%AA.docx'
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(file.headers.get('cache-control')).toContain('no-store');
  });

  test('open in the browser that asked, for a minute, and nowhere else', async () => {
    const { data } = await upload(PNG, 'a.png');
    const { url, cookie } = await link(data.key);
    const open = async (path: string, headers: Record<string, string>) => {
      const response = await fetch(desk.url + path, { headers });
      return { status: response.status, body: await response.text() };
    };
    const stranger = await open(url, {});
    expect(stranger.status).toBe(404);
    expect(await open(url, { cookie: `helpdesk_reader=${'0'.repeat(64)}` })).toEqual(stranger);
    expect(await open(`${url.slice(0, -1)}x`, { cookie })).toEqual(stranger);
    expect(await open('/helpdesk/files/', { cookie })).toMatchObject({ status: 404 });
    expect((await open(url, { cookie })).status).toBe(200);
    const now = clock.now();
    const later = vi.spyOn(clock, 'now').mockReturnValue(now + 61_000);
    expect(await open(url, { cookie })).toEqual(stranger);
    later.mockRestore();
  });

  test('keep the mark of a browser, so that two links hold at once', async () => {
    const { data } = await upload(PNG, 'a.png');
    const first = await link(data.key);
    const second = await link(data.key, { cookie: first.cookie });
    expect(second.cookie).toBe(first.cookie);
  });

  test.each([
    ['a page', HTML, 'a.html', 400, 'FILE_TYPE_REFUSED'],
    ['a page called a picture', HTML, 'a.png', 400, 'FILE_TYPE_REFUSED'],
    ['a drawing', SVG, 'a.svg', 400, 'FILE_TYPE_REFUSED'],
    ['a program', EXE, 'a.exe', 400, 'FILE_TYPE_REFUSED'],
    ['nothing', Buffer.alloc(0), 'a.txt', 400, 'FILE_EMPTY'],
    ['more than allowed', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'a.txt', 413, 'FILE_TOO_LARGE'],
  ])('are refused: %s', async (_what, content, name, status, code) => {
    const answer = await upload(content, name);
    expect(answer.status).toBe(status);
    expect(answer.error?.details).toMatchObject({ code, hint: expect.any(String) });
  });

  test('are refused to a stranger and for a ticket that is not there', async () => {
    expect((await upload(PNG, 'a.png', { staff: null })).status).toBe(401);
    expect((await upload(PNG, 'a.png', { ticket: 99_999 })).status).toBe(404);
    expect((await link('0'.repeat(32))).status).toBe(404);
  });

  test('need a form with a file in it', async () => {
    const path = `/helpdesk/tickets/${number}/files`;
    const { status, body } = await call(desk, owner, 'POST', path, { file: 'x' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { details: { code: 'INPUT_INVALID' } } });
  });

  test('of 100 MB are cut off early, with an answer', async () => {
    const seen = await sendEndlessly(desk, `/helpdesk/tickets/${number}/files`, owner.token);
    expect(seen.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(seen.answer).toContain('BODY_TOO_LARGE');
    expect(seen.sent).toBeLessThan(20 * 1024 * 1024);
  });

  test('are swept when nobody sent them for a day, row and content', async () => {
    const kept = (await listStored(desk.strapi, clock.now())).length;
    const { data } = await upload(PNG, 'forgotten.png');
    const start = clock.now();
    expect(await sweepFiles(desk.strapi)).toBe(0);
    const time = vi.spyOn(clock, 'now').mockReturnValue(start + 25 * 60 * 60 * 1000);
    expect(await sweepFiles(desk.strapi)).toBeGreaterThanOrEqual(1);
    time.mockRestore();
    expect((await link(data.key)).status).toBe(404);
    expect((await listStored(desk.strapi, start)).length).toBeLessThan(kept + 1);
  });

  test('are swept all at once, however many nobody sent', async () => {
    const db = database(desk.strapi);
    const lost = Array.from({ length: 600 }, () => {
      const key = newKey();
      const at = clock.now() - 2 * DAY_MS;
      const file = { name: 'a.png', mime: 'image/png', size: 1, sha256: key, path: `gone/${key}` };
      return { document_id: key, key, ...file, uploader_kind: 'contact', uploader_id: 1, at };
    });
    await db.batchInsert('helpdesk_attachments', lost, 50);
    expect(await sweepFiles(desk.strapi)).toBeGreaterThanOrEqual(600);
    const left = await db('helpdesk_attachments').where('path', 'like', 'gone/%');
    expect(left).toHaveLength(0);
  });

  test('are swept from the store when they never came to a row', async () => {
    const { saveFile } = await import('../platform/files');
    const { Readable } = await import('node:stream');
    const start = clock.now();
    const content = Readable.from([PNG]);
    const lost = await saveFile({ strapi: desk.strapi, content, name: 'a.png', maxBytes: 1000 });
    const time = vi.spyOn(clock, 'now').mockReturnValue(start + 3 * DAY_MS);
    await sweepFiles(desk.strapi);
    time.mockRestore();
    expect(await listStored(desk.strapi, start)).not.toContain(lost.path);
  });
});

function question() {
  return {
    submission: randomUUID(),
    source: SITE_FORM,
    channel: 'form' as const,
    contact: { name: 'Ada', email: 'ada@example.com', locale: 'en', timeZone: null },
    isProven: false,
    locale: 'en',
    subject: 'Printer',
    text: { format: 'text' as const, body: 'Dead' },
    origin: null,
    wantsReceipt: false,
  };
}

/** Sends a body of 100 MB by hand and says how much of it went before the end. */
function sendEndlessly(desk: Desk, path: string, token: string) {
  const total = 100 * 1024 * 1024;
  const head =
    `POST ${path} HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer ${token}\r\n` +
    `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${total}\r\n\r\n` +
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
  return new Promise<{ answer: string; sent: number }>((resolve) => {
    const { port } = new URL(desk.url);
    const socket = connect(Number(port), '127.0.0.1');
    const chunk = Buffer.alloc(256 * 1024, 'a');
    let answer = '';
    const push = () => {
      while (socket.writable && socket.bytesWritten < total && socket.write(chunk));
    };
    socket.on('connect', () => {
      socket.write(head);
      push();
    });
    socket.on('drain', push);
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', () => undefined);
    // Without what waits in the sender's own buffer.
    socket.on('close', () =>
      resolve({ answer, sent: socket.bytesWritten - socket.writableLength })
    );
  });
}
