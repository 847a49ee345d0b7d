import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBareProject, run, type BareProject } from './bare-project';
import { sendRequest } from './send-request';

const PLUGIN = path.resolve(import.meta.dirname, '../../plugins/helpdesk');

describe('the package, installed into a bare Strapi project', () => {
  let project: BareProject;
  let files: string[];
  let url: string;

  beforeAll(async () => {
    project = await makeBareProject();
    await project.npm('install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
    const packed = await run('npm', ['pack', '--json', '--pack-destination', project.folder], {
      cwd: PLUGIN,
    });
    // The form of npm's own report.
    const [{ filename, files: list }] = JSON.parse(packed) as [
      { filename: string; files: { path: string }[] },
    ];
    files = list.map((file) => file.path);
    await project.npm(
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `./${filename}`
    );
    await project.strapi('build');
    url = await project.start();
  });
  afterAll(() => project?.remove());

  test('holds what runs and nothing else', () => {
    const allowed = /^(dist\/|site\/|package\.json$|README\.md$|LICENSE$)/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(test|spec)\./.test(file))).toEqual([]);
    expect(files).toContain('dist/contracts/index.d.ts');
    expect(files.some((file) => file.startsWith('site/'))).toBe(true);
    expect(files).toContain('dist/widget/widget.js');
  });

  test('leaves the project one version of @strapi/utils', async () => {
    const tree = await project.npm('ls', '@strapi/utils', '--all', '--parseable', '--long');
    const versions = tree.match(/@strapi\/utils@[\d.]+/g) ?? [];
    expect([...new Set(versions)]).toHaveLength(1);
  });

  test('is healthy without any configuration', async () => {
    const { status } = await fetch(`${url}/helpdesk/health`);
    expect(status).toBe(200);
  });

  test('shows its public pages', async () => {
    const page = await fetch(`${url}/support`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  test('makes a ticket of a request', async () => {
    const token = await registerOwner(url);
    await sendRequest(url, { subject: 'From a bare project', text: 'Does it arrive?' });
    const answer = await fetch(`${url}/helpdesk/queue`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({
      data: { tickets: [{ subject: 'From a bare project' }] },
    });
  });
});

/** The first admin user, as Strapi's own first page makes it. */
async function registerOwner(url: string): Promise<string> {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      firstname: 'Olga',
      lastname: 'Owner',
      email: 'owner@example.com',
      password: 'Helpdesk-Spec-2026',
    }),
  });
  // Strapi's answer to the first registration.
  const { data } = (await answer.json()) as { data: { token: string } };
  return data.token;
}
