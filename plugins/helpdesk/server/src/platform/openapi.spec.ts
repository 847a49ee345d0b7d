import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, startDesk, type Desk } from '../../../../../tests/harness/desk';
import { createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { ROUTES } from '../routes';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket, type OpenInput } from '../tickets/open-ticket';
import type { Route } from './route';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Call {
  operation: Operation;
  method: string;
  path: string;
}

// The document that this spec describes and checks.
const DOCUMENT = JSON.parse(readFileSync(path.join(ROOT, 'docs/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const CALLS: [string, Call][] = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, Call] => [
    operation.operationId,
    { operation, path, method: method.toUpperCase() },
  ])
);
/** Bodies that succeed; every other route with a body is called with an empty one. */
const BODIES: Record<string, object> = {
  'tickets.follow': { follow: true },
  'tickets.markRead': { seq: 1 },
  'people.updateMe': { locale: 'ur' },
};

let desk: Desk;
let owner: StaffMember;
let values: Record<string, string>;

beforeAll(async () => {
  desk = await startDesk();
  owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  const ticket = await openTicket({ strapi: desk.strapi, actor: null, input: question() });
  values = { number: String(ticket.number), action: 'note' };
});
afterAll(() => desk.stop());

test('docs/openapi.json is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(structuredClone(DOCUMENT))).toEqual({ valid: true });
});

test('docs/openapi.json holds every route and no other', () => {
  const documented = CALLS.map(([name]) => name).sort();
  expect(documented).toEqual(ROUTES.map((route: Route) => route.name).sort());
});

describe.each(CALLS)('%s', (name, { operation, method, path }) => {
  test('answers the owner as documented', async () => {
    const response = await send(path, method, operation, owner.token);
    expect(Object.keys(operation.responses)).toContain(String(response.status));
    expect(response.status, `${name} failed`).toBeLessThan(500);

    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const { schema } = operation.responses[response.status].content?.[type] ?? {};
    const body: unknown =
      type === 'application/json' ? await response.json() : await response.text();
    expect(problems(schema, body)).toEqual([]);
  });

  test('answers a stranger as documented', async () => {
    const { status } = await send(path, method, operation, null);
    expect(Object.keys(operation.responses)).toContain(String(status));
    expect(status).toBeLessThan(500);
  });
});

function send(path: string, method: string, operation: Operation, token: string | null) {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '0'.repeat(32));
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  const accepted = Object.keys(operation.requestBody?.content ?? {});
  let body: FormData | string | undefined;
  if (accepted.includes('multipart/form-data')) body = new FormData();
  if (accepted.includes('application/json')) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(BODIES[operation.operationId] ?? {});
  }
  return fetch(desk.url + place, { method, headers, body, redirect: 'manual' });
}

/** What the documented schema says against this answer; nothing where the answer is no JSON. */
function problems(schema: object | undefined, body: unknown): unknown[] {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  // References of the schema point into the whole document.
  const validate = ajv.compile({ ...DOCUMENT, ...(schema ?? {}) });
  return validate(body) ? [] : (validate.errors ?? []);
}

function question(): OpenInput {
  return {
    submission: 'openapi-spec-0001',
    source: SITE_FORM,
    channel: 'form',
    contact: { name: 'Cora Client', email: 'cora@example.com', locale: 'en', timeZone: null },
    isProven: false,
    locale: 'en',
    subject: 'A question',
    text: { format: 'text', body: 'What is documented?' },
    origin: null,
    wantsReceipt: true,
  };
}
