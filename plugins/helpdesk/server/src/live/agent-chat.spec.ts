import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { VisitorPresence } from '../../../contracts';
import { createChat } from '../chat/chat-fixture';
import { consoleAt } from '../chat/console/console-fixture';
import { forgetDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { openTab, type AgentTab } from './socket-fixture';
import { openWindow, type VisitorWindow } from './visitor-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);
const realNow = clock.now;

describe.each(DATABASES)('agents’ sockets and chats, on %s', (kind) => {
  let desk: Desk;
  let chat: { key: string };
  let ada: StaffMember;
  let zahid: StaffMember;
  let own: StaffMember;
  let closing: { close(): void }[] = [];
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    chat = await createChat(desk);
    ada = await at().colleague('Ada Agent');
    zahid = await at().colleague('Zahid Khan');
    own = await at().colleague('Own Only', 'own');
  });
  afterEach(() => {
    clock.now = realNow;
    closing.forEach((one) => one.close());
    closing = [];
  });
  afterAll(() => desk.stop());
  const at = () => consoleAt(desk, chat);
  const tab = async (staff: StaffMember): Promise<AgentTab> => {
    const opened = await openTab(desk, staff);
    closing.push(opened);
    return opened;
  };
  /** A visitor with the window open on a conversation that has just begun. */
  const talking = async () => {
    const begun = await at().begin();
    const { token } = begun.visitor.kept;
    const window = await openWindow(desk, { source: chat.key, token });
    closing.push(window);
    await window.socket.emitWithAck('chat:watch', { key: begun.key });
    return { ...begun, window };
  };
  const write = ({ socket }: AgentTab, number: number, isForClient = true) =>
    socket.emitWithAck('ticket:watch', { number, doing: 'writing', isForClient });
  const lastOf = ({ typing }: VisitorWindow) => typing.at(-1);

  describe('who writes an answer', () => {
    test('is told to the visitor, until they stop', async () => {
      const { number, window } = await talking();
      const hers = await tab(ada);
      await write(hers, number);
      await eventually(() => expect(window.typing).toEqual(['Ada Agent']));
      await hers.socket.emitWithAck('ticket:watch', { number, doing: 'reading' });
      await eventually(() => expect(window.typing).toEqual(['Ada Agent', null]));
    });

    test.each([
      [
        'the ticket',
        (tab: AgentTab, number: number) => tab.socket.emit('ticket:leave', { number }, () => {}),
      ],
      ['the desk', (tab: AgentTab) => tab.close()],
    ] as const)('is over when they leave %s', async (_what, leave) => {
      const { number, window } = await talking();
      const hers = await tab(ada);
      await write(hers, number);
      await eventually(() => expect(lastOf(window)).toBe('Ada Agent'));
      leave(hers, number);
      await eventually(() => expect(lastOf(window)).toBeNull());
    });

    test('a note is nobody’s business but the colleagues’', async () => {
      const { number, window } = await talking();
      const [hers, his] = [await tab(ada), await tab(zahid)];
      await his.socket.emitWithAck('ticket:watch', { number, doing: 'reading' });
      await write(hers, number, false);
      await eventually(() =>
        expect(his.presence.get(number)).toEqual(['Ada Agent writing', 'Zahid Khan reading'])
      );
      // What would have been told to the visitor was told before this.
      await write(his, number);
      await eventually(() => expect(window.typing).toEqual(['Zahid Khan']));
    });
  });

  test('how the visitor is, is told to whoever sees the chat, and to nobody else', async () => {
    const { number, window, key, id } = await talking();
    const [sees, hidden] = [await tab(ada), await tab(own)];
    const told: VisitorPresence[] = [];
    const heard: unknown[] = [];
    sees.socket.on('chat:visitor', ({ number: of, ...presence }) => {
      // Windows of the tests before this one may still be leaving.
      if (of === number) told.push(presence);
    });
    hidden.socket.onAny((...event) => heard.push(event));
    window.socket.emit('chat:typing', { key, isTyping: true });
    await eventually(() => expect(told.at(-1)).toMatchObject({ isOnline: true, isTyping: true }));
    const page = { url: `${desk.url}/cart`, title: 'Cart', at: 1 };
    window.socket.emit('page:seen', page);
    await eventually(() => expect(told.at(-1)?.page).toMatchObject({ url: page.url }));
    await at().act(ada, number, 'reply', 'Good day');
    await window.socket.emitWithAck('chat:read', { key, seq: 2 });
    await eventually(() => expect(told.at(-1)?.readSeq).toBe(2));
    window.close();
    await eventually(() => expect(told.at(-1)?.isOnline).toBe(false));
    expect((await at().kept(id)).ticket_id).toBeTruthy();
    expect(heard).toEqual([]);
  });

  test('what somebody does in one tab brings them back in all of them', async () => {
    const owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    await call(desk, owner, 'PUT', '/helpdesk/me/availability', { availability: 'online' });
    const [one, other] = [await tab(owner), await tab(owner)];
    let told = 0;
    other.socket.on('availability:changed', () => (told += 1));
    clock.now = () => realNow() + 20 * 60_000;
    forgetDirectory(desk.strapi);
    const view = async () => {
      const { body } = await call(desk, owner, 'GET', '/helpdesk/me');
      return (body.data as { availability: { isSilent: boolean } }).availability.isSilent;
    };
    expect(await view()).toBe(true);
    one.socket.emit('agent:active');
    await eventually(async () => expect(await view()).toBe(false));
    await eventually(() => expect(told).toBeGreaterThan(0));
  });
});
