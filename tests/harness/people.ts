import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Desk } from './desk';

export const PASSWORD = 'Helpdesk-Spec-2026';

export interface StaffMember {
  userId: number;
  email: string;
  /** Bearer token of the admin API. */
  token: string;
}

/** Makes an admin user and logs in. `roles`: codes (`strapi-super-admin`, `strapi-editor`) or ids. */
export async function createStaff(
  desk: Desk,
  { roles, name = 'Ada Agent' }: { roles: (string | number)[]; name?: string }
): Promise<StaffMember> {
  const email = `staff-${randomBytes(4).toString('hex')}@example.com`;
  const [firstname, lastname] = name.split(' ');
  const roleIds = await Promise.all(roles.map((role) => roleId(desk, role)));
  const user = await desk.strapi.service('admin::user').create({
    email,
    firstname,
    lastname,
    password: PASSWORD,
    roles: roleIds,
    isActive: true,
  });
  return { userId: Number(user.id), email, token: await logIn(desk, email) };
}

export async function logIn(desk: Desk, email: string): Promise<string> {
  const response = await fetch(`${desk.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const body = (await response.json()) as { data: { token: string } };
  return body.data.token;
}

/** A JSON call as this staff member. */
export async function call(
  desk: Desk,
  staff: Pick<StaffMember, 'token'> | null,
  method: string,
  pathname: string,
  body?: unknown
): Promise<{ status: number; body: Record<string, unknown> & { data?: unknown } }> {
  const response = await fetch(`${desk.url}${pathname}`, {
    method,
    headers: {
      ...(staff ? { Authorization: `Bearer ${staff.token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } };
}

async function roleId(desk: Desk, role: string | number): Promise<number> {
  if (typeof role === 'number') return role;
  const found = await desk.strapi.db.query('admin::role').findOne({ where: { code: role } });
  return Number(found.id);
}

/** The agent's own language of the desk's pages. */
export async function setPanelLanguage(
  desk: Desk,
  staff: StaffMember,
  locale: string
): Promise<void> {
  await call(desk, staff, 'PUT', '/helpdesk/me', { locale });
}

/** Logs in by Strapi's own screen. */
export async function logInToPanel(page: Page, desk: Desk, staff: StaffMember): Promise<void> {
  await page.goto(`${desk.url}/admin/auth/login`);
  await page.locator('[name=email]').fill(staff.email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}
