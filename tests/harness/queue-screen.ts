import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import type { Channel, Tag } from '../../plugins/helpdesk/contracts';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { DESKTOP, expectAccessible, expectNoSidewaysScroll, PHONE, picture } from './browser';
import type { Desk } from './desk';

/** A request that lies in the queue. */
export async function openRequest(
  desk: Desk,
  request: { client: string; locale: string; subject: string; channel: Channel }
): Promise<number> {
  const { client, locale, subject, channel } = request;
  const { number } = await openTicket({
    strapi: desk.strapi,
    actor: null,
    input: {
      submission: randomUUID(),
      source: SITE_FORM,
      channel,
      contact: { name: client, email: 'client@example.com', locale, timeZone: null },
      isProven: true,
      locale,
      subject,
      text: { format: 'text', body: subject },
      origin: null,
      wantsReceipt: false,
    },
  });
  return number;
}

/** A new tag, on every request that there is. */
export async function tagAll(desk: Desk, { key, name, colour }: Tag): Promise<void> {
  const db = database(desk.strapi);
  await db('helpdesk_tags').insert({ key, name, colour, name_hash: key });
  const { id } = await db('helpdesk_tags').where({ key }).first('id');
  const tickets = await db('helpdesk_tickets').select('id');
  await db('helpdesk_ticket_tags').insert(
    tickets.map((ticket) => ({ ticket_id: ticket.id, tag_id: id }))
  );
}

/** Numbers of the requests on the screen, in their order. */
export const numbersOf = (page: Page): Promise<number[]> =>
  page
    .locator('[data-ticket-link]')
    .evaluateAll((links) => links.map((link) => Number(link.getAttribute('data-ticket-link'))));

/** At both widths: nothing sticks out, axe finds nothing serious, and a picture is kept. It ends wide. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const [viewport, width] of [
    [PHONE, 390],
    [DESKTOP, 1440],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.mouse.move(0, 0);
    await picture(page, `${name}-${width}`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, '[data-helpdesk-root]');
  }
}

/** What still fades in, with whatever holds it, is not what is judged; what turns for ever is not waited for. */
export const settled = (part: Locator): Promise<unknown> =>
  part.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished)
    )
  );

/** With the mouse, in steps, as a hand does. `under`: a picture while it is under way. */
export async function drag(
  page: Page,
  from: Locator,
  { to, under }: { to: Locator; under?: string }
): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('What is dragged, or where to, is not on the screen.');
  const x = start.x + start.width / 2;
  const y = start.y + Math.min(12, start.height / 2);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 12, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(60, end.height / 3), { steps: 12 });
  if (under) {
    await page.locator('[data-drop]').first().waitFor();
    await picture(page, under);
  }
  await page.mouse.up();
}
