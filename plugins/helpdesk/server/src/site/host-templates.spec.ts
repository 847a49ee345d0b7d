import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../../../../tests/harness/eventually';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { newVisitor } from '../../../../../tests/harness/visitor';
import type { LayoutPreview, Status } from '../../../contracts';
import { forgetStatus } from '../insight/read-status';
import { takeHostLayouts } from '../mail/take-host-layouts';
import { readHostTemplates } from '../platform/host-templates';
import { packageRoot } from '../platform/package-root';
import { readSettings } from './settings';
import { renderTemplate } from './templates';

describe('templates of the host project', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-templates-'));
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk();
    desk.strapi.config.set('plugin::helpdesk.templates.directory', folder);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(() => desk.stop());

  const write = (name: string, source: string) => {
    const file = path.join(folder, `${name}.liquid`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, source);
  };
  const home = async () => (await newVisitor(desk).get('/support')).html;
  /** A change of a file is seen within seconds. */
  const homeWith = (part: string) => eventually(async () => expect(await home()).toContain(part));
  const brokenOnes = async () => {
    forgetStatus(desk.strapi);
    const { body } = await call(desk, owner, 'GET', '/helpdesk/status');
    // The contract of this door.
    const check = (body.data as Status).checks.find(({ name }) => name === 'templates');
    return check?.values.names ?? null;
  };

  test('stand in for ours, reach ours, and are dropped when their file goes', async () => {
    write('ask-us', '<p class="host-part">{{ t.home.ask }} <b>{{ url.request }}</b></p>');
    write(
      'home',
      "{% layout 'ours/layout' %}{% block main %}<h1>Own home of {{ company.name }}</h1>{% render 'ask-us', t: t, url: url %}{% endblock %}"
    );
    await homeWith('<h1>Own home of Support</h1>');
    expect(await home()).toContain(
      '<p class="host-part">Ask a question <b>/support/request</b></p>'
    );
    expect(await brokenOnes()).toBeNull();
    rmSync(path.join(folder, 'home.liquid'));
    await homeWith('class="welcome"');
  });

  test('stand in for each of ours, pages and parts of them', async () => {
    const names = readdirSync(path.join(packageRoot(), 'site/templates')).map((file) =>
      file.replace('.liquid', '')
    );
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) write(name, `host ${name}`);
    const shown = (name: string) => renderTemplate(desk.strapi, name, { locale: 'en' });
    await eventually(async () => expect(await shown(names[0])).toBe(`host ${names[0]}`));
    for (const name of names) expect(await shown(name)).toBe(`host ${name}`);
    expect(await brokenOnes()).toBeNull();
  });

  test.each([
    ['cannot be read', '{% if %}{% block'],
    ['ask for what is not there', '{{ nothing.there }}'],
    ['use a filter that is none', "{{ 'a' | shell: 'ls' }}"],
    ['reach for a file', "{% render '../../../../etc/passwd' %}"],
    ['lay themselves into themselves', "{% layout 'home' %}"],
    ['never end', '{% for i in (1..900000000) %}x{% endfor %}'],
    ['reach for what values are made of', '{{ t.constructor.constructor }}'],
  ])('that %s are left out, and the owner is told', async (_, source) => {
    const logged = vi.spyOn(desk.strapi.log, 'error');
    const told = () => logged.mock.calls.filter(([line]) => String(line).includes('home.liquid'));
    write('home', source);
    await eventually(async () => {
      expect(await home()).toContain('class="welcome"');
      expect(told()).toHaveLength(1);
    });
    expect(await brokenOnes()).toBe('home');
    await home();
    expect(told()).toHaveLength(1);
    logged.mockRestore();
  });

  test('that fail in one part are left out alone', async () => {
    write('find', '{{ nothing.there }}');
    write(
      'layout',
      "{% layout 'ours/layout' %}{% block main %}host{% block main %}{% endblock %}{% endblock %}"
    );
    write(
      'error',
      "{% layout 'layout' %}{% block main %}<h1>Host error</h1>{{ nothing.there }}{% endblock %}"
    );
    await eventually(async () => {
      expect((await newVisitor(desk).get('/support/none')).html).not.toContain('Host error');
      expect(await brokenOnes()).toBe('error');
    });
  });

  test('with another name, other letters or too many of them are none', async () => {
    write('Home', '<p>capital</p>');
    write('.home', '<p>hidden</p>');
    write('below/home', '<p>below</p>');
    write('home', 'x'.repeat(300_000));
    await eventually(async () => {
      expect([...(await readHostTemplates(desk.strapi)).sources.keys()]).toEqual([]);
      await home();
      expect(await brokenOnes()).toBe('home');
    });
    expect(await home()).toContain('class="welcome"');
  });

  test('give mails their layout, unless it loses what a mail says', async () => {
    const { company } = await readSettings(desk.strapi);
    const preview = async () => {
      await takeHostLayouts(desk.strapi);
      const json = { company, locale: 'en' };
      const { body } = await call(desk, owner, 'POST', '/helpdesk/settings/preview-mail', json);
      // The contract of this door.
      return body.data as LayoutPreview;
    };
    write('mail/layout', '<html><h1>From {{ company }}</h1>{{ body | raw }}</html>');
    write('mail/layout-text', 'Dear reader');
    await eventually(async () => {
      const { html, text } = await preview();
      expect(html).toContain('<h1>From Support</h1>');
      expect(text).not.toContain('Dear reader');
    });
    expect(await brokenOnes()).toBe('mail/layout-text');
    write('mail/layout', '<html>{{ company }}</html>');
    await eventually(async () => {
      const { html } = await preview();
      expect(html).toContain('class="card pad text"');
      expect(await brokenOnes()).toBe('mail/layout, mail/layout-text');
    });
  });
});
