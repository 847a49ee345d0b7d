import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Context } from 'koa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { openLink, signLink } from './links';
import { startSession } from './start-session';

describe.each(DATABASES)('a session of a guest, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterAll(() => desk.stop());

  const contacts = () => database(desk.strapi)('helpdesk_contacts');
  const client = async () => {
    const { strapi } = desk;
    const email = `${newKey()}@example.com`;
    const ticket = await openTicket({
      strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: 'Carla Client', email, locale: 'en', timeZone: null },
        isProven: false,
        locale: 'en',
        subject: 'Question',
        text: { format: 'text', body: 'Text' },
        origin: null,
        wantsReceipt: false,
      },
    });
    const { id, key } = await contacts().where({ email }).first('id', 'key');
    const expiresAt = clock.now() + 60_000;
    const token = signLink({ strapi, ticketKey: ticket.key, email, expiresAt });
    return { id: Number(id), key: String(key), email, token };
  };
  const browser = (): Context => {
    const request = new IncomingMessage(new Socket());
    return desk.strapi.server.app.createContext(request, new ServerResponse(request));
  };
  const verify = (token: string) => openLink({ strapi: desk.strapi, token, now: clock.now() });
  const begin = (ctx: Context, linked: Awaited<ReturnType<typeof verify>>) =>
    startSession({ strapi: desk.strapi, ctx, path: '/support', ...linked });
  const move = async (key: string) => {
    const email = `${newKey()}@example.com`;
    const answer = await call(desk, owner, 'PUT', `/helpdesk/contacts/${key}`, { email });
    expect(answer.status).toBe(200);
    return email;
  };
  const state = async (id: number) => ({
    sessions: (await database(desk.strapi)('helpdesk_sessions').where({ contact_id: id })).length,
    verifiedAt: (await contacts().where({ id }).first('verified_at')).verified_at,
  });

  test('proves the address once, and begins again by the same link', async () => {
    const { id, token } = await client();
    await begin(browser(), await verify(token));
    const first = await state(id);
    expect(Number(first.verifiedAt)).toBeGreaterThan(0);
    const ctx = browser();
    await begin(ctx, await verify(token));
    expect(await state(id)).toEqual({ ...first, sessions: 2 });
    expect(String(ctx.response.get('Set-Cookie'))).toContain('helpdesk_session=');
  });

  test('does not begin when the address was changed after the link was looked at', async () => {
    const { id, key, token } = await client();
    const linked = await verify(token);
    await move(key);
    const ctx = browser();
    await expect(begin(ctx, linked)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    expect(await state(id)).toEqual({ sessions: 0, verifiedAt: null });
    expect(ctx.response.get('Set-Cookie')).toBeFalsy();
  });

  test('does not outlive an address that is changed at the same moment, and does not prove the new one', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, key, token } = await client();
      const linked = await verify(token);
      await Promise.allSettled([
        begin(browser(), linked),
        move(key),
        begin(browser(), linked),
        begin(browser(), linked),
      ]);
      expect(await state(id)).toEqual({ sessions: 0, verifiedAt: null });
    }
  });
});
