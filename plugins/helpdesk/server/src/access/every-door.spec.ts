import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import type { Route } from '../platform/route';
import { ROUTES } from '../routes';
import { INTENTS } from './door-intents-fixture';
import { bodyOf, identityOf, pathOf, type Identity } from './door-knocks-fixture';
import {
  buildWorld,
  CANARIES,
  WHICH,
  WHO,
  type Which,
  type Who,
  type World,
} from './doors-fixture';

/** Differ from one answer to the next without telling anything of it. */
const PASSING_HEADERS = ['date', 'x-response-time'];

interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

describe('every door', () => {
  let desk: Desk;
  let world: World;
  /** Everything that was answered to a person. */
  const heard = new Map<Who, string[]>(WHO.map((who) => [who, []]));

  beforeAll(async () => {
    desk = await startDesk();
    world = await buildWorld(desk);
  });
  afterAll(() => desk.stop());

  const ask = async (
    route: Route,
    which: Which,
    { who, headers, csrf }: Identity
  ): Promise<Answer> => {
    const intent = INTENTS[route.name];
    const ticket = world.tickets[which];
    const knock = await intent.knock(world, { ticket, which, csrf });
    const response = await fetch(`${desk.url}${pathOf(route, knock)}`, {
      method: route.method,
      redirect: 'manual',
      ...bodyOf(knock, headers),
    });
    const text = await response.text();
    heard.get(who)?.push(text);
    return { status: response.status, headers: Object.fromEntries(response.headers), text };
  };

  test('has an intention, and every intention a door', () => {
    expect(Object.keys(INTENTS).sort()).toEqual(ROUTES.map((route) => route.name).sort());
  });

  test.each(ROUTES.map((route) => [route.name, route] as const))(
    '%s answers to each as intended, and "not yours" as "not there"',
    async (name, route) => {
      const { answers, isOfTicket } = INTENTS[name];
      const asked = isOfTicket ? WHICH : (['own'] as const);
      for (const who of WHO) {
        const given = new Map<Which, Answer>();
        const identity = await identityOf(world, who);
        for (const which of asked) given.set(which, await ask(route, which, identity));
        const statuses = asked.map((which) => [which, given.get(which)?.status]);
        const intended = asked.map((which) => [which, statusOf(answers[who], which)]);
        expect([who, statuses]).toEqual([who, intended]);
        const notThere = given.get('missing');
        for (const which of asked.filter((one) => statusOf(answers[who], one) === 404)) {
          expect([who, which, bare(given.get(which), world)]).toEqual([
            who,
            which,
            bare(notThere ?? given.get(which), world),
          ]);
        }
      }
    }
  );

  test.each([
    ['nobody', ['own', 'other', 'ownInternal', 'otherInternal']],
    ['editor', ['own', 'other', 'ownInternal', 'otherInternal']],
    ['withoutRight', ['own', 'other', 'ownInternal', 'otherInternal']],
    ['agent', ['other', 'otherInternal']],
    ['client', ['other', 'ownInternal', 'otherInternal']],
    ['otherClient', ['own', 'ownInternal', 'otherInternal']],
    ['account', ['other', 'ownInternal', 'otherInternal']],
    ['otherAccount', ['own', 'ownInternal', 'otherInternal']],
  ] as const)('tells %s nothing of %s', (who, secrets) => {
    const text = heard.get(who)?.join('\n') ?? '';
    const leaked = secrets.flatMap((secret) => CANARIES[secret]).filter((c) => text.includes(c));
    expect(leaked).toEqual([]);
  });

  test.each([
    ['supervisor', ['own', 'other', 'ownInternal', 'otherInternal']],
    ['agent', ['own', 'ownInternal']],
    ['client', ['own']],
    ['otherClient', ['other']],
    ['account', ['own']],
    ['otherAccount', ['other']],
  ] as const)('tells %s all of %s', (who, known) => {
    const text = heard.get(who)?.join('\n') ?? '';
    const missed = known.flatMap((one) => CANARIES[one]).filter((c) => !text.includes(c));
    expect(missed).toEqual([]);
  });
});

function statusOf(intended: number | Record<Which, number>, which: Which): number {
  return typeof intended === 'number' ? intended : intended[which];
}

/** The answer without what the request itself put in (its address), and without what differs every time. */
function bare(answer: Answer | undefined, { tickets }: World): unknown {
  if (!answer) return null;
  const nonce = /'nonce-([^']+)'/.exec(answer.headers['content-security-policy'] ?? '')?.[1];
  const known = WHICH.flatMap((which) => {
    const { key, fileKey, noteFileKey, mailKey, number } = tickets[which];
    return [key, fileKey, noteFileKey, mailKey, String(number)];
  });
  const plain = (text: string) =>
    [nonce ?? [], known].flat().reduce((rest, secret) => rest.replaceAll(secret, '*'), text);
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !PASSING_HEADERS.includes(name))
    .map(([name, value]) => [name, plain(value)]);
  return { status: answer.status, headers, text: plain(answer.text) };
}
