import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgentProfile } from '../../../contracts';
import { agentProfile } from '../../../contracts/people.schema';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createColleague } from '../access/people-fixture';
import { database } from '../platform/database';
import { GIF_SCRIPT, HTML, PDF, SVG, XML_SVG } from '../platform/files-fixture';
import { newKey } from '../platform/ids';
import { forgetDirectory } from './directory';

const refused = (code: string) => ({ error: { details: { code } } });

describe.each(DATABASES)('agents, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(async () => {
    // The folder of the media library is every desk's.
    for (const { key, photoUrl } of await list()) {
      if (photoUrl) await call(desk, owner, 'DELETE', `/helpdesk/agents/${key}/photo`);
    }
    await desk.stop();
  });

  const list = async (staff = owner) => {
    const { body } = await call(desk, staff, 'GET', '/helpdesk/agents');
    return agentProfile.array().parse(body.data) satisfies AgentProfile[];
  };
  const colleague = (name = 'Ada Agent') =>
    createColleague(desk, { permissions: ['ticket.read'], right: {}, name });
  const profileOf = async ({ email }: StaffMember, staff = owner) => {
    const profile = (await list(staff)).find((one) => one.email === email);
    if (!profile) throw new Error(`${email} is not listed`);
    return profile;
  };
  const put = (key: string, body: unknown, staff = owner) =>
    call(desk, staff, 'PUT', `/helpdesk/agents/${key}`, body);
  const HOURS = [[{ from: '09:00', to: '17:30' }], [], [], [], [], [], []];

  describe('and their list', () => {
    test('show also those who never opened the desk, once, and not who may not read tickets', async () => {
      const [ada, editor] = [
        await colleague('Ada Agent'),
        await createStaff(desk, { roles: ['strapi-editor'] }),
      ];
      await Promise.all([list(), list(), list()]);
      const emails = (await list()).map(({ email }) => email);
      expect(emails.filter((email) => email === ada.email)).toHaveLength(1);
      expect(emails).toContain(owner.email);
      expect(emails).not.toContain(editor.email);
      expect(await profileOf(ada)).toMatchObject({
        name: 'Ada Agent',
        isActive: true,
        isOwner: false,
        teams: [],
        photoUrl: null,
        languages: [],
        level: null,
        workingHours: null,
        openTickets: 0,
      });
      expect(await profileOf(owner)).toMatchObject({ isOwner: true, roles: ['Super Admin'] });
    });

    test('keep who is deactivated, and let go who is deleted', async () => {
      const [ada, ben] = [await colleague(), await colleague('Ben Agent')];
      await list();
      const users = desk.strapi.service('admin::user');
      await users.updateById(ada.userId, { isActive: false });
      await users.deleteById(ben.userId);
      forgetDirectory(desk.strapi);
      expect((await profileOf(ada)).isActive).toBe(false);
      expect((await list()).map(({ email }) => email)).not.toContain(ben.email);
    });

    test('show an agent without the right to see settings the own profile alone', async () => {
      const [ada] = [await colleague(), await colleague('Ben Agent')];
      expect((await list(ada)).map(({ email }) => email)).toEqual([ada.email]);
    });
  });

  describe('and their profile', () => {
    test('are described by the owner; what is left out stays', async () => {
      const { key } = await profileOf(await colleague());
      const given = {
        languages: ['en', 'ur'],
        level: 5,
        line: 2,
        phone: '+923001234567',
        workingHours: HOURS,
        locale: 'ur',
        timeZone: 'Asia/Karachi',
      };
      const { body } = await put(key, given);
      expect(body.data).toMatchObject({ key, ...given });
      await put(key, { phone: '', workingHours: null, languages: [] });
      const { body: after } = await put(key, {});
      expect(after.data).toMatchObject({
        ...given,
        phone: null,
        workingHours: null,
        languages: [],
      });
    });

    test('are described by themselves, and by no colleague', async () => {
      const [ada, ben] = [await colleague(), await colleague('Ben Agent')];
      const [own, other] = [await profileOf(ada), await profileOf(ben)];
      expect((await put(own.key, { level: 2 }, ada)).status).toBe(200);
      const [there, missing] = [
        await put(other.key, { level: 2 }, ada),
        await put(newKey(), { level: 2 }, ada),
      ];
      expect(there).toMatchObject({ status: 403, body: refused('NOT_ALLOWED') });
      expect(there.body).toEqual(missing.body);
      expect((await profileOf(ben)).level).toBeNull();
      expect((await put(newKey(), { level: 2 })).status).toBe(404);
    });

    test('have a number that an SMS reaches, as the whole world writes it', async () => {
      const { key } = await profileOf(await colleague());
      const { body } = await put(key, { phone: ' 0092 (300) 123-4567 ' });
      expect(body.data).toMatchObject({ phone: '+923001234567' });
    });

    test('keep a number that was written down before it was checked, until it is changed', async () => {
      const { key } = await profileOf(await colleague());
      await database(desk.strapi)('helpdesk_agents').where({ key }).update({ phone: 'ext. 12' });
      forgetDirectory(desk.strapi);
      expect((await put(key, { phone: 'ext. 12', level: 3 })).status).toBe(200);
      const refusal = await put(key, { phone: 'ext. 13' });
      expect(refusal.body).toMatchObject({
        error: { details: { fields: { phone: expect.stringContaining('+92') } } },
      });
    });

    test('refuse what is no such thing', async () => {
      const ada = await colleague();
      const before = await profileOf(ada);
      for (const body of [
        { languages: ['not a language'] },
        { languages: ['en', 'en'] },
        { level: 0 },
        { level: 6 },
        { level: 1.5 },
        { line: 4 },
        { phone: '1'.repeat(61) },
        { phone: 'half \ud83d' },
        { phone: 'turned \u202e' },
        { phone: '0300 1234567' },
        { phone: 'ask at the desk' },
        { workingHours: HOURS.slice(1) },
        { workingHours: HOURS.map(() => [{ from: '17:00', to: '09:00' }]) },
        { timeZone: 'Nowhere/Land' },
        { name: 'Somebody else' },
        { isOwner: true },
        { photoUrl: 'https://example.org/x.png' },
      ]) {
        expect((await put(before.key, body)).body).toMatchObject(refused('INPUT_INVALID'));
      }
      expect(await profileOf(ada)).toEqual(before);
    });
  });

  describe('and their photo', () => {
    const send = async (key: string, content: Buffer, staff = owner, name = 'photo.jpg') => {
      const form = new FormData();
      form.append('photo', new File([new Uint8Array(content)], name));
      const headers = { Authorization: `Bearer ${staff.token}` };
      const url = `${desk.url}/helpdesk/agents/${key}/photo`;
      const response = await fetch(url, { method: 'POST', headers, body: form });
      // The contract of this door.
      const body = (await response.json()) as { data: AgentProfile };
      return { status: response.status, body };
    };
    const files = () => desk.strapi.db.query('plugin::upload.file').count();
    const picture = (width = 800, height = 400) =>
      sharp({ create: { width, height, channels: 3, background: '#336699' } });
    const jpeg = () =>
      picture()
        .withExif({ IFD0: { Copyright: 'CanaryCopyright', Artist: 'CanaryArtist' } })
        .jpeg()
        .toBuffer();

    test('are made square, without what else was in the file, and shown to everybody', async () => {
      const ada = await colleague();
      const { key } = await profileOf(ada);
      const { status, body } = await send(key, await jpeg(), ada, '<script>.svg');
      expect(status).toBe(200);
      const url = body.data.photoUrl ?? '';
      expect(url).toMatch(/^\/uploads\/[\w-]+\.webp$/);
      expect((await profileOf(ada)).photoUrl).toBe(url);
      const response = await fetch(`${desk.url}${url}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      const { format, width, height, exif } = await sharp(bytes).metadata();
      expect([format, width, height, exif]).toEqual(['webp', 256, 256, undefined]);
      expect(bytes.toString('latin1')).not.toContain('Canary');
    });

    test('are replaced and removed, and nothing of them stays', async () => {
      const { key } = await profileOf(await colleague());
      const before = await files();
      const first = (await send(key, await jpeg())).body.data.photoUrl;
      const second = (await send(key, await jpeg())).body.data.photoUrl;
      expect(second).not.toBe(first);
      expect(await files()).toBe(before + 1);
      expect((await fetch(`${desk.url}${first}`)).status).toBe(404);
      const remove = () => call(desk, owner, 'DELETE', `/helpdesk/agents/${key}/photo`);
      expect((await remove()).body.data).toMatchObject({ photoUrl: null });
      expect((await remove()).status).toBe(200);
      expect(await files()).toBe(before);
      expect((await fetch(`${desk.url}${second}`)).status).toBe(404);
    });

    test('sent two at once leave one', async () => {
      const { key } = await profileOf(await colleague());
      const before = await files();
      const content = await jpeg();
      const sent = await Promise.all([1, 2, 3].map(() => send(key, content)));
      expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await files()).toBe(before + 1);
    });

    test('refuse what is no picture, broken, or too many pixels, and keep the one before', async () => {
      const ada = await colleague();
      const { key } = await profileOf(ada);
      await send(key, await jpeg());
      const [{ photoUrl }, before] = [await profileOf(ada), await files()];
      const whole = await jpeg();
      const flood = await picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
      expect(flood.length).toBeLessThan(1_000_000);
      for (const content of [SVG, XML_SVG, HTML, PDF, GIF_SCRIPT, whole.subarray(0, 900), flood]) {
        const { status, body } = await send(key, content);
        expect([status, body]).toMatchObject([400, refused('FILE_TYPE_REFUSED')]);
      }
      expect((await send(key, Buffer.alloc(0))).body).toMatchObject(refused('FILE_EMPTY'));
      const large = await send(key, Buffer.alloc(11 * 1024 * 1024));
      expect(large.status).toBe(413);
      const noFile = await call(desk, owner, 'POST', `/helpdesk/agents/${key}/photo`, {});
      expect(noFile.body).toMatchObject(refused('INPUT_INVALID'));
      expect([(await profileOf(ada)).photoUrl, await files()]).toEqual([photoUrl, before]);
    });

    test('are one’s own, or the owner’s to set', async () => {
      const [ada, ben] = [await colleague(), await colleague('Ben Agent')];
      const { key } = await profileOf(ben);
      const answer = await send(key, await jpeg(), ada);
      expect([answer.status, answer.body]).toMatchObject([403, refused('NOT_ALLOWED')]);
      const path = `/helpdesk/agents/${key}/photo`;
      expect((await call(desk, ada, 'DELETE', path)).status).toBe(403);
      expect((await profileOf(ben)).photoUrl).toBeNull();
      const row = await database(desk.strapi)('helpdesk_agents').where({ key }).first('photo_url');
      expect(row.photo_url).toBeNull();
    });
  });
});
