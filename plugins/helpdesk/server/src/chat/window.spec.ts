import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { ChatArticle, ChatWindow, HumanChallenge } from '../../../contracts';
import { writeContent, paragraph } from '../faq/faq-fixture';
import { writeHelp } from '../faq/pages/help-fixture';
import { clock } from '../platform/clock';
import { changeSettings } from '../site/settings';
import { createChat, newAddress, visitorAt } from './chat-fixture';

const SHOP = 'https://shop.example';
/** A Wednesday at noon in UTC, within the hours that a desk begins with. */
const NOON = Date.parse('2027-05-19T12:00:00Z');

describe('the window of a chat', () => {
  let desk: Desk;
  let owner: StaffMember;
  const realNow = clock.now;
  beforeAll(async () => {
    desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    // Comes to the desk by asking who she is.
    await call(desk, owner, 'GET', '/helpdesk/me');
  });
  afterEach(() => {
    clock.now = realNow;
  });
  afterAll(() => desk.stop());

  const fetchFrom = (
    path: string,
    {
      origin,
      method = 'GET',
      headers = {},
      body,
    }: {
      origin?: string;
      method?: string;
      headers?: Record<string, string>;
      body?: string;
    } = {}
  ) =>
    fetch(`${desk.url}/api/helpdesk/chat/${path}`, {
      method,
      headers: { ...(origin ? { Origin: origin } : {}), ...headers },
      body,
    });
  const windowOf = async (key: string, query = '') => {
    const response = await fetchFrom(`${key}/window${query}`);
    expect(response.status).toBe(200);
    // The contract of this door.
    return ((await response.json()) as { data: ChatWindow }).data;
  };
  const be = (availability: string) =>
    call(desk, owner, 'PUT', '/helpdesk/me/availability', { availability });

  test('is whole in each language, and where the owner says nothing it says what it is', async () => {
    const { key } = await createChat(desk);
    const urdu = await windowOf(key, '?locale=ur-PK');
    expect(urdu).toMatchObject({ source: key, locale: 'ur', dir: 'rtl', colour: '#2f5bd7' });
    expect(urdu.title).toMatch(/\p{Script=Arabic}/u);
    expect(urdu.questionnaire.map(({ key: asked }) => asked)).toEqual(['name', 'email']);
    expect(urdu.questionnaire[0].label).toMatch(/\p{Script=Arabic}/u);
    expect(urdu.helpUrl).toBe(`${desk.url}/support/ur`);
    const empty = await createChat(desk, { title: {}, greeting: {}, greetingAway: {} });
    expect(await windowOf(empty.key, '?locale=sw')).toMatchObject({
      dir: 'ltr',
      title: 'Tuandikie',
      greeting: expect.stringContaining('Habari'),
      launcher: '',
    });
  });

  test('is in the owner’s language where the owner wants that, and asks what the owner asks', async () => {
    const questionnaire = [
      {
        known: null,
        key: 'machine',
        label: { en: 'Which machine?', ru: 'Какая машина?' },
        hint: {},
        type: 'choice' as const,
        required: true,
        options: [{ key: 'heron', name: { en: 'Heron', ru: 'Цапля' } }],
        default: null,
      },
    ];
    const settings = { questionnaire, consent: { ru: 'Согласен' }, colour: '#7a3b1d' };
    const { key } = await createChat(desk, settings, { locale: 'ru' });
    expect(await windowOf(key, '?locale=ur')).toMatchObject({
      locale: 'ru',
      dir: 'ltr',
      colour: '#7a3b1d',
      consent: 'Согласен',
      questionnaire: [
        { key: 'machine', label: 'Какая машина?', options: [{ key: 'heron', name: 'Цапля' }] },
      ],
    });
  });

  test('tells whether somebody is there, who, and from when on', async () => {
    const { key } = await createChat(desk, { face: 'person', replyMinutes: 7 });
    clock.now = () => NOON;
    await be('away');
    expect((await windowOf(key)).status).toEqual({
      isOnline: false,
      answersInMinutes: null,
      opensAt: null,
    });
    await be('online');
    const online = await windowOf(key);
    expect(online.status).toEqual({ isOnline: true, answersInMinutes: 7, opensAt: null });
    expect(online.people).toEqual([
      { name: 'Olga Owner', photoUrl: null, isOnline: true, lastSeenAt: expect.anything() },
    ]);
    clock.now = () => Date.parse('2027-05-21T20:00:00Z');
    const closed = await windowOf(key);
    expect(closed.status).toEqual({
      isOnline: false,
      answersInMinutes: null,
      opensAt: Date.parse('2027-05-24T09:00:00Z'),
    });
    expect(closed.people).toEqual([]);
    expect((await windowOf((await createChat(desk)).key)).people).toEqual([]);
  });

  test('offers the form that is open, and takes a message where there is none', async () => {
    const { key } = await createChat(desk, { away: 'form', form: 'gone' });
    expect(await windowOf(key)).toMatchObject({ away: 'form', form: 'site-form' });
    const { key: chats } = await createChat(desk, { away: 'chat', form: 'site-form' });
    expect(await windowOf(chats)).toMatchObject({ away: 'chat', form: null });
  });

  test('lets its form stand in the pages that may show it, and in no others', async () => {
    const framedBy = async (form: string) => {
      const answer = await fetch(`${desk.url}/support/embed/${form}`);
      return /frame-ancestors ([^;]*)/.exec(
        answer.headers.get('content-security-policy') ?? ''
      )?.[1];
    };
    await createChat(desk, { away: 'chat', form: 'site-form', allowedOrigins: [SHOP] });
    expect(await framedBy('site-form')).not.toContain(SHOP);
    await createChat(desk, { away: 'form', form: 'site-form', allowedOrigins: [SHOP] });
    expect(await framedBy('site-form')).toContain(SHOP);
  });

  test('shows the company’s colour and logo as they are set', async () => {
    const { key } = await createChat(desk);
    await changeSettings(desk.strapi, () => ({
      company: {
        name: { en: 'Acme', ur: 'ایکمی' },
        logoUrl: 'https://acme.example/logo.svg',
        colour: '#0a5c36',
        footer: {},
      },
    }));
    expect(await windowOf(key, '?locale=ur')).toMatchObject({
      colour: '#0a5c36',
      company: { name: 'ایکمی', logoUrl: 'https://acme.example/logo.svg' },
    });
  });

  test('one that is not there and one that is switched off are told alike', async () => {
    const { key } = await createChat(desk, {}, { is_enabled: false });
    const answers = await Promise.all(
      [key, 'nothing', 'site-form'].map((one) => fetchFrom(`${one}/window`))
    );
    const told = await Promise.all(answers.map(async (one) => [one.status, await one.text()]));
    expect(new Set(told.map(String)).size).toBe(1);
    expect(told[0]).toEqual([404, expect.stringContaining('SOURCE_CLOSED')]);
  });

  test('talks to pages of the origins that the owner named, to our own, and to no other', async () => {
    const { key } = await createChat(desk, { allowedOrigins: [SHOP] });
    for (const origin of [SHOP, desk.url]) {
      const read = await fetchFrom(`${key}/window`, { origin });
      expect(read.headers.get('access-control-allow-origin')).toBe(origin);
      expect(read.headers.get('access-control-allow-credentials')).toBeNull();
      expect(read.headers.get('vary')).toContain('Origin');
      const asked = await fetchFrom(`${key}/conversations`, {
        origin,
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Method': 'POST' },
      });
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-headers')).toBe(
        'Authorization, Content-Type, x-helpdesk-visitor'
      );
    }
    for (const origin of ['https://shop.example.evil.example', 'http://shop.example', 'null']) {
      const read = await fetchFrom(`${key}/window`, { origin });
      expect([origin, read.status]).toEqual([origin, 403]);
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
      const asked = await fetchFrom(`${key}/window`, {
        origin,
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Method': 'POST' },
      });
      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    }
    // Whatever way the address is written.
    const upper = await fetch(`${desk.url}/API/helpdesk/CHAT/${key}/window`, {
      headers: { Origin: 'https://evil.example' },
    });
    expect(upper.headers.get('access-control-allow-origin')).toBeNull();
    expect(upper.status).not.toBe(200);
    // A program names no origin.
    expect((await fetchFrom(`${key}/window`)).status).toBe(200);
  });

  test('gives a stranger something to solve, bound to this chat and this address', async () => {
    const [one, other] = [await createChat(desk), await createChat(desk)];
    const visitor = visitorAt(desk, one);
    const { status, data } = await visitor.ask<HumanChallenge>('POST', '/challenge', {});
    expect(status).toBe(200);
    expect(data.proofOfWork.algorithm).toBe('SHA-256');
    const human = await visitor.solve();
    const elsewhere = visitorAt(desk, other, { address: visitor.address });
    expect((await elsewhere.start({ human })).code).toBe('HUMAN_CHECK_FAILED');
    const neighbour = visitorAt(desk, one, { address: newAddress() });
    expect((await neighbour.start({ human })).code).toBe('HUMAN_CHECK_FAILED');
    expect((await visitor.start({ human })).status).toBe(200);
    expect((await visitor.ask('POST', '/challenge', { long: 'yes' })).status).toBe(400);
  });

  test('has answers of the FAQ, with links that lead back, and nothing that is staff’s', async () => {
    const { key } = await createChat(desk);
    const { machines } = await writeHelp(desk.strapi);
    await writeContent(desk.strapi, 'faq-entry', {
      data: { category: machines, audience: 'staff', staffHint: 'HINT-CANARY' },
      texts: { en: { question: 'Zebra rebate?', slug: 'zebra', answer: paragraph('Ten percent') } },
    });
    const search = async (query: string) => {
      const response = await fetchFrom(`${key}/articles?locale=en&q=${encodeURIComponent(query)}`);
      const { data } = (await response.json()) as { data: ChatArticle[] };
      return data;
    };
    const [found] = await search('descale');
    expect(found.question).toMatch(/descal/i);
    expect(found.url).toMatch(`${desk.url}/support/en/faq/`);
    expect(found.html).not.toMatch(/(href|src)="\//);
    const response = await fetchFrom(`${key}/articles/${found.key}?locale=en`);
    expect(((await response.json()) as { data: ChatArticle }).data).toEqual(found);
    const hidden = await search('zebra rebate');
    expect(JSON.stringify(hidden)).not.toMatch(/CANARY|Ten percent/);
    expect((await fetchFrom(`${key}/articles/nothing`)).status).toBe(404);
    expect((await fetchFrom(`nothing/articles?q=descale`)).status).toBe(404);
    expect((await fetchFrom(`${key}/articles`)).status).toBe(400);
  });
});
