import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workAt } from '../../plugins/helpdesk/server/src/tickets/work-fixture';
import { pick, random, seed } from '../faults/fault-plan';
import { openBrowsers } from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { shopPage } from '../harness/shop';

/* R4: whatever happened to a window that stood open, it shows in the end what one shows that was just opened. */

/** Beside each other, since a broken line takes its time to come back. */
const CONVERSATIONS = 10;
const SEQUENCES = 5;
const STEPS = 6;

let scene: ChatScene;

beforeAll(async () => {
  scene = await openScene();
  scene.shop.show(shopPage(scene.line()));
});
afterAll(() => scene.close());

test(`after random steps a living window shows what a fresh one shows (seed ${seed})`, async () => {
  const { people, close } = await openBrowsers(CONVERSATIONS);
  try {
    await Promise.all(people.map(({ page }, at) => converse(page, at)));
  } finally {
    await close();
  }
}, 600_000);

async function converse(page: Page, at: number): Promise<void> {
  const next = random(seed + at);
  const context = page.context();
  const { number } = await scene.begun(page);
  const fresh = await context.newPage();
  await openOn(page);
  for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
    const done: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const name = pick(next, Object.keys(steps) as (keyof typeof steps)[]);
      done.push(name);
      await steps[name]({ page, number, word: `${at}.${sequence}.${step}` });
    }
    await context.setOffline(false);
    await expectSame(page, fresh, `conversation ${at}: ${done.join(', ')}`);
  }
}

interface Step {
  page: Page;
  number: number;
  /** Says nothing that was said before. */
  word: string;
}

const steps = {
  async 'visitor writes'({ page, word }: Step) {
    await windowOn(page).write(`visitor ${word}`);
  },
  async 'visitor writes twice'({ page, word }: Step) {
    await windowOn(page).write(`first ${word}`);
    await windowOn(page).write(`second ${word}`);
  },
  async 'agent answers'({ number, word }: Step) {
    await act(number, 'reply', `agent ${word}`);
  },
  async 'agent writes a note'({ number, word }: Step) {
    await act(number, 'note', `note ${word}`);
  },
  async 'agent takes the last answer back'({ number }: Step) {
    const work = workAt(scene.desk);
    const { entries } = await work.read(scene.agent, number);
    const own = entries.filter(
      ({ text, actor, isInternal }) => text?.body && actor.kind === 'agent' && !isInternal
    );
    const last = own.at(-1);
    if (!last) return;
    await work.at(scene.agent, 'POST', number, `entries/${last.seq}/delete`, {
      clientId: randomUUID(),
    });
  },
  async 'the line breaks'({ page }: Step) {
    await page.context().setOffline(true);
  },
  async 'the line is back'({ page }: Step) {
    await page.context().setOffline(false);
  },
  async 'the page is loaded anew'({ page }: Step) {
    await page.context().setOffline(false);
    await openOn(page);
  },
};

/** The visitor may write at the same moment: the agent looks, and sends it again. */
async function act(number: number, action: string, body: string): Promise<void> {
  const text = { format: 'text' as const, body };
  await eventually(async () => {
    const { version } = await workAt(scene.desk).read(scene.agent, number);
    const done = await workAt(scene.desk).perform(scene.agent, number, action, { version, text });
    expect(done.status).toBe(200);
  });
}

async function openOn(page: Page): Promise<void> {
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  // Open as it was left, or still to be opened.
  await eventually(async () => {
    const [button, panel] = [await window.button.isVisible(), await window.panel.isVisible()];
    expect(button || panel).toBe(true);
  });
  if (!(await window.panel.isVisible())) await window.open();
  await window.mine.first().waitFor();
}

/** What stands in the log, and what is said of the conversation around it. */
async function shownOn(page: Page) {
  const window = windowOn(page);
  return {
    texts: await window.texts(),
    waiting: await window.root.locator('.mark.waiting').count(),
    who: await window.root.locator('.head h2').innerText(),
    // In how many minutes an answer comes is an estimate of all conversations, and told with the next look.
    presence: await window.root.locator('.head .status').getAttribute('class'),
  };
}

async function expectSame(page: Page, fresh: Page, done: string): Promise<void> {
  await eventually(async () => {
    const { waiting } = await shownOn(page);
    expect(waiting, done).toBe(0);
  });
  await openOn(fresh);
  await eventually(async () => {
    const [living, new_] = [await shownOn(page), await shownOn(fresh)];
    expect(new_.waiting).toBe(0);
    expect(living, done).toEqual(new_);
  });
  await fresh.goto('about:blank');
}
