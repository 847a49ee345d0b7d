import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkflowNotice } from '../../../contracts';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { createStaff } from '../../../../../tests/harness/people';
import { readDefaultRoles } from '../access/default-roles';
import { SYSTEM } from '../access/actor';
import { ensureAgent } from '../people/ensure-agent';
import { forgetDirectory, loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { findTicket } from '../tickets/find-ticket';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { loadCatalogue } from '../workflow/catalogue';
import type { MailPayload } from './payload';
import type { NoticeSubject } from './notice-subject';
import { prepareNotices } from './prepare-notices';

describe('a notice', () => {
  let desk: Desk;
  let subject: NoticeSubject;
  const emails: Record<'ada' | 'zain' | 'stranger', string> = { ada: '', zain: '', stranger: '' };

  beforeAll(async () => {
    desk = await startDesk();
    await stopJobs(desk.strapi);
    const roles = await readDefaultRoles(desk.strapi);
    const agentRole = Number(roles?.agent);
    const teamId = await team(desk, [
      (emails.ada = await staff(desk, [agentRole], 'Ada One', 'en')),
      (emails.zain = await staff(desk, [agentRole], 'Zain Two', 'ur')),
      (emails.stranger = await staff(desk, ['strapi-editor'], 'Eve Three', 'en')),
    ]);
    const opened = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: 'Ayesha', email: 'ayesha@example.com', locale: 'en', timeZone: null },
        isProven: false,
        locale: 'en',
        subject: '<img src=x onerror=alert(1)>',
        text: { format: 'text', body: 'Help' },
        origin: null,
        wantsReceipt: false,
      },
    });
    const ticket = await findTicket({
      strapi: desk.strapi,
      actor: SYSTEM,
      ticket: { id: opened.id },
    });
    const workflow = (await loadCatalogue(desk.strapi)).workflowById.get(ticket.workflowId);
    if (!workflow) throw new Error('The ticket has a workflow.');
    subject = {
      ticket: { ...ticket, teamId },
      workflow: workflow.document,
      state: workflow.document.initialState,
      action: null,
      actor: SYSTEM,
      text: { format: 'text', body: 'canary-entry' },
      fields: {},
      fileKeys: [],
      isInternal: false,
    };
  });
  afterAll(() => desk.stop());

  const prepare = async (notices: WorkflowNotice[], more: Partial<NoticeSubject> = {}) => {
    const drafts = await prepareNotices({
      strapi: desk.strapi,
      notices,
      subject: { ...subject, ...more },
    });
    // Drafts of mails carry mails.
    return drafts.map((each) => ({ ...each, payload: each.payload as MailPayload }));
  };

  test('to the team goes to each member in their language, with the link of the admin panel', async () => {
    const [ada, zain, ...others] = await prepare([notice({ to: [{ kind: 'team' }] })]);
    expect(others).toEqual([]);
    expect([ada.recipient, zain.recipient].sort()).toEqual([emails.ada, emails.zain].sort());
    const english = [ada, zain].find((draft) => draft.recipient === emails.ada)?.payload;
    const urdu = [ada, zain].find((draft) => draft.recipient === emails.zain)?.payload;
    const link = `/admin/plugins/helpdesk/tickets/${subject.ticket.number}`;
    expect(english?.text).toContain(link);
    expect(english?.html).toContain('<html lang="en" dir="ltr">');
    expect(urdu?.html).toContain('<html lang="ur" dir="rtl">');
    expect(ada.messageId).not.toBe(zain.messageId);
  });

  test('shows what a stranger wrote as text', async () => {
    const [ada] = await prepare([notice({ to: [{ kind: 'team' }] })]);
    expect(ada.payload.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(ada.payload.html).not.toContain('<img');
  });

  test('goes to each person once, however many notices an action has', async () => {
    const drafts = await prepare([
      notice({ key: 'one', to: [{ kind: 'team' }, { kind: 'client' }] }),
      notice({ key: 'two', to: [{ kind: 'address', address: 'AYESHA@example.com' }] }),
      notice({ key: 'three', to: [{ kind: 'team' }] }),
    ]);
    expect(drafts.map((draft) => draft.recipient.toLowerCase()).sort()).toEqual(
      [emails.ada, emails.zain, 'ayesha@example.com'].sort()
    );
  });

  test('tells the client nothing of an entry that stays with staff', async () => {
    const [mail] = await prepare([notice({ to: [{ kind: 'client' }] })], { isInternal: true });
    expect(JSON.stringify(mail)).not.toContain('canary-entry');
  });

  test("tells the client the state under the client's name for it", async () => {
    const state = { ...subject.workflow.states[0], clientName: null, name: { en: 'canary-state' } };
    const workflow = { ...subject.workflow, states: [state] };
    const more = { workflow, state: state.key };
    const [client] = await prepare([notice({ to: [{ kind: 'client' }] })], more);
    expect(client.payload.text).toContain('In progress');
    expect(client.payload.text).not.toContain('canary-state');
    const [staffMail] = await prepare([notice({ to: [{ kind: 'team' }] })], more);
    expect(staffMail.payload.text).toContain('canary-state');
  });

  test('whose template is broken still goes, as a fixed text', async () => {
    const body = { en: '{% for i in (1..100000000) %}x{% endfor %}' };
    const [mail] = await prepare([notice({ to: [{ kind: 'client' }], body })]);
    expect(mail.subject).toBe(`Request #${subject.ticket.number}`);
    expect(mail.payload.text).toContain('/support/link/');
  });
});

function notice(more: Partial<WorkflowNotice>): WorkflowNotice {
  return {
    key: 'news',
    to: [],
    subject: { en: 'News: {{ ticket.subject }}', ur: 'خبر: {{ ticket.subject }}' },
    body: {
      en: '{{ ticket.subject }}\n\n{{ ticket.state }}\n\n{{ entry.text }}\n\n{{ ticket.link }}',
      ur: '{{ ticket.subject }} سلام\n\n{{ ticket.link }}',
    },
    withFiles: false,
    ...more,
  };
}

async function staff(desk: Desk, roles: (number | string)[], name: string, locale: string) {
  const { userId, email } = await createStaff(desk, { roles, name });
  const [firstname, lastname] = name.split(' ');
  const user = { id: userId, email, firstname, lastname, username: null };
  const { id } = await ensureAgent({ strapi: desk.strapi, user });
  await database(desk.strapi)('helpdesk_agents').where({ id }).update({ locale });
  return email;
}

async function team(desk: Desk, memberEmails: string[]): Promise<number> {
  const db = database(desk.strapi);
  const key = newKey();
  await db('helpdesk_teams').insert({ document_id: key, key, name: 'Front', position: 1 });
  const { id } = await db('helpdesk_teams').where({ key }).first();
  forgetDirectory(desk.strapi);
  const { agents } = await loadDirectory(desk.strapi);
  for (const agent of agents.filter((each) => memberEmails.includes(each.email))) {
    await db('helpdesk_memberships').insert({
      document_id: newKey(),
      team_id: id,
      agent_id: agent.id,
      is_supervisor: false,
    });
  }
  forgetDirectory(desk.strapi);
  return Number(id);
}
