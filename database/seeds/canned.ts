import type { Core } from '@strapi/strapi';
import { createCanned } from '../../plugins/helpdesk/server/src/faq/save-canned';
import { fillCanned } from '../../plugins/helpdesk/server/src/faq/fill-canned';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { CANNED, type CannedDraft } from './canned-texts';
import { AGENTS } from './company';
import { createRandom } from './random';
import type { Staff } from './staff';

/** Its own chance: what is rolled here changes nothing of the tickets. */
const SEED = 20_261_124;
const FILLINGS_MAX = 14;

/** The replies that the company has written for itself, each by whoever is to have written it. */
export async function writeCanned(strapi: Core.Strapi, staff: Staff): Promise<void> {
  for (const { by, ...input } of CANNED) {
    await createCanned({ strapi, actor: writerOf(staff, by), input });
  }
}

/** Some are inserted often, and so stand first in the list. */
export async function useCanned(strapi: Core.Strapi, staff: Staff): Promise<void> {
  const random = createRandom(SEED);
  const tickets = await database(strapi)('helpdesk_tickets').select('number').orderBy('number');
  const replies = await database(strapi)('helpdesk_canned_replies').select('key', 'title');
  const keyByTitle = new Map(replies.map(({ key, title }) => [String(title), String(key)]));
  for (const { title, by } of CANNED.filter(isOfSomebodyHere)) {
    const fillings = random.between(0, FILLINGS_MAX);
    for (let filling = 0; filling < fillings; filling += 1) {
      const number = Number(random.pick(tickets).number);
      const key = keyByTitle.get(title) ?? '';
      await fillCanned({ strapi, actor: writerOf(staff, by), number, key });
    }
  }
}

function isOfSomebodyHere({ by }: CannedDraft): boolean {
  return AGENTS.some(({ email }) => email === by);
}

function writerOf(staff: Staff, email: string) {
  const actor = staff.get(email);
  if (!actor) throw new Error(`Nobody of the demo has the address ${email}.`);
  return actor;
}
