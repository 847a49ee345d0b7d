import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { AccountActionDone, ClientRating, FileView, TicketView } from '../../../contracts';
import { contactActor } from '../access/actor';
import { accountsAt, type Accounts } from '../account/account-fixture';
import type { ChatLimits } from '../config';
import type { MailPayload } from '../mail/payload';
import { database, readJson } from '../platform/database';
import { PNG } from '../platform/files-fixture';
import { newKey } from '../platform/ids';
import { readSettings } from '../site/settings';
import { performAction } from '../tickets/perform-action';
import { createChat, visitorAt, type TestVisitor } from './chat-fixture';

describe.each(DATABASES)('what a visitor may do beside writing, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  let chat: { key: string; id: number };
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
    chat = await createChat(desk);
  });
  afterAll(() => desk.stop());

  const begin = async (email = `${newKey()}@example.com`, of = chat) => {
    const visitor = visitorAt(desk, of);
    const fields: Record<string, string> = email === '' ? {} : { name: 'Vera Visitor', email };
    const { data } = await visitor.start({ fields, text: 'Is it red?' });
    const { key, number } = data.conversation;
    return { email, visitor, key, number, path: `/conversations/${key}` };
  };
  const upload = async (visitor: TestVisitor, key: string, bytes = PNG, name = 'label.png') => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(bytes)], name));
    const response = await fetch(
      `${desk.url}/api/helpdesk/chat/${chat.key}/conversations/${key}/files`,
      {
        method: 'POST',
        headers: {
          'x-forwarded-for': visitor.address,
          ...(visitor.kept.token ? { 'x-helpdesk-visitor': visitor.kept.token } : {}),
        },
        body: form,
      }
    );
    const { data, error } = (await response.json()) as {
      data: FileView;
      error?: { details: { code: string } };
    };
    return { status: response.status, data, code: error?.details.code };
  };

  describe('files', () => {
    test('go with a message, and are saved by an address that holds for minutes', async () => {
      const { visitor, key, number } = await begin();
      const { status, data } = await upload(visitor, key);
      expect([status, data.name, data.mime]).toEqual([200, 'label.png', 'image/png']);
      expect((await visitor.write(key, { text: '', files: [data.key] })).status).toBe(200);
      const { data: conversation } = await visitor.read(key);
      const [file] = conversation.entries.at(-1)?.files ?? [];
      const saved = await fetch(file.url);
      expect(saved.status).toBe(200);
      expect(Buffer.from(await saved.arrayBuffer()).equals(Buffer.from(PNG))).toBe(true);
      expect(saved.headers.get('content-disposition')).toContain(
        'attachment; filename="label.png"'
      );
      expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
      expect(saved.headers.get('content-security-policy')).toContain('sandbox');
      // Staff have it too.
      const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}/entries`);
      expect(JSON.stringify(body.data)).toContain('label.png');
      // A forged address, and one whose visitor has logged out.
      expect(
        (await fetch(`${file.url.slice(0, -1)}${file.url.endsWith('0') ? 1 : 0}`)).status
      ).toBe(404);
      await visitor.ask('POST', '/logout', {});
      expect((await fetch(file.url)).status).toBe(404);
    });

    test('have an address that ends with a block, and where the conversation is another’s', async () => {
      const begun = async () => {
        const { visitor, key, email } = await begin();
        const { data } = await upload(visitor, key);
        await visitor.write(key, { text: '', files: [data.key] });
        const { entries } = (await visitor.read(key)).data;
        const [{ url }] = entries.at(-1)?.files ?? [];
        const save = async () =>
          (await fetch(url, { headers: { 'x-forwarded-for': visitor.address } })).status;
        expect(await save()).toBe(200);
        return { email, address: visitor.address, key, save };
      };
      const block = (type: string, value: string) =>
        call(desk, owner, 'POST', '/helpdesk/blocks', {
          kind: type,
          value,
          reason: '',
          until: null,
        });
      const [sender, place, moved] = [await begun(), await begun(), await begun()];
      await block('sender', sender.email);
      expect(await sender.save()).toBe(404);
      await block('address', place.address);
      expect(await place.save()).toBe(404);
      const ticket = await database(desk.strapi)('helpdesk_tickets')
        .where({ key: moved.key })
        .first();
      await database(desk.strapi)('helpdesk_chats')
        .where({ ticket_id: ticket.id })
        .update({ visitor_id: null });
      expect(await moved.save()).toBe(404);
    });

    test('are looked at by what they are, and taken into the own conversation alone', async () => {
      const { visitor, key } = await begin();
      const other = await begin();
      const script = Buffer.from('<script>alert(1)</script>');
      expect((await upload(visitor, key, script, 'a.png')).code).toBe('FILE_TYPE_REFUSED');
      expect((await upload(visitor, key, Buffer.from(''), 'a.png')).code).toBe('FILE_EMPTY');
      expect((await upload(visitor, other.key)).status).toBe(404);
      expect((await upload(visitorAt(desk, chat), key)).code).toBe('VISITOR_UNKNOWN');
      const { data } = await upload(other.visitor, other.key);
      expect((await visitor.write(key, { text: 'x', files: [data.key] })).code).toBe(
        'FILE_UNKNOWN'
      );
    });

    test('are taken no more where many lie that no message sends', async () => {
      const { visitor, key } = await begin();
      const other = await begin();
      const { fileBytes } = (await readSettings(desk.strapi)).limits;
      const { data } = await upload(visitor, key);
      const lying = () => database(desk.strapi)('helpdesk_attachments').where({ key: data.key });
      await lying().update({ size: 20 * fileBytes });
      expect((await upload(visitor, key)).code).toBe('TOO_MANY_REQUESTS');
      expect((await upload(other.visitor, other.key)).status).toBe(200);
      // What was sent lies there for good reason.
      expect((await visitor.write(key, { text: '', files: [data.key] })).status).toBe(200);
      expect((await upload(visitor, key)).status).toBe(200);
    });

    test('of a note of staff have no address', async () => {
      const { visitor, key, number } = await begin();
      await accounts.answer(owner, number, 'CANARY', 'note');
      expect((await visitor.read(key)).text).not.toContain('CANARY');
    });
  });

  test('presses the buttons of clients, once for one id, and none of staff', async () => {
    const { visitor, key, path, number } = await begin();
    await accounts.answer(owner, number, 'Yes.');
    const { data } = await visitor.read(key);
    expect(data.actions.map((offer) => offer.key)).toContain('client-close');
    const body = { clientId: randomUUID() };
    const press = (action: string) =>
      visitor.ask<AccountActionDone>('POST', `${path}/actions/${action}`, body);
    const answers = await Promise.all([press('client-close'), press('client-close')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(answers.map((one) => one.data.seq)).size).toBe(1);
    expect((await visitor.read(key)).data.isClosed).toBe(true);
    for (const action of ['reply', 'note', 'delete', 'nothing']) {
      const refused = await visitor.ask('POST', `${path}/actions/${action}`, {
        clientId: randomUUID(),
        text: 'x',
      });
      expect([action, refused.status]).toEqual([action, 400]);
    }
    const other = visitorAt(desk, chat);
    await other.start();
    expect((await other.ask('POST', `${path}/actions/client-close`, body)).status).toBe(404);
  });

  test('writes what is pressed at once one after the other, so that nothing is decided in vain', async () => {
    const { visitor, key, path } = await begin();
    const db = database(desk.strapi);
    let decided = 0;
    const count = ({ sql }: { sql: string }) => {
      if (/^update .helpdesk_tickets. .*last_seq/.test(sql)) decided += 1;
    };
    db.on('query', count);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        visitor.ask<AccountActionDone>('POST', `${path}/actions/client-message`, {
          clientId: randomUUID(),
          text: `Line ${at}`,
        })
      )
    );
    db.removeListener('query', count);
    expect(answers.map(({ code }) => code)).toEqual(answers.map(() => null));
    expect((await visitor.read(key)).data.lastSeq).toBe(21);
    expect(decided).toBe(20);
  });

  test('is told no more than that it came too late, not what staff did meanwhile', async () => {
    const { key, number } = await begin();
    const { id, contact_id: contactId } = await database(desk.strapi)('helpdesk_tickets')
      .where({ number })
      .first('id', 'contact_id');
    const late = performAction({
      strapi: desk.strapi,
      actor: { ...contactActor(Number(contactId), 'Vera Visitor'), ticketIds: [Number(id)] },
      ticket: { key },
      action: 'client-close',
      input: { clientId: randomUUID(), version: 0 },
    }).catch((error: unknown) => error);
    expect(await late).toMatchObject({
      code: 'TICKET_CHANGED',
      details: { hint: 'Send it again.' },
    });
    expect(JSON.stringify(await late)).not.toContain('assignee');
  });

  test('says how it was when it has ended, and may say something else', async () => {
    const { visitor, key, path, number } = await begin();
    await accounts.answer(owner, number, 'Yes, red.', 'reply-close');
    const asked = (await visitor.read(key)).data.rating;
    expect(asked).toMatchObject({ given: null });
    const rate = (more: object = {}) =>
      visitor.ask<ClientRating>('POST', `${path}/rating`, {
        clientId: randomUUID(),
        answer: asked?.answer,
        scale: asked?.scale,
        score: 1,
        ...more,
      });
    expect((await rate()).data.given).toMatchObject({ score: 1 });
    expect((await rate({ score: 2 })).data.given).toMatchObject({ score: 2 });
    expect((await rate({ score: 99 })).status).toBe(400);
    expect((await rate({ answer: 1 })).status).toBe(400);
    const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
    const { entries } = body.data as TicketView;
    const rated = entries.filter((entry) => entry.kind === 'rated');
    expect(rated.map((entry) => entry.rating?.channel)).toEqual(['chat', 'chat']);
    const open = await begin();
    expect(
      (
        await open.visitor.ask('POST', `${open.path}/rating`, {
          clientId: randomUUID(),
          answer: 1,
          scale: asked?.scale,
          score: 1,
        })
      ).status
    ).toBe(404);
  });

  describe('a copy by mail', () => {
    const mailsTo = async (email: string) => {
      const rows = await database(desk.strapi)('helpdesk_outbox_items')
        .where({ recipient: email })
        .orderBy('id');
      return rows.map((row) => readJson<MailPayload>(row.payload, {} as MailPayload));
    };
    const copy = (visitor: TestVisitor, path: string, email?: string) =>
      visitor.ask('POST', `${path}/transcript`, email === undefined ? {} : { email });

    test('goes to the contact’s own address, with all that was said and nothing of staff’s own', async () => {
      const { email, visitor, key, path, number } = await begin();
      await accounts.answer(owner, number, 'Yes, red.');
      await accounts.answer(owner, number, 'CANARY', 'note');
      expect((await visitor.read(key)).data.transcriptTo).toBe(`${email[0]}…@example.com`);
      expect((await copy(visitor, path)).status).toBe(200);
      const [mail] = await mailsTo(email);
      expect(mail.text).toMatch(/Vera Visitor · [^]*Is it red\?[^]*Olga Owner · [^]*Yes, red\./);
      expect(JSON.stringify(mail)).not.toContain('CANARY');
      expect((await copy(visitor, path, `${newKey()}@example.com`)).fields).toHaveProperty('email');
      expect((await copy(visitor, path, email.toUpperCase())).status).toBe(200);
    });

    test('goes where a guest without an address says, three times in all, and says who may have asked', async () => {
      const nameless = await createChat(desk, { questionnaire: [] });
      const { visitor, path, number } = await begin('', nameless);
      await accounts.answer(owner, number, 'Yes, red.');
      const [one, other] = [`${newKey()}@example.com`, `${newKey()}@example.com`];
      expect((await copy(visitor, path)).fields).toHaveProperty('email');
      for (const wrong of [
        '',
        'x',
        'a@example.com, b@example.com',
        'a@example.com\r\nBcc: b@c.d',
      ]) {
        expect([wrong, (await copy(visitor, path, wrong)).status]).toEqual([wrong, 400]);
      }
      expect((await copy(visitor, path, one)).status).toBe(200);
      const [mail] = await mailsTo(one);
      expect(mail.text).toContain('If it was not you, you need do nothing.');
      // Who was written to by a stranger's wish is given no way in.
      expect(mail.text).not.toMatch(/helpdesk-chat|support\/link/);
      expect((await copy(visitor, path, one)).status).toBe(200);
      const answers = await Promise.all([1, 2, 3].map(() => copy(visitor, path, other)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429]);
      expect([...(await mailsTo(one)), ...(await mailsTo(other))]).toHaveLength(3);
    });

    test('that is refused for its conversation leaves the mailbox its three', async () => {
      const nameless = await createChat(desk, { questionnaire: [] });
      const [first, second] = [await begin('', nameless), await begin('', nameless)];
      for (const { number } of [first, second]) await accounts.answer(owner, number, 'Yes.');
      const [one, other] = [`${newKey()}@example.com`, `${newKey()}@example.com`];
      const statuses: number[] = [];
      for (const email of [one, one, one, other, other]) {
        statuses.push((await copy(first.visitor, first.path, email)).status);
      }
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
      for (let turn = 0; turn < 3; turn += 1) {
        expect((await copy(second.visitor, second.path, other)).status).toBe(200);
      }
    });

    test('from one place goes as often as the owner wants, and so do files', async () => {
      const { visitor, key, path, number } = await begin();
      await accounts.answer(owner, number, 'Yes.');
      const option = 'plugin::helpdesk.chat.limits';
      const before = desk.strapi.config.get<ChatLimits>(option);
      desk.strapi.config.set(option, { ...before, copiesPerHour: 1, filesPerHour: 1 });
      const copies = [await copy(visitor, path), await copy(visitor, path)];
      const files = [await upload(visitor, key), await upload(visitor, key)];
      desk.strapi.config.set(option, before);
      for (const [first, second] of [copies, files]) {
        expect([first.status, second.code]).toEqual([200, 'TOO_MANY_REQUESTS']);
      }
    });

    test('to one mailbox goes thrice in a day, from whichever conversation', async () => {
      const nameless = await createChat(desk, { questionnaire: [] });
      const email = `${newKey()}@example.com`;
      const statuses: number[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const { visitor, path, number } = await begin('', nameless);
        await accounts.answer(owner, number, 'Yes.');
        statuses.push((await copy(visitor, path, email)).status);
      }
      expect(statuses).toEqual([200, 200, 200, 429]);
    });

    test('is not to be had before somebody of staff has read what it would say', async () => {
      const { email, visitor, path } = await begin();
      expect((await copy(visitor, path)).code).toBe('NOT_ALLOWED');
      expect(await mailsTo(email)).toEqual([]);
    });
  });
});
