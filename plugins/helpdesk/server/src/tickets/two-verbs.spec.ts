import { SYSTEM } from '../access/actor';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Performed, TicketView } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { publishWorkflow } from '../workflow/publish-workflow';
import { SHIPPED_WORKFLOWS } from '../workflow/shipped';
import { SITE_FORM } from './first-start';
import { openTicket, type OpenInput } from './open-ticket';

describe.each(DATABASES)('a ticket on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterAll(() => desk.stop());

  const open = (more: Partial<OpenInput> = {}) =>
    openTicket({ strapi: desk.strapi, actor: null, input: { ...question(), ...more } });
  const read = async (number: number) => {
    const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
    // The contract of this route.
    return body.data as TicketView;
  };
  const perform = (number: number, action: string, body: Record<string, unknown>) =>
    call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/${action}`, body);

  test('is opened once, however often the same submission comes', async () => {
    const submission = randomUUID();
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => open({ submission })));
    expect(new Set(all.map((opened) => opened.number)).size).toBe(1);
    expect(all.filter((opened) => !opened.isRepeat)).toHaveLength(1);
  });

  test('is answered by an action of its workflow', async () => {
    const { number } = await open({
      text: { format: 'text', body: 'سلام — my printer 🖨️ is dead' },
    });
    const before = await read(number);
    expect(before.entries[0].text?.body).toBe('سلام — my printer 🖨️ is dead');
    expect(before.waitingSince).not.toBeNull();

    const answer = { version: 1, clientId: randomUUID(), text: { format: 'text', body: 'Which?' } };
    const { status } = await perform(number, 'reply', answer);
    expect(status).toBe(200);

    const after = await read(number);
    expect(after.entries.map((entry) => entry.seq)).toEqual([1, 2]);
    expect(after.entries[1].before.state).toBe(before.state.key);
    expect(after.entries[1].after.state).toBe(after.state.key);
    expect(after.waitingSince).toBeNull();
  });

  test('takes the same act once and answers the repeat alike', async () => {
    const { number } = await open();
    const note = { version: 1, clientId: randomUUID(), text: { format: 'text', body: 'Seen.' } };
    const first = await perform(number, 'note', note);
    const second = await perform(number, 'note', note);
    expect(first.status).toBe(200);
    expect(second.body.data).toEqual({ ...(first.body.data as Performed), isRepeat: true });
    expect((await read(number)).entries).toHaveLength(2);
  });

  test('answers a repeat that knows the present version, even where the act is not possible any more', async () => {
    const { number } = await open();
    const clientId = randomUUID();
    const first = await perform(number, 'delete', { version: 1, clientId });
    const again = await perform(number, 'delete', { version: 2, clientId });
    expect([again.status, again.body.data]).toEqual([
      200,
      { ...(first.body.data as Performed), isRepeat: true },
    ]);
    const note = { text: { format: 'text', body: 'Seen.' }, clientId: randomUUID() };
    const { number: other } = await open();
    const noted = await perform(other, 'note', { ...note, version: 1 });
    const repeated = await perform(other, 'note', { ...note, version: 2 });
    expect(repeated.body.data).toEqual({ ...(noted.body.data as Performed), isRepeat: true });
    expect((await read(other)).entries).toHaveLength(2);
  });

  test('lets one of twenty win, and tells the others what changed', async () => {
    const { number } = await open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        perform(number, 'note', {
          version: 1,
          clientId: randomUUID(),
          text: { format: 'text', body: 'Me first' },
        })
      )
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const refused = answers.filter((answer) => answer.status === 409);
    expect(refused).toHaveLength(19);
    expect(refused[0].body).toMatchObject({
      error: { details: { code: 'TICKET_CHANGED', changed: { version: 2 } } },
    });
    expect((await read(number)).entries).toHaveLength(2);
  });

  test('fills the default text of an action in for the ticket', async () => {
    const [support] = SHIPPED_WORKFLOWS;
    const greeting = {
      en: 'Dear {{ client.name }}, about #{{ ticket.number }}: {{ ticket.subject }}',
    };
    const actions = support.actions.map((action) =>
      action.key === 'reply' ? { ...action, text: { ...action.text, default: greeting } } : action
    );
    await publishWorkflow({
      strapi: desk.strapi,
      document: { ...support, actions },
      actor: SYSTEM,
    });
    const { number } = await open({ subject: 'Cups {{ company.name }}' });
    const offer = (await read(number)).actions.find((action) => action.key === 'reply');
    expect(offer?.text.default).toBe(`Dear Ayesha Khan, about #${number}: Cups {{ company.name }}`);
  });

  test('answers a missing ticket with 404', async () => {
    const { status, body } = await call(desk, owner, 'GET', '/helpdesk/tickets/99999');
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { details: { code: 'NOT_FOUND' } } });
  });
});

function question(): OpenInput {
  return {
    submission: randomUUID(),
    source: SITE_FORM,
    channel: 'form',
    contact: { name: 'Ayesha Khan', email: 'ayesha@example.com', locale: 'ur', timeZone: null },
    isProven: false,
    locale: 'ur',
    subject: 'Printer',
    text: { format: 'text', body: 'It does not print.' },
    origin: null,
    wantsReceipt: true,
  };
}
