import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { newVisitor } from '../../../../../tests/harness/visitor';
import {
  SITE_LOCALES,
  type LayoutPreview,
  type Settings,
  type SitePreview,
  type VersionedSettings,
} from '../../../contracts';
import { SITE_FORM } from '../tickets/first-start';
import { readSettings } from './settings';

describe.each(DATABASES)('settings on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterAll(() => desk.stop());

  const ask = (method: string, path: string, body?: unknown) =>
    call(desk, owner, method, `/helpdesk/settings${path}`, body);
  const read = async () => {
    const answer = await ask('GET', '');
    expect(answer.status).toBe(200);
    // The contract of this route.
    return answer.body.data as VersionedSettings;
  };
  const put = (section: keyof Settings, version: number, value: unknown) =>
    ask('PUT', `/${section}`, { version, value });
  const codeOf = (answer: Awaited<ReturnType<typeof ask>>) =>
    // The one error shape.
    (answer.body.error as { details: { code: string } }).details.code;

  test('origins of other sites may show every form, what is said of a closed one, and no other page', async () => {
    const ancestors = async (path: string) => {
      const { status, headers } = await newVisitor(desk).get(path);
      const policy = headers.get('content-security-policy') ?? '';
      return [status, /frame-ancestors (.*)$/.exec(policy)?.[1], headers.get('x-frame-options')];
    };
    const paths = [
      `/support/embed/${SITE_FORM}`,
      '/support/embed/no-such-form',
      '/support/request',
    ];
    const all = () => Promise.all(paths.map(ancestors));
    expect(await all()).toEqual([
      [200, "'self'", null],
      [404, "'self'", null],
      [200, "'none'", 'DENY'],
    ]);
    const { version, settings } = await read();
    const shop = 'https://shop.example';
    expect((await put('allowedOrigins', version, [shop])).status).toBe(200);
    expect(await all()).toEqual([
      [200, `'self' ${shop}`, null],
      [404, `'self' ${shop}`, null],
      [200, "'none'", 'DENY'],
    ]);
    const around = async (parent: string) => {
      const query = new URLSearchParams({ parent });
      return (await newVisitor(desk).get(`${paths[0]}?${query}`)).html;
    };
    expect(await around(shop)).toContain(`data-around="${shop}"`);
    expect(await around('https://evil.example')).toContain('data-around=""');
    const next = await read();
    await put('allowedOrigins', next.version, settings.allowedOrigins);
    expect((await all())[0]).toEqual([200, "'self'", null]);
  });

  test('a company that has said its name is called by it in every language', async () => {
    const { version, settings } = await read();
    const { company } = settings;
    expect(Object.keys(company.name)).toEqual([...SITE_LOCALES]);
    const name = { ...company.name, en: 'Kettle Works', ru: 'Чайник' };
    const saved = await put('company', version, { ...company, name });
    expect(saved.status).toBe(200);
    const { settings: now, version: next } = await read();
    expect(now.company.name).toEqual({ en: 'Kettle Works', ru: 'Чайник' });
    const { html } = await newVisitor(desk).get('/support/hi');
    expect(html).toContain('Kettle Works');
    await put('company', next, company);
    expect((await read()).settings.company).toEqual(company);
  });

  test('two who edit different sections at once do not undo each other', async () => {
    const { version, settings } = await read();
    const mail = { ...settings.mail, fromName: 'Help' };
    const privacy = { ...settings.privacy, ipDays: 7 };
    const answers = await Promise.all([
      put('mail', version, mail),
      put('privacy', version, privacy),
      put('linkDays', version, 9),
      put('allowedOrigins', version, ['https://www.example.com']),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const after = await read();
    expect(after.settings).toEqual({
      ...settings,
      mail,
      privacy,
      linkDays: 9,
      allowedOrigins: ['https://www.example.com'],
    });
    expect(after.version).toBeGreaterThan(version);
    expect((await readSettings(desk.strapi)).linkDays).toBe(9);
  });

  test('of two who edit the same section at once one is refused', async () => {
    const { version } = await read();
    const answers = await Promise.all([10, 20, 30].map((days) => put('linkDays', version, days)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late && codeOf(late)).toBe('SETTINGS_CHANGED');
    const won = answers.findIndex(({ status }) => status === 200);
    expect((await read()).settings.linkDays).toBe([10, 20, 30][won]);
    expect((await put('linkDays', (await read()).version, 60)).status).toBe(200);
  });

  test('a section that is not valid leaves everything as it was', async () => {
    const before = await read();
    const refused = await put('mail', before.version, {
      ...before.settings.mail,
      fromName: 'a\nb',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      details: { fields: { 'mail.fromName': expect.any(String) } },
    });
    expect((await ask('PUT', '/none', { version: 1, value: 1 })).status).toBe(404);
    expect((await ask('PUT', '/linkDays', { value: 1 })).status).toBe(400);
    expect(await read()).toEqual(before);
  });

  test('all of it is replaced at once, and that is a change of every section', async () => {
    const { version, settings } = await read();
    expect((await ask('PUT', '', { ...settings, linkDays: 5 })).status).toBe(200);
    expect(codeOf(await put('company', version, settings.company))).toBe('SETTINGS_CHANGED');
    await desk.restart();
    expect((await read()).settings).toEqual({ ...settings, linkDays: 5 });
  });

  test('a page of the site shows a design as it would be, and stores nothing', async () => {
    const before = await read();
    const { design } = before.settings;
    const css = '.bar { letter-spacing: 0.01em }';
    const wanted = { ...design, background: '#fff4e6', radius: 3, css };
    const show = (page: string, locale: string) =>
      ask('POST', '/preview-site', { design: wanted, page, locale });
    for (const [page, part] of [
      ['home', 'class="welcome"'],
      ['entry', 'class="helpful"'],
      ['request', 'name="email"'],
    ]) {
      const answer = await show(page, 'ur');
      expect(answer.status).toBe(200);
      // The contract of this route.
      const { html } = answer.body.data as SitePreview;
      expect(html).toContain(part);
      expect(html).toContain('dir="rtl"');
      expect(html).toContain('--page:#fff4e6');
      expect(html).toContain(css);
      expect(html).not.toMatch(/<link rel="stylesheet"|<script/);
    }
    const refused = await ask('POST', '/preview-site', {
      design: { ...design, css: '@import "https://evil.example"' },
      page: 'home',
      locale: 'en',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      details: { fields: { 'design.css': expect.stringContaining('@import') } },
    });
    expect(await read()).toEqual(before);
  });

  test('a design changes every page at once, and its style has a name of its own', async () => {
    const { version, settings } = await read();
    const links = { headerLinks: [{ label: { en: 'Shop', ur: 'دکان' }, url: '/shop' }] };
    const css = '.bar { letter-spacing: 0.01em }';
    const wanted = { ...settings.design, ...links, header: '#5a2d0c', css };
    const stylesOf = (html: string) =>
      [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
    const before = stylesOf((await newVisitor(desk).get('/support')).html);
    expect((await put('design', version, wanted)).status).toBe(200);
    const { html } = await newVisitor(desk).get('/support');
    expect(html).toContain('<a href="/shop"><bdi>Shop</bdi></a>');
    const [style, own] = stylesOf(html);
    expect(style).not.toBe(before[0]);
    expect((await newVisitor(desk).get(style)).html).toContain('--bar:#5a2d0c');
    const file = await newVisitor(desk).get(own);
    expect(file.html).toBe(css);
    expect(file.headers.get('cache-control')).toContain('immutable');
    // A page that was made before is drawn by what there is now, which no browser keeps under that name.
    const old = await newVisitor(desk).get(before[0]);
    expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect((await put('design', (await read()).version, settings.design)).status).toBe(200);
    expect((await newVisitor(desk).get(own)).status).toBe(404);
  });

  test('a sample mail shows the company as it would be, and stores nothing', async () => {
    const before = await read();
    const company = {
      ...before.settings.company,
      name: { en: 'Acme & <b>', ur: 'ایکمی' },
      colour: '#7a1f1f',
      footer: { ur: 'پتا: لاہور' },
    };
    const answer = await ask('POST', '/preview-mail', { company, locale: 'ur' });
    expect(answer.status).toBe(200);
    // The contract of this route.
    const mail = answer.body.data as LayoutPreview;
    expect(mail.html).toContain('dir="rtl"');
    expect(mail.html).toContain('#7a1f1f');
    expect(mail.html).toContain('ایکمی');
    expect(mail.text).toContain('پتا: لاہور');
    expect(mail.subject).toContain('1001');
    const english = await ask('POST', '/preview-mail', { company, locale: 'en' });
    expect((english.body.data as LayoutPreview).html).toContain('Acme &amp; &lt;b&gt;');
    expect(await read()).toEqual(before);
  });
});
