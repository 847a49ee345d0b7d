import { AGENTS, FORMER_AGENT, type StaffSpec, type TeamKey } from './company';
import { DAY, HOUR, atWork, momentOutside, pause } from './calendar';
import { planContacts, type PlannedContact } from './contacts';
import { createWriter } from './lines';
import type { Random } from './random';
import { REPAIR_SHAPES, SUPPORT_SHAPES, type Beat, type Player, type Shape } from './shapes';
import { SHELVES } from './stories';
import { JUNK } from './stories/junk';
import type { FileKind, Shelf, Story } from './stories/story';

export interface PlannedStep {
  at: number;
  /** E-mail address of the agent, or `client`. */
  by: string;
  /** An action of the workflow, or `assign` to a team, which is none. */
  action: string;
  text?: string;
  /** E-mail address of the agent whom a forwarding names. */
  agent?: string;
  team?: TeamKey;
  /** Amount of a quote or a payment. */
  sum?: number;
  files?: FileKind[];
}

export interface PlannedTicket {
  workflow: Shelf['workflow'];
  contact: PlannedContact;
  openedAt: number;
  subject: string;
  text: string;
  files: FileKind[];
  steps: PlannedStep[];
}

/** Took over from the former agent. */
const SUCCESSOR = AGENTS[1].email;

/** How often each language is written; advertising comes on top. */
const LANGUAGES = { en: 200, ur: 26, hi: 13, bn: 11, sw: 11, ru: 11 };

/** When the former agent's login was deleted. */
export const LEFT_DAYS_AGO = 38;

/** The ordinary tickets. Steps that would lie after `now` are left out: those requests are still under way. */
export function planTickets({ random, now }: { random: Random; now: number }): PlannedTicket[] {
  const contacts = planContacts(random);
  const deal = createDealer(random, contacts);
  const kinds = [
    ...SUPPORT_SHAPES.map((shape) => ({ workflow: 'support' as const, shape })),
    ...REPAIR_SHAPES.map((shape) => ({ workflow: 'repairs' as const, shape })),
  ];
  return kinds.flatMap(({ workflow, shape }) =>
    Array.from({ length: shape.count }, () => {
      const { shelf, story, contact } = deal(workflow, shape);
      return planTicket({ random, now, workflow, shape, shelf, story, contact });
    })
  );
}

/** Deals stories like cards: all of a language and workflow are told once before one is told again. */
function createDealer(random: Random, contacts: PlannedContact[]) {
  const languages = random.shuffle(
    Object.entries(LANGUAGES).flatMap(([locale, count]) => Array<string>(count).fill(locale))
  );
  let dealt = 0;
  const decks = new Map<string, { shelf: Shelf; story: Story }[]>();
  const people = new Map<string, PlannedContact[]>();
  const draw = <T>(decksByName: Map<string, T[]>, name: string, all: T[]): T => {
    const deck = decksByName.get(name)?.length ? decksByName.get(name) : random.shuffle(all);
    const [card, ...rest] = deck ?? [];
    decksByName.set(name, rest);
    return card;
  };
  return (workflow: Shelf['workflow'], shape: Shape) => {
    const locale = (shape.isJunk ? null : languages.pop()) ?? 'en';
    const [client, ...others] = contacts;
    dealt += 1;
    const contact =
      locale === 'en' && !shape.isJunk && dealt % 30 === 7
        ? client
        : draw(
            people,
            locale,
            others.filter((person) => person.locale === locale)
          );
    const shelves = shape.isJunk
      ? [JUNK]
      : SHELVES.filter((shelf) => shelf.workflow === workflow && shelf.locale === locale);
    const cards = shelves.flatMap((shelf) => shelf.stories.map((story) => ({ shelf, story })));
    return { ...draw(decks, shape.isJunk ? 'junk' : `${workflow} ${locale}`, cards), contact };
  };
}

function planTicket({
  random,
  now,
  workflow,
  shape,
  shelf,
  story,
  contact,
}: {
  random: Random;
  now: number;
  workflow: Shelf['workflow'];
  shape: Shape;
  shelf: Shelf;
  story: Story;
  contact: PlannedContact;
}): PlannedTicket {
  const [low, high] = shape.age;
  const near = now - low * DAY - random.next() * (high - low) * DAY;
  const openedAt = Math.min(momentOutside(random, near), now - random.between(1, 20) * HOUR);
  const writer = createWriter({
    random,
    story,
    locale: shelf.locale,
    name: contact.name,
    openedAt,
    isAskedBack: shape.beats.some((beat) => beat[3] === 'ask'),
  });
  const cast = castOf(random, shelf);
  const steps: PlannedStep[] = [];
  let at = openedAt;
  if (workflow === 'support' && shelf.team !== 'front-desk' && shape.beats.length > 0) {
    at = atWork(at + pause(random, 'minutes'), random);
    steps.push({ at, by: cast.supervisor, action: 'assign', team: shelf.team });
  }
  for (const beat of shape.beats) {
    at = timeOf(random, at, beat);
    const [, player, action, line] = beat;
    steps.push({
      at,
      by: player === 'client' ? 'client' : cast[player],
      action,
      ...(line ? { text: writer.say(line, at) } : {}),
      ...(action === 'forward' ? { agent: cast.specialist } : {}),
      ...(action === 'hand-back' ? { agent: cast.agent } : {}),
      ...(action === 'quote' || action === 'payment-received' ? { sum: writer.sum } : {}),
      ...(line === 'reply' && story.files && random.isHit(0.3) ? { files: ['photo'] } : {}),
    });
  }
  const leftAt = now - LEFT_DAYS_AGO * DAY;
  return {
    workflow,
    contact,
    openedAt,
    subject: writer.subject,
    text: writer.question,
    files: random.isHit(0.6) ? (story.files ?? []) : [],
    steps: steps.filter((step) => step.at < now).map((step) => beforeLeaving(step, leftAt)),
  };
}

/** Until the former agent left, Daniel's tickets were that agent's: three of four, so that both have some. */
function beforeLeaving(step: PlannedStep, leftAt: number): PlannedStep {
  const isFormer = step.at < leftAt && step.at % 4 > 0;
  const replace = (email?: string) =>
    email === SUCCESSOR && isFormer ? FORMER_AGENT.email : email;
  return {
    ...step,
    by: replace(step.by) ?? step.by,
    ...(step.agent ? { agent: replace(step.agent) } : {}),
  };
}

function timeOf(random: Random, at: number, [name, player]: Beat): number {
  const then = at + pause(random, name);
  if (player !== 'client') return atWork(then, random);
  // Now and then somebody cannot sleep; most write when they are awake.
  const hour = new Date(then).getUTCHours();
  return hour < 6 && random.isHit(0.8) ? then + random.between(6, 12) * HOUR : then;
}

/** Who of the company plays in this history: one of the team, one of another, and a supervisor. */
function castOf(random: Random, shelf: Shelf): Record<Player | 'supervisor', string> {
  const speakers = AGENTS.filter((member) => member.locale === shelf.locale);
  // Whoever speaks another language has enough to do with it.
  const others = AGENTS.filter((member) => !member.locale);
  const emails = (members: StaffSpec[], isIn: (teams: TeamKey[]) => boolean) =>
    members.filter((member) => isIn(member.teams)).map((member) => member.email);
  const own = (teams: TeamKey[]) => teams.includes(shelf.team);
  const leads = AGENTS.filter((member) => member.isSupervisor);
  return {
    agent: random.pick(emails(speakers.length > 0 ? speakers : others, own)),
    specialist: random.pick(emails(others, (teams) => !own(teams))),
    lead: leads.find((member) => member.teams.includes(shelf.team))?.email ?? leads[0].email,
    supervisor: leads[0].email,
    client: 'client',
  };
}
