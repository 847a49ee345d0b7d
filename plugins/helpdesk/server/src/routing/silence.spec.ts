import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { noteActivity } from './note-activity';
import { giveWaiting } from './give-waiting';
import { routingAt, type RoutedAgent } from './routing-fixture';
import { viewAvailability } from './view-availability';
import { onRouting } from './wake';

const realNow = clock.now;
const MINUTE = 60_000;

describe.each(DATABASES)('who falls silent, on %s', (kind) => {
  let desk: Desk;
  let ada: RoutedAgent;
  let ben: RoutedAgent;
  /** Since the real present. */
  const after = (minutes: number) => {
    clock.now = () => realNow() + minutes * MINUTE;
  };
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await at().workAlways({ awayAfterMinutes: 15 });
    await at().distribute({});
    [ada, ben] = await at().makeAgents(['Ada', 'Ben']);
  });
  afterEach(async () => {
    clock.now = realNow;
    await at().closeAll();
    for (const agent of [ada, ben]) await at().set(agent, 'away');
  });
  afterAll(() => desk.stop());
  const at = () => routingAt(desk);
  const ownerOf = async (id: number) => (await at().ticket(id)).assigneeId;
  const view = async ({ id }: RoutedAgent) => {
    const agent = (await loadDirectory(desk.strapi)).agentById.get(id);
    if (!agent) throw new Error('gone');
    return viewAvailability(desk.strapi, agent);
  };

  test('is given nothing, and says so; another is', async () => {
    await at().set(ada, 'online');
    after(10);
    await at().set(ben, 'online');
    after(16);
    expect(await ownerOf(await at().open())).toBe(ben.id);
    expect(await ownerOf(await at().open())).toBe(ben.id);
    expect([(await view(ada)).isSilent, (await view(ben)).isSilent]).toEqual([true, false]);
    // The choice itself stays.
    expect((await view(ada)).choice).toBe('online');
  });

  test('whoever does something in any tab stays, and who comes back gets what waits at once', async () => {
    await at().set(ada, 'online');
    after(10);
    await noteActivity(desk.strapi, ada.id);
    after(20);
    expect(await ownerOf(await at().open())).toBe(ada.id);
    after(26);
    const waiting = await at().open();
    expect(await ownerOf(waiting)).toBeNull();
    expect(await giveWaiting({ strapi: desk.strapi })).toBe(0);
    let woken = 0;
    const stop = onRouting(() => (woken += 1));
    await noteActivity(desk.strapi, ada.id);
    stop();
    expect(woken).toBe(1);
    expect((await view(ada)).isSilent).toBe(false);
    await eventually(async () => expect(await ownerOf(waiting)).toBe(ada.id));
  });

  test('who chose to be away stays away, whatever they do', async () => {
    await at().set(ada, 'away');
    after(30);
    await noteActivity(desk.strapi, ada.id);
    expect(await view(ada)).toMatchObject({ choice: 'away', isSilent: false });
    expect(await ownerOf(await at().open())).toBeNull();
  });

  test('is written once in a minute, however many tabs say it', async () => {
    after(60);
    await noteActivity(desk.strapi, ada.id);
    const seen = async () => {
      const { seen_at: at } = await desk.strapi.db
        .connection('helpdesk_agents')
        .where({ id: ada.id })
        .first('seen_at');
      return Number(at);
    };
    const first = await seen();
    after(60.5);
    await Promise.all(Array.from({ length: 20 }, () => noteActivity(desk.strapi, ada.id)));
    expect(await seen()).toBe(first);
    after(61.5);
    await noteActivity(desk.strapi, ada.id);
    expect(await seen()).toBeGreaterThan(first);
  });

  test('where the owner counts no silence, nobody does', async () => {
    await at().workAlways({ awayAfterMinutes: null });
    await at().set(ada, 'online');
    after(60 * 24 * 30);
    expect(await ownerOf(await at().open())).toBe(ada.id);
    await at().workAlways({ awayAfterMinutes: 15 });
  });
});
