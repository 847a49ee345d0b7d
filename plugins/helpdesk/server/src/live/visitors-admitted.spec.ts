import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { eventually } from '../../../../../tests/harness/eventually';
import { call } from '../../../../../tests/harness/people';
import { SOCKET_HEADER, SOCKET_PATH, type ChatResumed } from '../../../contracts';
import { accountsAt } from '../account/account-fixture';
import { endLogins } from '../account/end-logins';
import { createChat, newAddress, said, visitorAt } from '../chat/chat-fixture';
import { endToken, replaceToken } from '../chat/visitor-tokens';
import { sha256 } from '../platform/ids';
import { passwordMark } from '../platform/site-users';
import { socketsOf } from '../platform/sockets';
import { chatLinkToken } from '../site/links';
import { chatDesk } from './chat-desk-fixture';
import { openWindow, type VisitorWindow, type WindowOptions } from './visitor-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('which windows of visitors are let in, on %s', (kind) => {
  const { here, begin, db, watch, words, visitorOf } = chatDesk(kind);
  const accounts = () => accountsAt(here.desk);

  describe('who may come in, and stay', () => {
    const refused = (auth: unknown, options?: WindowOptions) =>
      openWindow(here.desk, auth, options).then(
        (window) => {
          window.close();
          return 'admitted';
        },
        (error: Error) => error.message
      );

    test('nobody without a token that holds, in its own chat', async () => {
      const { visitor } = await begin();
      const { token } = visitor.kept;
      const source = here.chat.key;
      const other = await createChat(here.desk);
      const handshakes = [
        {},
        { source },
        { token },
        { source, token: '' },
        { source, token: 'f'.repeat(64) },
        { source, token: 7 },
        { source, token: [token] },
        { source, token: { $ne: '' } },
        { source: other.key, token },
        { source, token, more: true },
      ];
      for (const auth of handshakes) {
        expect(await refused(auth), JSON.stringify(auth)).toBe('VISITOR_UNKNOWN');
      }
      expect(await refused({ source: 'site-form', token })).toBe('SOURCE_CLOSED');
      expect(await refused({ source, token })).toBe('admitted');
    });

    test('one request that asks a hundred times to be let in is heard once', async () => {
      const at = `${here.desk.url}${SOCKET_PATH}/?EIO=4&transport=polling`;
      const headers = { [SOCKET_HEADER]: '1' };
      const opened = await (await fetch(at, { headers })).text();
      // What engine.io says first: `0` and who one is.
      const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
      const auth = { source: here.chat.key, token: 'f'.repeat(64) };
      const body = Array.from({ length: 100 }, () => `40/visitor,${JSON.stringify(auth)}`);
      await fetch(`${at}&sid=${sid}`, { method: 'POST', headers, body: body.join('\x1e') });
      const answers: string[] = [];
      await eventually(async () => {
        const more = await (await fetch(`${at}&sid=${sid}`, { headers })).text();
        answers.push(...more.split('\x1e'));
        expect(answers).toHaveLength(100);
      });
      const of = (code: string) => answers.filter((one) => one.includes(code)).length;
      expect([of('VISITOR_UNKNOWN'), of('TOO_MANY_REQUESTS')]).toEqual([1, 99]);
    });

    test('no more windows are let in from one place than the owner wants', async () => {
      const { visitor } = await begin();
      const auth = { source: here.chat.key, token: visitor.kept.token };
      const option = 'plugin::helpdesk.chat.limits.windowsPerMinute';
      const before = here.desk.strapi.config.get<number>(option);
      here.desk.strapi.config.set(option, 2);
      const from = (address: string) => refused(auth, { headers: { 'x-forwarded-for': address } });
      const [place, other] = [newAddress(), newAddress()];
      const answers = [];
      for (const address of [place, place, place, other]) answers.push(await from(address));
      here.desk.strapi.config.set(option, before);
      expect(answers).toEqual(['admitted', 'admitted', 'TOO_MANY_REQUESTS', 'admitted']);
    });

    test('what other nodes may ask of a window holds neither its token nor what its browser sent', async () => {
      const { visitor, key } = await begin();
      await watch(visitor, key);
      const sockets = (await socketsOf(here.desk.strapi)?.of('/visitor').fetchSockets()) ?? [];
      expect(sockets.length).toBeGreaterThan(0);
      for (const { data, handshake } of sockets) {
        expect(JSON.stringify([data, handshake])).not.toContain(visitor.kept.token);
        expect([handshake.auth, handshake.headers, handshake.address]).toEqual([{}, {}, '']);
      }
    });

    test.each(['polling', 'websocket'] as const)(
      'a page of the owner’s is let in by %s, another is not, and none to staff',
      async (transport) => {
        const { visitor } = await begin();
        const auth = { source: here.chat.key, token: visitor.kept.token };
        const from = (origin: string, given: unknown = auth) =>
          refused(given, { origin, transports: [transport] });
        expect(await from('https://shop.example')).toBe('admitted');
        expect(await from(here.desk.url)).toBe('admitted');
        for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil']) {
          expect(await from(origin), origin).not.toBe('admitted');
        }
        const closed = await createChat(here.desk);
        const own = visitorAt(here.desk, closed);
        await own.start();
        const elsewhere = { source: closed.key, token: own.kept.token };
        expect(await from('https://shop.example', elsewhere)).toBe('NOT_ALLOWED');
      }
    );

    test('a page of a chat comes in to no namespace of staff', async () => {
      const socket = io(`${here.desk.url}/agent`, {
        path: SOCKET_PATH,
        auth: { token: here.ada.token },
        extraHeaders: { Origin: 'https://shop.example' },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      const outcome = await new Promise((resolve) => {
        socket.once('connect', () => resolve('connected'));
        socket.once('connect_error', (error) => resolve(error.message));
      });
      socket.disconnect();
      expect(outcome).toBe('NOT_ALLOWED');
    });

    const cutWithin = async (window: VisitorWindow, ms: number) => {
      const since = performance.now();
      await eventually(() => expect(window.socket.connected).toBe(false));
      expect(performance.now() - since).toBeLessThan(ms);
      expect(window.over).toEqual(['VISITOR_UNKNOWN']);
    };

    test('a token that is ended or replaced cuts its windows within a second, and no others', async () => {
      const [mine, other] = [await begin(), await begin()];
      const stays = await watch(other.visitor, other.key);
      const ended = await watch(mine.visitor, mine.key);
      await endToken(here.desk.strapi, await visitorOf(mine.visitor));
      await cutWithin(ended, 1_000);
      expect((await mine.visitor.read(mine.key)).code).toBe('VISITOR_UNKNOWN');
      const third = await begin();
      const replaced = await watch(third.visitor, third.key);
      const token = await replaceToken(here.desk.strapi, await visitorOf(third.visitor));
      await cutWithin(replaced, 1_000);
      third.visitor.kept.token = token;
      const again = await watch(third.visitor, third.key);
      expect(again.socket.connected).toBe(true);
      expect(stays.socket.connected).toBe(true);
    });

    test('a token that is over by itself cuts its window at the next round', async () => {
      const { visitor, key } = await begin();
      const window = await watch(visitor, key);
      const token_hash = sha256(visitor.kept.token ?? '');
      const expires_at = Date.now() - 1;
      await db()('helpdesk_visitors').where({ token_hash }).update({ expires_at });
      await cutWithin(window, 15_000);
    });

    test('a chat that is switched off lets go of its windows', async () => {
      const off = await createChat(here.desk);
      const visitor = visitorAt(here.desk, off);
      await visitor.start();
      const auth = { source: off.key, token: visitor.kept.token };
      const window = await openWindow(here.desk, auth);
      await db()('helpdesk_sources').where({ id: off.id }).update({ is_enabled: false });
      await cutWithin(window, 20_000);
    });

    test('a block cuts within a second: of the mail address, and of the place', async () => {
      const email = `${randomUUID()}@example.com`;
      const [byMail, byPlace] = [
        await begin({ fields: { name: 'Eve', email } }),
        await begin({ fields: { name: 'Eve', email: `${randomUUID()}@example.com` } }),
      ];
      const windows = [
        await watch(byMail.visitor, byMail.key),
        await watch(byPlace.visitor, byPlace.key),
      ];
      const block = (type: string, value: string) =>
        call(here.desk, here.owner, 'POST', '/helpdesk/blocks', {
          kind: type,
          value,
          reason: '',
          until: null,
        });
      await block('sender', email);
      await cutWithin(windows[0], 1_000);
      expect(windows[1].socket.connected).toBe(true);
      await block('address', byPlace.visitor.address);
      await cutWithin(windows[1], 1_000);
    });

    test('another address of the client cuts who came by the link to the old one, and nobody else', async () => {
      const email = `${randomUUID()}@example.com`;
      const { visitor, key } = await begin({ fields: { name: 'Vera Visitor', email } });
      const now = Date.now();
      const link = await chatLinkToken({ strapi: here.desk.strapi, ticketKey: key, email, now });
      const phone = visitorAt(here.desk, here.chat);
      const resumed = await phone.ask<ChatResumed>('POST', '/resume', { link });
      phone.kept.token = resumed.data.token;
      const second = (await phone.start({ text: 'From my phone' })).data.conversation;
      const windows = [await watch(visitor, key), await watch(phone, key)];
      const contact = await db()('helpdesk_contacts').where({ email }).first('key');
      const correct = (body: unknown) =>
        call(here.desk, here.owner, 'PUT', `/helpdesk/contacts/${contact.key}`, body);
      await correct({ name: 'Vera Corrected' });
      expect((await phone.read(key)).status).toBe(200);
      expect((await correct({ email: `${randomUUID()}@example.com` })).status).toBe(200);
      await cutWithin(windows[1], 1_000);
      for (const one of [key, second.key]) {
        expect((await phone.read(one)).code).toBe('VISITOR_UNKNOWN');
      }
      expect(windows[0].socket.connected).toBe(true);
      expect((await visitor.read(key)).status).toBe(200);
    });

    describe('as a user of the site', () => {
      const identified = async () => {
        const { email } = await accounts().register();
        const user = await accounts().makeShown(email);
        const { visitor, key } = await begin();
        const shown = {
          documentId: user.documentId,
          passwordMark: passwordMark(user),
          session: null,
        };
        const row = await visitorOf(visitor);
        visitor.kept.token = await replaceToken(here.desk.strapi, row, { user: shown });
        return { email, visitor, key };
      };

      test('goes on with what was written as a guest', async () => {
        const { visitor, key } = await identified();
        const window = await watch(visitor, key);
        await visitor.write(key, { text: 'Now with a name' });
        await eventually(() => expect(words(window)).toEqual(['Vera Visitor: Now with a name']));
        expect((await visitor.list()).data.map((row) => row.key)).toEqual([key]);
      });

      test('finds the conversations of the account in another browser', async () => {
        const one = await identified();
        const { data } = await one.visitor.start({ text: 'As myself' });
        const { key } = data.conversation;
        expect(said(data.conversation)).toEqual(['Ada Client: As myself']);
        const ticket = await db()('helpdesk_tickets').where({ key }).first('contact_id');
        const contact = await accounts().contactOf(one.email);
        expect(Number(ticket.contact_id)).toBe(Number(contact.id));
        const other = await begin();
        const user = await accounts().makeShown(one.email);
        other.visitor.kept.token = await replaceToken(
          here.desk.strapi,
          await visitorOf(other.visitor),
          {
            user: {
              documentId: user.documentId,
              passwordMark: passwordMark(user),
              session: null,
            },
          }
        );
        expect((await other.visitor.read(key)).data.entries[0].isMine).toBe(true);
        expect((await other.visitor.list()).data.map((row) => row.key).sort()).toEqual(
          [key, other.key].sort()
        );
        expect((await other.visitor.read(one.key)).code).toBe('NOT_FOUND');
        // A request of the account that is no chat is none here.
        const request = await accounts().ask(one.email);
        expect((await other.visitor.read(request.key)).code).toBe('NOT_FOUND');
      });

      test.each([
        [
          'another password',
          async (email: string) => {
            const { id } = await accounts().userOf(email);
            const users = here.desk.strapi.plugin('users-permissions').service('user');
            await users.edit(id, { password: 'set by the project' });
          },
        ],
        ['a block of the user', (email: string) => accounts().setUser(email, { blocked: true })],
        [
          'a logout from everywhere',
          async (email: string) => {
            await endLogins(here.desk.strapi, await accounts().makeShown(email));
          },
        ],
      ])('is cut within a second by %s', async (_what, act) => {
        const { email, visitor, key } = await identified();
        const window = await watch(visitor, key);
        await act(email);
        await cutWithin(window, 1_500);
        expect((await visitor.list()).code).toBe('VISITOR_UNKNOWN');
      });
    });
  });
});
