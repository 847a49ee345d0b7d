import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { easePuzzles, openEyes } from '../../../../../../tests/harness/human-check';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../../tests/harness/visitor';
import { solvePuzzle } from '../../../../../../scripts/lib/solve-puzzle.mjs';
import type { HumanChallenge } from '../../../../contracts';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { FORM, question } from '../asking-fixture';
import { BOUNDS, EFFORT } from './rules/suspicion';
import { sweepChallenges } from './sweep-challenges';

const read = openEyes();
const endEase = easePuzzles(3_000);
afterAll(() => {
  vi.restoreAllMocks();
  endEase();
});

const MINUTE = 60_000;

describe.each(DATABASES)('the check of whether a person asks, on %s', (kind) => {
  let desk: Desk;
  let now = Date.now();
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    now = Date.now();
    const spy = vi.spyOn(clock, 'now').mockImplementation(() => now);
    return () => spy.mockRestore();
  });

  let addresses = 0;
  const newAddress = () => {
    addresses += 1;
    return `198.18.${Math.floor(addresses / 250)}.${addresses % 250}`;
  };
  const someone = (address = newAddress()): Visitor =>
    newVisitor(desk, { headers: { 'x-forwarded-for': address } });
  const show = async (visitor: Visitor): Promise<Record<string, string>> => {
    const { html } = await visitor.get(FORM);
    now += 30_000;
    return { ...hiddenFields(html), website: '', ...question() };
  };
  const send = async (visitor: Visitor, values: Record<string, string>) => {
    const { status, html } = await visitor.post(FORM, values);
    const [, image] = /<img src="(data:image\/png;base64,[^"]+)"/.exec(html) ?? [];
    const fields = (): Record<string, string> => hiddenFields(html);
    return { status, html, image: image ?? '', fields };
  };
  const challenge = async (address: string, body: object = {}) => {
    const response = await fetch(`${desk.url}/api/helpdesk/forms/site-form/challenge`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify(body),
    });
    return ((await response.json()) as { data: HumanChallenge }).data;
  };
  const count = async () =>
    Number((await database(desk.strapi)('helpdesk_tickets').count('id as n'))[0].n);
  /** As many as pass an address unasked. */
  const useUp = async (address: string) => {
    for (let sent = 0; sent < BOUNDS.passedHere; sent += 1) {
      const visitor = someone(address);
      expect((await send(visitor, await show(visitor))).status).toBe(303);
    }
  };

  test('asks most people nothing', async () => {
    const visitor = someone();
    expect((await send(visitor, await show(visitor))).status).toBe(303);
  });

  test('takes a proof once: a replay is never accepted, whoever sends it', async () => {
    const visitor = someone();
    const values = await show(visitor);
    expect((await send(visitor, values)).status).toBe(303);
    const before = await count();
    for (let again = 0; again < 50; again += 1) {
      const other = { ...values, ...question(), text: `Again ${randomUUID()}` };
      expect((await send(visitor, other)).status).toBe(400);
    }
    const uncut = values.proof;
    const { salt } = JSON.parse(Buffer.from(uncut, 'base64').toString('utf8')) as { salt: string };
    const cut = changed(uncut, { salt: salt.replace(/&$/, '') });
    expect((await send(visitor, { ...values, ...question(), proof: cut })).status).toBe(400);
    const stranger = someone();
    const own = await show(stranger);
    expect((await send(stranger, { ...own, proof: values.proof })).status).toBe(400);
    expect(await count()).toBe(before);
  });

  test('lets the same submit come twice, as one ticket', async () => {
    const visitor = someone();
    const values = await show(visitor);
    const before = await count();
    const answers = await Promise.all([send(visitor, values), send(visitor, values)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await count()).toBe(before + 1);
  });

  test.each<[string, (proof: string) => string]>([
    ['nothing', () => ''],
    ['no JSON', () => Buffer.from('{').toString('base64')],
    ['another number', (proof) => changed(proof, { number: 1 })],
    ['another salt', (proof) => changed(proof, { salt: 'ab?expires=99999999999&for=x&' })],
    ['a later end', (proof) => proof && changed(proof, { salt: later(proof) })],
    ['an algorithm of its own', (proof) => changed(proof, { algorithm: 'none' })],
    ['inherited names', (proof) => changed(proof, { __proto__: { salt: 'x' }, salt: 7 })],
    ['a megabyte', (proof) => proof + 'A'.repeat(1_000_000)],
  ])('refuses %s as a proof, and shows the form as it was filled', async (_, made) => {
    const visitor = someone();
    const values = await show(visitor);
    const answer = await send(visitor, { ...values, proof: made(values.proof) });
    expect([400, 413]).toContain(answer.status);
  });

  test('refuses a proof that has expired, and takes the next one', async () => {
    const visitor = someone();
    const values = await show(visitor);
    now += 21 * MINUTE;
    const late = await send(visitor, values);
    expect(late.status).toBe(400);
    expect(late.html).toContain(values.subject);
    now += 10_000;
    const again = await send(visitor, { ...values, ...late.fields() });
    expect(again.status).toBe(303);
  });

  test('takes the letters of a picture from those without JavaScript', async () => {
    const visitor = someone();
    const values = { ...(await show(visitor)), proof: '' };
    const shown = await send(visitor, values);
    expect(shown.status).toBe(400);
    const letters = read(shown.image);
    expect(letters).toMatch(/^[A-Z0-9]{5}$/);
    const picture = letters.toLowerCase().split('').join(' ');
    const sent = await send(visitor, { ...values, ...shown.fields(), proof: '', picture });
    expect(sent.status).toBe(303);
  });

  test('uses a picture up with its first answer, and says the same of wrong, late, foreign and used', async () => {
    const before = await count();
    const told = new Set<string>();
    const attempt = async (change: (picture: { key: string; letters: string }) => object) => {
      const visitor = someone();
      const values = { ...(await show(visitor)), proof: '' };
      const shown = await send(visitor, values);
      const given = { key: shown.fields().pictureKey, letters: read(shown.image) };
      const filled: Record<string, string> = {
        ...values,
        ...shown.fields(),
        proof: '',
        picture: given.letters,
      };
      const { status, html } = await send(visitor, { ...filled, ...change(given) });
      const [alert] = /role="alert"[\s\S]*?<\/div>/.exec(html) ?? [''];
      told.add(`${status} ${alert.replace(/key-[0-9a-f]+/g, '')}`);
      return { visitor, filled };
    };
    const wrong = await attempt(() => ({ picture: 'WRONG' }));
    told.add(await sayAgain(wrong.visitor, wrong.filled));
    await attempt(() => ({ pictureKey: 'f'.repeat(32) }));
    await attempt(() => {
      now += 6 * MINUTE;
      return {};
    });
    const mine = await attempt(() => ({ picture: 'WRONG' }));
    const stranger = someone();
    const own = await show(stranger);
    const { pictureKey, picture } = mine.filled;
    told.add(await sayAgain(stranger, { ...own, proof: '', pictureKey, picture }));
    expect([...told].map((one) => one.slice(0, 3))).toEqual(['400']);
    expect(await count()).toBe(before);

    async function sayAgain(visitor: Visitor, values: Record<string, string>) {
      const { status, html } = await send(visitor, values);
      const [alert] = /role="alert"[\s\S]*?<\/div>/.exec(html) ?? [''];
      return `${status} ${alert}`;
    }
  });

  test('asks for a picture where much has come from, and takes one there from everybody', async () => {
    const address = newAddress();
    await useUp(address);
    const visitor = someone(address);
    const values = await show(visitor);
    const unread = await send(visitor, values);
    expect(unread.status).toBe(400);
    const picture = read(unread.image);
    expect((await send(visitor, { ...values, ...unread.fields(), picture })).status).toBe(303);
    expect((await challenge(address)).picture).not.toBeNull();
    now += 11 * MINUTE;
  });

  test('lets those who cannot see go a longer way, a few from one place', async () => {
    const address = newAddress();
    await useUp(address);
    const { picture, proofOfWork, mayGoLong } = await challenge(address, { long: true });
    expect({ picture, mayGoLong }).toEqual({ picture: null, mayGoLong: true });
    expect(proofOfWork.maxnumber).toBe(EFFORT.long);
    const statuses: number[] = [];
    for (let sent = 0; sent <= BOUNDS.longHere; sent += 1) {
      const visitor = someone(address);
      const values = await show(visitor);
      const long = await challenge(address, { long: true, token: values.csrf });
      const proof = solvePuzzle(long.proofOfWork);
      statuses.push((await send(visitor, { ...values, proof })).status);
    }
    expect(statuses).toEqual([...Array(BOUNDS.longHere).fill(303), 400]);
    expect((await challenge(address, { long: true })).picture).not.toBeNull();
  }, 120_000);

  test('forgets what has expired', async () => {
    now += 60 * MINUTE;
    let removed = 0;
    for (let found = 1; found > 0; removed += found) found = await sweepChallenges(desk.strapi);
    expect(removed).toBeGreaterThan(0);
    expect(await database(desk.strapi)('helpdesk_challenges').first('id')).toBeUndefined();
  });
});

function changed(proof: string, change: object): string {
  const payload = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as object;
  return Buffer.from(JSON.stringify({ ...payload, ...change })).toString('base64');
}

function later(proof: string): string {
  const { salt } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as { salt: string };
  return salt.replace(/expires=\d+/, 'expires=99999999999');
}
