import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { SOCKET_HEADER, SOCKET_PATH, WATCHED_MAX } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { forgetRights } from '../access/load-rights';
import { database } from '../platform/database';
import { socketsOf } from '../platform/sockets';
import { workAt } from '../tickets/work-fixture';
import { openTab, shown, type AgentTab } from './socket-fixture';

const PERMISSIONS = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;

describe.each(DATABASES)('the panel’s sockets, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let ada: StaffMember;
  let zahid: StaffMember;
  /** Sees nothing but what is given to them. */
  let own: StaffMember;
  let tabs: AgentTab[] = [];
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    const colleague = (name: string, scope: 'all' | 'own') =>
      createColleague(desk, {
        permissions: PERMISSIONS,
        right: { scope, mayBeAssigned: true },
        name,
      });
    ada = await colleague('Ada Agent', 'all');
    zahid = await colleague('Zahid Khan', 'all');
    own = await colleague('Own Only', 'own');
    for (const staff of [owner, ada, zahid, own]) await call(desk, staff, 'GET', '/helpdesk/me');
  });
  afterEach(() => {
    tabs.forEach((tab) => tab.close());
    tabs = [];
  });
  afterAll(() => desk.stop());

  const tab = async (staff: Pick<StaffMember, 'token'>) => {
    const opened = await openTab(desk, staff);
    tabs.push(opened);
    return opened;
  };
  const watch = async ({ socket }: AgentTab, number: number, doing: 'reading' | 'writing') => {
    const answer = await socket.emitWithAck('ticket:watch', { number, doing });
    return 'data' in answer ? shown(answer.data) : answer.error.code;
  };

  describe('what changes', () => {
    test('is told to whoever sees the ticket, and to nobody else', async () => {
      const { open, perform } = workAt(desk);
      const [sees, hidden] = [await tab(ada), await tab(own)];
      const { number } = await open();
      await eventually(() => expect(sees.hints).toEqual([{ number, seq: 1 }]));
      await perform(zahid, number, 'note', { text: { format: 'text', body: 'Look' } });
      await eventually(() => expect(sees.hints.at(-1)).toEqual({ number, seq: 2 }));
      // What would have been told to the other was told before this.
      await watch(hidden, 1_999_999, 'reading');
      expect(hidden.hints).toEqual([]);
    });

    test('is told once more to whoever saw it until now', async () => {
      const work = workAt(desk);
      const { number } = await work.open();
      const key = await work.keyOf(own);
      await work.at(ada, 'POST', number, 'assign', {
        version: 1,
        clientId: randomUUID(),
        agent: key,
        team: null,
      });
      const theirs = await tab(own);
      expect(await watch(theirs, number, 'reading')).toEqual(['Own Only reading']);
      await work.at(ada, 'POST', number, 'assign', {
        version: 2,
        clientId: randomUUID(),
        agent: null,
        team: null,
      });
      await eventually(() => expect(theirs.hints).toEqual([{ number, seq: 3 }]));
      expect(await watch(theirs, number, 'reading')).toBe('NOT_FOUND');
      const other = await tab(ada);
      expect(await watch(other, number, 'reading')).toEqual(['Ada Agent reading']);
    });

    test('what is refused is told to nobody', async () => {
      const { open, perform } = workAt(desk);
      const { number } = await open();
      const sees = await tab(ada);
      await perform(zahid, number, 'note', { version: 9, text: { format: 'text', body: 'Late' } });
      await perform(zahid, number, 'note', { text: { format: 'text', body: 'In time' } });
      await eventually(() => expect(sees.hints).toEqual([{ number, seq: 2 }]));
    });

    test('the bell rings for whom it is meant', async () => {
      const work = workAt(desk);
      const { number } = await work.open();
      const [hers, his] = [await tab(ada), await tab(zahid)];
      const agent = await work.keyOf(ada);
      await work.at(zahid, 'POST', number, 'assign', {
        version: 1,
        clientId: randomUUID(),
        agent,
        team: null,
      });
      await eventually(() => expect(hers.bells).toBe(1));
      expect(his.bells).toBe(0);
    });
  });

  describe('who has a ticket before them', () => {
    test('is told to everybody there, once for all tabs, and ends with the last tab', async () => {
      const { number } = await workAt(desk).open();
      const [hers, second, his] = [await tab(ada), await tab(ada), await tab(zahid)];
      await watch(hers, number, 'reading');
      await watch(second, number, 'writing');
      expect(await watch(his, number, 'reading')).toEqual([
        'Ada Agent writing',
        'Zahid Khan reading',
      ]);
      await eventually(() =>
        expect(hers.presence.get(number)).toEqual(['Ada Agent writing', 'Zahid Khan reading'])
      );
      second.close();
      await eventually(() =>
        expect(his.presence.get(number)).toEqual(['Ada Agent reading', 'Zahid Khan reading'])
      );
      await hers.socket.emitWithAck('ticket:leave', { number });
      await eventually(() => expect(his.presence.get(number)).toEqual(['Zahid Khan reading']));
    });

    test('a tab shows several tickets at once, and leaves each by itself', async () => {
      const work = workAt(desk);
      const [first, second] = [await work.open(), await work.open()];
      const [hers, his] = [await tab(ada), await tab(zahid)];
      for (const { number } of [first, second]) await watch(his, number, 'reading');
      await watch(hers, first.number, 'writing');
      await watch(hers, second.number, 'reading');
      await eventually(() => {
        expect(his.presence.get(first.number)).toEqual(['Ada Agent writing', 'Zahid Khan reading']);
        expect(his.presence.get(second.number)).toEqual([
          'Ada Agent reading',
          'Zahid Khan reading',
        ]);
      });
      await hers.socket.emitWithAck('ticket:leave', { number: first.number });
      await eventually(() =>
        expect(his.presence.get(first.number)).toEqual(['Zahid Khan reading'])
      );
      hers.close();
      await eventually(() =>
        expect(his.presence.get(second.number)).toEqual(['Zahid Khan reading'])
      );
    });

    test('a tab that was loaded before an update leaves all by naming none', async () => {
      const { number } = await workAt(desk).open();
      const [hers, his] = [await tab(ada), await tab(zahid)];
      await watch(hers, number, 'reading');
      await watch(his, number, 'reading');
      // As it was said then.
      const old = hers.socket as unknown as { emitWithAck(event: string): Promise<unknown> };
      expect(await old.emitWithAck('ticket:leave')).toEqual({ data: null });
      await eventually(() => expect(his.presence.get(number)).toEqual(['Zahid Khan reading']));
    });

    test('no tab shows more than it can', async () => {
      const work = workAt(desk);
      const hers = await tab(ada);
      const opened = await Promise.all(Array.from({ length: WATCHED_MAX + 1 }, () => work.open()));
      const answers = [];
      for (const { number } of opened) answers.push(await watch(hers, number, 'reading'));
      expect(answers.at(-2)).toEqual(['Ada Agent reading']);
      expect(answers.at(-1)).toBe('INPUT_INVALID');
    });

    test('a ticket that is not seen answers like one that is not there', async () => {
      const { number } = await workAt(desk).open();
      const hidden = await tab(own);
      const answers = [
        await hidden.socket.emitWithAck('ticket:watch', { number, doing: 'reading' }),
        await hidden.socket.emitWithAck('ticket:watch', { number: 1_999_999, doing: 'reading' }),
      ];
      expect(answers[0]).toEqual(answers[1]);
    });
  });

  describe('who may come in, and stay', () => {
    const refused = async (token: unknown) => {
      // Whatever a stranger sends as a token.
      const attempt = openTab(desk, { token: token as string });
      return attempt.then(
        () => 'admitted',
        (error: Error) => error.message
      );
    };

    test('nobody without a login, and nobody who is no agent', async () => {
      const editor = await createStaff(desk, { roles: ['strapi-editor'] });
      for (const token of ['', 'nonsense', 7, null, { $ne: '' }, ['x'], editor.token]) {
        expect(await refused(token), JSON.stringify(token)).toBe('LOGIN_REQUIRED');
      }
    });

    test('what other nodes may ask of a tab holds neither its login nor what its browser sent', async () => {
      await tab(ada);
      const sockets = (await socketsOf(desk.strapi)?.of('/agent').fetchSockets()) ?? [];
      expect(sockets.length).toBeGreaterThan(0);
      for (const { data, handshake } of sockets) {
        expect(JSON.stringify([data, handshake])).not.toContain(ada.token);
        expect([handshake.auth, handshake.headers, handshake.address]).toEqual([{}, {}, '']);
      }
    });

    test('a logout cuts the tabs of that login', async () => {
      const leaving = await createColleague(desk, { permissions: PERMISSIONS, right: {} });
      await call(desk, leaving, 'GET', '/helpdesk/me');
      const cut = await tab(leaving);
      const stays = await tab(ada);
      await call(desk, leaving, 'POST', '/admin/logout');
      await eventually(() => expect(cut.socket.connected).toBe(false));
      expect(stays.socket.connected).toBe(true);
      expect(await refused(leaving.token)).toBe('LOGIN_REQUIRED');
    });

    test('a blocked colleague is cut, and one whose role may read no tickets any more', async () => {
      const blocked = await createColleague(desk, { permissions: PERMISSIONS, right: {} });
      await call(desk, blocked, 'GET', '/helpdesk/me');
      const cut = await tab(blocked);
      await call(desk, owner, 'PUT', `/admin/users/${blocked.userId}`, { isActive: false });
      await eventually(() => expect(cut.socket.connected).toBe(false));
    });

    test('a right that is taken away is taken from the tabs that are open', async () => {
      const work = workAt(desk);
      const loses = await createColleague(desk, { permissions: PERMISSIONS, right: {} });
      await call(desk, loses, 'GET', '/helpdesk/me');
      const { number } = await work.open();
      const watching = await tab(loses);
      await watch(watching, number, 'reading');
      const [role] = await database(desk.strapi)('admin_users_roles_lnk').where({
        user_id: loses.userId,
      });
      await database(desk.strapi)('helpdesk_rights').where({ role_id: role.role_id }).delete();
      forgetRights(desk.strapi);
      const sees = await tab(ada);
      await watch(sees, number, 'reading');
      await eventually(() => expect(sees.presence.get(number)).toEqual(['Ada Agent reading']));
    });

    test.each(['polling', 'websocket'] as const)(
      'a page of another site is refused by %s, and one that hides where it is',
      async (transport) => {
        const { host } = new URL(desk.url);
        const origins = ['https://evil.example', 'null', `http://${host}.evil.example`, 'nonsense'];
        for (const Origin of [...origins, undefined]) {
          const socket = io(`${desk.url}/agent`, {
            path: SOCKET_PATH,
            auth: { token: ada.token },
            transports: [transport],
            forceNew: true,
            reconnection: false,
            extraHeaders: Origin === undefined ? {} : { Origin, [SOCKET_HEADER]: '1' },
          });
          const outcome = await new Promise((resolve) => {
            socket.once('connect', () => resolve('connected'));
            socket.once('connect_error', () => resolve('refused'));
          });
          socket.disconnect();
          expect(outcome, String(Origin)).toBe('refused');
        }
      }
    );
  });

  test('what is no door of ours takes nobody', async () => {
    const stranger = io(desk.url, {
      path: SOCKET_PATH,
      extraHeaders: { [SOCKET_HEADER]: '1' },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    const outcome = await new Promise((resolve) => {
      stranger.once('connect', () => resolve('connected'));
      stranger.once('connect_error', () => resolve('refused'));
      stranger.io.once('close', () => resolve('cut'));
    });
    expect(outcome).not.toBe('connected');
    await eventually(() => expect(stranger.io.engine.readyState).toBe('closed'));
  });

  describe('whatever is sent', () => {
    test('nonsense is refused by a fixed answer, and the tab lives on', async () => {
      const odd = await tab(ada);
      // What a stranger sends fits no type.
      const raw = odd.socket as unknown as { emitWithAck(...sent: unknown[]): Promise<unknown> };
      const frames = [
        {},
        null,
        [],
        'x'.repeat(10_000),
        { number: '1', doing: 'reading' },
        { number: 1, doing: 'dancing' },
        { number: 1.5, doing: 'reading' },
        { number: 1, doing: 'reading', more: true },
        JSON.parse('{"__proto__": {"number": 1}, "doing": "reading"}'),
      ];
      for (const frame of frames) {
        expect(await raw.emitWithAck('ticket:watch', frame)).toMatchObject({
          error: { code: 'INPUT_INVALID' },
        });
      }
      odd.socket.emit('ticket:watch', { number: 1, doing: 'reading' }, 'no callback' as never);
      const { number } = await workAt(desk).open();
      expect(await watch(odd, number, 'reading')).toEqual(['Ada Agent reading']);
    });

    test('a tab that floods is cut, others are not', async () => {
      const [floods, calm] = [await tab(ada), await tab(zahid)];
      for (let sent = 0; sent < 400; sent += 1)
        floods.socket.emit('ticket:leave', { number: 1 }, () => {});
      await eventually(() => expect(floods.socket.connected).toBe(false));
      const { number } = await workAt(desk).open();
      expect(await watch(calm, number, 'reading')).toEqual(['Zahid Khan reading']);
    });

    test('a frame larger than any of ours cuts the tab that sent it', async () => {
      const heavy = await tab(ada);
      heavy.socket.emit(
        'ticket:watch',
        { number: 1, doing: 'x'.repeat(200_000) } as never,
        () => {}
      );
      await eventually(() => expect(heavy.socket.connected).toBe(false));
    });
  });

  test('a stopped desk lets its tabs go, and takes them again when it is back', async () => {
    const before = await tab(ada);
    await desk.restart();
    await eventually(() => expect(before.socket.connected).toBe(false));
    const after = await tab(ada);
    const { number } = await workAt(desk).open();
    await eventually(() => expect(after.hints).toEqual([{ number, seq: 1 }]));
  });
});
