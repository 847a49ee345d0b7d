import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test, vi, type MockInstance } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { easePuzzles } from '../../../../../../tests/harness/human-check';
import { createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { addLocales, paragraph, writeContent } from '../../faq/faq-fixture';
import { openWindow } from '../../live/visitor-fixture';
import { createChat } from '../chat-fixture';
import type { PageResolver } from '../pages/page-resolvers';
import { consoleAt } from './console-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

const SHOP = 'https://shop.example';
const FAQ = 'plugin::helpdesk.faq-entry';

describe.each(DATABASES)('who is behind a chat, on %s', (kind) => {
  let desk: Desk;
  let chat: { key: string };
  let owner: StaffMember;
  let ada: StaffMember;
  let own: StaffMember;
  let entry: string;
  let logged: MockInstance<Core.Strapi['log']['error']>;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    chat = await createChat(desk, { allowedOrigins: [SHOP] });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    ada = await at().colleague('Ada Agent');
    own = await at().colleague('Own Only', 'own');
    await addLocales(desk.strapi, ['ur']);
    const category = await writeContent(desk.strapi, 'faq-category', {
      data: { layout: 'separate', position: 0 },
      texts: { en: { name: 'Grinders', slug: 'grinders' } },
    });
    entry = await writeContent(desk.strapi, 'faq-entry', {
      data: { audience: 'public', category },
      texts: {
        en: { question: 'How do I clean it?', slug: 'how-to-clean', answer: paragraph('Brush.') },
        ur: { question: 'اسے کیسے صاف کروں؟', slug: 'how-to-clean', answer: paragraph('برش') },
      },
    });
    const service: { registerPageResolver(resolver: PageResolver): void } = desk.strapi
      .plugin('helpdesk')
      .service('chat');
    logged = vi.spyOn(desk.strapi.log, 'error').mockReturnValue(desk.strapi.log);
    service.registerPageResolver({ key: 'broken', resolve: () => Promise.reject(new Error('no')) });
    service.registerPageResolver({
      key: 'shop',
      resolve: ({ url }) =>
        url.pathname === '/p/77' ? { uid: FAQ, documentId: entry, locale: 'ur' } : null,
    });
  });
  afterAll(() => {
    logged.mockRestore();
    return desk.stop();
  });
  const at = () => consoleAt(desk, chat);
  const page = (url: string, title = '') => ({ url, title, at: Date.now() });
  const contentOf = async (staff: StaffMember, url: string) => {
    const { number } = await at().begin({ page: page(url) });
    return (await at().visitor(staff, number)).data.content;
  };

  test('is told with all that the browser said', async () => {
    const { number, visitor, key } = await at().begin({
      locale: 'ur',
      timeZone: 'Asia/Karachi',
      referrer: 'https://search.example/?q=grinder',
      pages: [page(`${SHOP}/`, 'Home')],
      page: page(`${SHOP}/cart`, 'Cart'),
    });
    const { status, data } = await at().visitor(ada, number);
    expect(status).toBe(200);
    expect(data).toMatchObject({
      number,
      isOnline: false,
      isIdentified: false,
      userAgent: 'Firefox/140',
      timeZone: 'Asia/Karachi',
      locale: 'ur',
      referrer: 'https://search.example/?q=grinder',
      startPage: { url: `${SHOP}/cart`, title: 'Cart' },
      page: { url: `${SHOP}/cart` },
      content: null,
    });
    expect(data.pages.map(({ url }) => url)).toEqual([`${SHOP}/`, `${SHOP}/cart`]);
    // As the owner's settings have it, in part.
    expect(data.ip).toMatch(/^198\.19\.\d+\.0$/);
    const window = await openWindow(desk, { source: chat.key, token: visitor.kept.token });
    await window.socket.emitWithAck('chat:watch', { key });
    expect((await at().visitor(ada, number)).data.isOnline).toBe(true);
    window.close();
  });

  test('is nobody’s business who may not see the chat, and nobody where there is no chat', async () => {
    const { number } = await at().begin();
    const form = await at().work.open();
    const answers = [
      await at().visitor(own, number),
      await at().visitor(ada, form.number),
      await at().visitor(ada, 1_999_999),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test('once the token is over, what came with the first message is left', async () => {
    const { number, id } = await at().begin({ page: page(`${SHOP}/cart`) });
    const { visitor_id: visitorId } = await at().kept(id);
    const db = desk.strapi.db.connection;
    await db('helpdesk_chats').where({ ticket_id: id }).update({ visitor_id: null });
    await db('helpdesk_visitors').where({ id: visitorId }).delete();
    const { data } = await at().visitor(ada, number);
    expect(data).toMatchObject({
      userAgent: 'Firefox/140',
      startPage: { url: `${SHOP}/cart` },
      pages: [],
      content: null,
    });
  });

  describe('the entry behind the page', () => {
    test('is that of our own FAQ, in the language of the page', async () => {
      const found = await contentOf(owner, `${desk.url}/support/ur/faq/grinders/how-to-clean`);
      expect(found).toEqual({
        uid: FAQ,
        documentId: entry,
        locale: 'ur',
        title: 'اسے کیسے صاف کروں؟',
        type: 'FAQ entry',
        editUrl: `/content-manager/collection-types/${FAQ}/${entry}?plugins[i18n][locale]=ur`,
      });
      const category = await contentOf(owner, `${desk.url}/support/faq/grinders`);
      expect(category).toMatchObject({ uid: 'plugin::helpdesk.faq-category', title: 'Grinders' });
    });

    test('is the one whose slug the address ends with', async () => {
      const found = await contentOf(owner, `${SHOP}/help/how-to-clean/?utm=x#top`);
      expect(found).toMatchObject({ documentId: entry, locale: 'en', title: 'How do I clean it?' });
      expect(await contentOf(owner, `${SHOP}/help/how-to-paint`)).toBeNull();
      expect(await contentOf(owner, `${SHOP}/`)).toBeNull();
    });

    test('is what the host says, whatever another of its rules does', async () => {
      const found = await contentOf(owner, `${SHOP}/p/77`);
      expect(found).toMatchObject({ documentId: entry, locale: 'ur' });
      expect(logged.mock.lastCall?.[0]).toContain('page resolver broken failed');
    });

    test('is nothing of another’s site, which a visitor may name too', async () => {
      expect(await contentOf(owner, 'https://evil.example/help/how-to-clean')).toBeNull();
    });

    test('is told to those alone who may read it in the Content Manager', async () => {
      expect(await contentOf(ada, `${SHOP}/help/how-to-clean`)).toBeNull();
      expect(await contentOf(ada, `${SHOP}/p/77`)).toBeNull();
      expect(await contentOf(ada, `${desk.url}/support/faq/grinders/how-to-clean`)).toBeNull();
      const { id } = await desk.strapi.db
        .query('admin::role')
        .findOne({ where: { users: { id: ada.userId } } });
      await desk.strapi.service('admin::role').assignPermissions(id, [
        ...['ticket.read', 'ticket.perform', 'ticket.assign'].map((uid) => ({
          action: `plugin::helpdesk.${uid}`,
        })),
        {
          action: 'plugin::content-manager.explorer.read',
          subject: FAQ,
          properties: { fields: ['question', 'slug'], locales: ['en'] },
        },
      ]);
      const found = await contentOf(ada, `${SHOP}/help/how-to-clean`);
      expect(found).toMatchObject({ documentId: entry, locale: 'en', title: 'How do I clean it?' });
      // Its other language is not theirs to read.
      expect(await contentOf(ada, `${SHOP}/p/77`)).toBeNull();
    });
  });

  test('a rule without a proper key, or under a key that is taken, stops the start', () => {
    const service: { registerPageResolver(resolver: PageResolver): void } = desk.strapi
      .plugin('helpdesk')
      .service('chat');
    const add = (key: string) => () => service.registerPageResolver({ key, resolve: () => null });
    expect(add('Not a key')).toThrow('no key');
    expect(add('shop')).toThrow('already');
  });
});
