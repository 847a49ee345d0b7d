import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { clock } from '../../plugins/helpdesk/server/src/platform/clock';
import { startDesk, type Desk } from '../harness/desk';
import { easePuzzles, openEyes } from '../harness/human-check';
import { hiddenFields, newVisitor } from '../harness/visitor';
import { isFull, pick, random, seed } from './fault-plan';

/*
 * A program sends the request form as fast as it can for ten minutes while a hundred people behind the same address
 * ask too. It rotates cookies and headers, sends nothing solved, old solutions, its own solutions, guesses at pictures.
 */
const SCRIPTED = isFull ? 10_000 : 300;
const PEOPLE = 100;
const MOST_TICKETS = 20;
const TEN_MINUTES = 600_000;
const next = random(seed);

const read = openEyes();
const endEase = easePuzzles(300);
afterAll(() => {
  vi.restoreAllMocks();
  endEase();
});

let desk: Desk;
const start = Date.now();
let now = start;
beforeAll(async () => {
  desk = await startDesk();
  vi.spyOn(clock, 'now').mockImplementation(() => now);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await desk.stop();
});

const FORM = '/support/request';
const words = (name: string) => ({
  name,
  email: `${randomUUID()}@example.com`,
  subject: `${name} ${randomUUID()}`,
  text: 'Is anybody there?',
  website: '',
});
const imageOf = (html: string) => /data:image\/png;base64,[^"]+/.exec(html)?.[0] ?? '';
const countOf = async (name: string) => {
  const [row] = await desk.strapi.db
    .connection('helpdesk_tickets')
    .where('subject', 'like', `${name} %`)
    .count('id as n');
  return Number(row.n);
};

async function person(): Promise<number> {
  const visitor = newVisitor(desk);
  const { html } = await visitor.get(FORM);
  now += 3_000;
  let values: Record<string, string> = { ...hiddenFields(html), ...words('Person') };
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const sent = await visitor.post(FORM, values);
    if (sent.status === 303) return attempt;
    const picture = read(imageOf(sent.html));
    values = { ...values, ...hiddenFields(sent.html), picture };
  }
  return 0;
}

let oldProof = '';
const GUESSES = ['PAT7K', 'XXXXX', '34678', 'ACDEF'];

async function program(): Promise<void> {
  const spoof = `10.${Math.floor(next() * 250)}.0.1`;
  const headers = { 'x-forwarded-for': spoof, 'x-real-ip': spoof, forwarded: `for=${spoof}` };
  const visitor = newVisitor(desk, { headers });
  const kind = pick(next, ['nothing', 'old', 'solved', 'guess'] as const);
  const { html } = await visitor.get(FORM);
  now += 2_000;
  const solved: Record<string, string> = { ...hiddenFields(html), ...words('Program') };
  const proof = { nothing: '', old: oldProof, solved: solved.proof, guess: solved.proof }[kind];
  oldProof = solved.proof;
  const sent = await visitor.post(FORM, { ...solved, proof });
  if (kind !== 'guess' || sent.status === 303) return;
  await visitor.post(FORM, { ...solved, ...hiddenFields(sent.html), picture: pick(next, GUESSES) });
}

test(`of ${SCRIPTED} scripted requests in ten minutes at most ${MOST_TICKETS} get in, and all of a hundred people behind the same address`, async () => {
  const step = TEN_MINUTES / SCRIPTED;
  const passed: number[] = [];
  for (let sent = 0; sent < SCRIPTED; sent += 1) {
    await program();
    if (sent % (SCRIPTED / PEOPLE) === 0) passed.push(await person());
    // The clock of the desk: as if all of it took ten minutes.
    now = start + Math.round(step * sent);
  }
  expect(passed).toHaveLength(PEOPLE);
  expect(passed).not.toContain(0);
  expect(await countOf('Person')).toBe(PEOPLE);
  expect(await countOf('Program')).toBeLessThanOrEqual(MOST_TICKETS);
}, 3_600_000);
