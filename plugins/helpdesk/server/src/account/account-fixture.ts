import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import { call, type StaffMember } from '../../../../../tests/harness/people';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import { foldAddress } from '../people/rules/fold-address';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { addSiteUser, findSiteUser, forgetSiteUserSettings } from '../platform/site-users';
import { readSettings, writeSettings } from '../site/settings';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { sendAccountMails } from './send-account-mails';

export const PASSWORD = 'correct horse battery staple';

export interface SentMail {
  to: string;
  subject: string;
  text: string;
  /** Path of the link in it. */
  path: string;
}

/** A desk's accounts, as its specs use them. Mails are read where they wait to leave. */
export function accountsAt(desk: Desk) {
  const db = () => database(desk.strapi);

  /** All that was written to an address, oldest first. */
  const mailsTo = async (email: string): Promise<SentMail[]> => {
    while ((await sendAccountMails(desk.strapi)) > 0);
    const rows = await db()('helpdesk_outbox_items')
      .where({ recipient: foldAddress(email) })
      .orderBy('id');
    // MariaDB takes é for e.
    const own = rows.filter((row) => row.recipient === foldAddress(email));
    return own.map((row) => {
      const { text } = JSON.parse(row.payload ?? '{"text":""}');
      const [, path = ''] = new RegExp(`${desk.url}(/\\S*)`).exec(text) ?? [];
      return { to: row.recipient, subject: row.subject, text, path };
    });
  };
  const lastMailTo = async (email: string): Promise<SentMail> => {
    const mail = (await mailsTo(email)).at(-1);
    if (!mail) throw new Error(`No mail to ${email}`);
    return mail;
  };
  const newEmail = () => `${newKey().slice(0, 12)}@example.com`;

  /** A request as a guest sends it. */
  const ask = async (
    email: string,
    subject = 'Printer',
    text = 'It is dead.',
    { name = 'Ada Client', locale = 'en' } = {}
  ) => {
    const opened = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name, email, locale, timeZone: null },
        isProven: false,
        locale,
        subject,
        text: { format: 'text', body: text },
        origin: null,
        wantsReceipt: false,
      },
    });
    return { ...opened, page: `/support/account/requests/${opened.key}` };
  };

  /** A form of a page, sent as it stands with these values; one that is not there, as its sender could make it up. */
  const send = async (
    visitor: Visitor,
    page: string,
    values: Record<string, string> = {},
    action = page
  ) => {
    const { html } = await visitor.get(page);
    const { csrf } = hiddenFields(html);
    return visitor.post(action, { csrf, ...hiddenFields(html, action), ...values });
  };

  const logIn = async (login: string, password = PASSWORD, visitor = newVisitor(desk)) => {
    const answer = await send(visitor, '/support/account/login', { login, password });
    return { visitor, answer };
  };

  /** A person who registered on our pages, and is logged in. */
  const register = async (email = newEmail(), name = 'Ada Client', visitor = newVisitor(desk)) => {
    await send(visitor, '/support/account/register', { email });
    const { path } = await lastMailTo(email);
    await send(visitor, path, { name, password: PASSWORD });
    return { visitor, email, name };
  };

  /** A user whom the project made by itself: nobody has proved the address. */
  const makeUser = async (email = newEmail(), more: Record<string, unknown> = {}) => {
    const user = await addSiteUser(desk.strapi, { email, password: PASSWORD });
    if (Object.keys(more).length > 0) await setUser(email, more);
    return { ...user, email };
  };
  const setUser = (email: string, data: Record<string, unknown>) =>
    desk.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { email: foldAddress(email) }, data });

  const userOf = (email: string) =>
    desk.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { email: foldAddress(email) } });
  /** The user as the desk reads them now. */
  const makeShown = async (email: string) => {
    const { documentId } = await userOf(email);
    const user = await findSiteUser(desk.strapi, { documentId });
    if (!user) throw new Error(`No user ${email}`);
    return user;
  };
  const contactOf = (email: string) =>
    db()('helpdesk_contacts')
      .where({ email: foldAddress(email) })
      .first();
  const setAdvanced = async (change: Record<string, unknown>) => {
    const store = desk.strapi.store({ type: 'plugin', name: 'users-permissions' });
    const value = { ...((await store.get({ key: 'advanced' })) as object), ...change };
    await store.set({ key: 'advanced', value });
    forgetSiteUserSettings(desk.strapi);
  };

  /** Whatever a spec does comes from one place, and much more often than people do it. */
  const raiseLimits = async () => {
    const { limits, ...settings } = await readSettings(desk.strapi);
    const most = 1_000_000;
    const raised = { addressPerHour: most, totalPerHour: most, visitorPerHour: most };
    await writeSettings(desk.strapi, { ...settings, limits: { ...limits, ...raised } });
  };
  /** An answer of staff, or another action of theirs. */
  const answer = async (
    owner: StaffMember,
    number: number,
    text: string,
    action = 'reply'
  ): Promise<void> => {
    const ticket = await db()('helpdesk_tickets').where({ number }).first('version');
    const path = `/helpdesk/tickets/${number}/actions/${action}`;
    const body = {
      version: Number(ticket.version),
      clientId: randomUUID(),
      ...(text === '' ? {} : { text: { format: 'text', body: text } }),
    };
    const done = await call(desk, owner, 'POST', path, body);
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  };

  return {
    db,
    raiseLimits,
    answer,
    mailsTo,
    lastMailTo,
    newEmail,
    ask,
    send,
    logIn,
    register,
    makeUser,
    setUser,
    userOf,
    makeShown,
    contactOf,
    setAdvanced,
  };
}

export type Accounts = ReturnType<typeof accountsAt>;
