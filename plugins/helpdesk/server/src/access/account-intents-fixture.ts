import { randomUUID } from 'node:crypto';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { SITE_FORM } from '../tickets/first-start';
import { loadCatalogue } from '../workflow/catalogue';
import {
  alike,
  ofAccounts,
  ofAccountTicket,
  ofAnybody,
  ofClient,
  type Intent,
} from './door-kinds-fixture';
import type { DoorTicket, World } from './doors-fixture';

/** No link of ours has it. */
const NO_TOKEN = '0'.repeat(64);

/** What a message of the client is in the state that the ticket stands in now. */
export async function messageOf({ desk }: World, { id }: DoorTicket): Promise<string> {
  const row = await database(desk.strapi)('helpdesk_tickets').where({ id }).first('state_id');
  const { stateById, workflowById } = await loadCatalogue(desk.strapi);
  const state = stateById.get(Number(row?.state_id));
  const { document } = workflowById.get(state?.workflowId ?? 0) ?? {};
  const found = document?.states.find(({ key }) => key === state?.key);
  return found?.onClientMessage ?? 'client-message';
}

const form =
  (more: Record<string, string> = {}): Intent['knock'] =>
  (_world, { csrf }) => ({ form: { csrf, ...more } });
const key: Intent['knock'] = (_world, { ticket }) => ({ params: { key: ticket.key } });
const noToken = (more?: Record<string, string>) => () => ({
  params: { token: NO_TOKEN },
  form: more,
});
const noAddress =
  (more: Record<string, string> = {}): Intent['knock'] =>
  (_world, { csrf }) => ({ params: { key: newKey() }, form: { csrf, ...more } });

/** What `door-intents-fixture` says, of accounts. */
export const ACCOUNT_INTENTS: Record<string, Intent> = {
  'account.requests': {
    isOfTicket: false,
    answers: { ...alike(303), client: 200, otherClient: 200, account: 200, otherAccount: 200 },
    knock: () => ({}),
  },
  'account.readAll': {
    isOfTicket: false,
    answers: { ...alike(404), client: 303, otherClient: 303, account: 303, otherAccount: 303 },
    knock: form(),
  },
  'account.markRead': ofClient(204, (_world, { ticket, csrf }) => ({
    params: { key: ticket.key },
    form: { csrf, seq: '1' },
  })),
  'account.state': ofAnybody(200),
  'account.mailSent': ofAnybody(200),
  'account.register': ofAccounts(303, 200),
  'account.login': ofAccounts(303, 200),
  'account.forgotten': ofAnybody(200),
  // A whole form is sent where accounts are tested; here: one that we never gave out.
  'account.askRegister': ofAnybody(400, () => ({ form: { csrf: '', email: 'eve@example.com' } })),
  'account.askReset': ofAnybody(400, () => ({ form: { csrf: '', email: 'eve@example.com' } })),
  'account.takeLogin': ofAnybody(400, () => ({ form: { csrf: '', login: 'eve', password: 'x' } })),
  'account.confirm': ofAnybody(404, noToken()),
  'account.takeConfirm': ofAnybody(404, noToken({ csrf: '', password: 'x' })),
  'account.reset': ofAnybody(404, noToken()),
  'account.takeReset': ofAnybody(400, noToken({ csrf: '' })),
  'account.profile': ofAccounts(200, 303),
  // Saved where accounts are tested: here the name is missing.
  'account.saveProfile': ofAccounts(400, 404, form({ name: '', locale: 'en', timeZone: '' })),
  'account.changePassword': ofAccounts(400, 404, form({ current: 'no', password: 'neither' })),
  'account.addAddress': ofAccounts(303, 404, form({ email: 'further@example.com' })),
  'account.removeAddress': ofAnybody(404, noAddress()),
  'account.makeMain': ofAccounts(400, 404, noAddress({ current: 'no' })),
  'account.logOutEverywhere': ofAccounts(303, 404, form()),

  'accountApi.profile': ofAccounts(200, 401),
  'accountApi.updateProfile': ofAccounts(200, 401, () => ({
    json: { mails: { answers: true, receipts: true } },
  })),
  'accountApi.addAddress': ofAccounts(200, 401, () => ({ json: { email: 'more@example.com' } })),
  'accountApi.removeAddress': ofAccounts(404, 401, () => ({ params: { key: newKey() } })),
  'accountApi.requests': ofAccounts(200, 401),
  'accountApi.open': ofAccounts(200, 401, () => ({
    json: { form: SITE_FORM, key: randomUUID(), fields: { subject: 'Once more', text: 'Hello' } },
  })),
  'accountApi.openWithFiles': ofAccounts(400, 401, () => ({ form: { request: '{}' } })),
  'accountApi.readAll': ofAccounts(200, 401, () => ({ json: {} })),
  'accountApi.request': ofAccountTicket(200, 401, key),
  'accountApi.perform': ofAccountTicket(200, 401, async (world, { ticket }) => ({
    params: { key: ticket.key, action: await messageOf(world, ticket) },
    json: { clientId: randomUUID(), text: 'By a front end' },
  })),
  'accountApi.uploadFile': ofAccountTicket(200, 401, (_world, { ticket }) => ({
    params: { key: ticket.key },
    form: { file: 'picture' },
  })),
  'accountApi.file': ofAccountTicket(200, 401, (_world, { ticket }) => ({
    params: { key: ticket.key, file: ticket.fileKey },
  })),
  'accountApi.markRead': ofAccountTicket(200, 401, (_world, { ticket }) => ({
    params: { key: ticket.key },
    json: { seq: 1 },
  })),
};
