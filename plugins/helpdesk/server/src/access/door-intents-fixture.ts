import { randomUUID } from 'node:crypto';
import type { SourceBody } from '../../../contracts';
import { presentSources } from '../forms/present-source';
import { createSource } from '../forms/save-source';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { readSettings } from '../site/settings';
import { readVersionedSettings } from '../site/update-section';
import { signLink } from '../site/links';
import { visitorToken } from '../site/visitor';
import { SITE_FORM } from '../tickets/first-start';
import { clock } from '../platform/clock';
import { readWorkflow } from '../workflow/read-workflow';
import { SHIPPED_WORKFLOWS } from '../workflow/shipped';
import {
  alike,
  HOLDERS,
  NO_STAFF,
  ofAgents,
  ofAnybody,
  ofClient,
  ofLink,
  ofPermission,
  ofTicket,
  SEES_BOTH,
  SEES_OWN,
  SETTINGS_READERS,
  type Intent,
} from './door-kinds-fixture';
import { ACCOUNT_INTENTS, messageOf } from './account-intents-fixture';
import { CHAT_INTENTS } from './chat-intents-fixture';
import { CHAT_WINDOW_INTENTS } from './chat-window-intents-fixture';
import { CANARIES, VISITOR, type DoorTicket, type World } from './doors-fixture';
import { FAQ_INTENTS } from './faq-intents-fixture';
import { MANY_INTENTS } from './many-intents-fixture';
import { PEOPLE_INTENTS } from './people-intents-fixture';
import { RATING_INTENTS } from './rating-intents-fixture';
import { RIGHTS_INTENTS } from './rights-intents-fixture';
import { CONSOLE_INTENTS } from './console-intents-fixture';
import { VIEW_INTENTS } from './view-intents-fixture';
import { MERGING_INTENTS } from './merging-intents-fixture';
import { TAGGING_INTENTS } from './tagging-intents-fixture';
import { TOLD_INTENTS } from './told-intents-fixture';

/*
 * What every door is to answer to whom. A door that is not in this table fails the spec: whoever adds one says here
 * who may pass.
 */

const number: Intent['knock'] = (_world, { ticket }) => ({ params: { number: ticket.number } });

/** The ticket as it is now, so that the act is not refused for its version. */
async function present({ desk }: World, { id }: DoorTicket) {
  const row = await database(desk.strapi)('helpdesk_tickets as t')
    .leftJoin('helpdesk_agents as a', 'a.id', 't.assignee_id')
    .where('t.id', id)
    .first('t.version', 'a.key as assignee');
  return { version: Number(row?.version ?? 1), assignee: row?.assignee ?? null };
}

const link: Intent['knock'] = ({ desk: { strapi } }, { ticket }) => ({
  params: {
    token: signLink({
      strapi,
      ticketKey: ticket.key,
      email: ticket.email,
      expiresAt: clock.now() + 60_000,
    }),
  },
});
const ofSupport: Intent['knock'] = () => ({ params: { key: 'support' } });

const siteForm = () => ({ params: { key: SITE_FORM } });

/** The site's own form as its owner sends it back. */
async function formBody({ strapi }: World['desk']): Promise<SourceBody> {
  const [{ name, workflow, locale, timeZone, isEnabled, settings }] = await presentSources(
    strapi,
    SITE_FORM
  );
  return { name, workflow, locale, timeZone, isEnabled, settings };
}

async function standingBlock(strapi: World['desk']['strapi']): Promise<string> {
  const [key, value] = [newKey(), `${newKey()}@example.net`];
  const row = { document_id: newKey(), key, kind: 'sender', value, created_on: clock.now() };
  await insertRow(database(strapi), 'helpdesk_blocks', row);
  return key;
}

const CANNED = {
  scope: 'personal',
  team: null,
  title: 'Thanks',
  hint: '',
  shortcut: null,
  texts: { en: '<p>Thank you.</p>' },
};

async function standingCanned(strapi: World['desk']['strapi']): Promise<string> {
  const [key, texts] = [newKey(), JSON.stringify(CANNED.texts)];
  await insertRow(database(strapi), 'helpdesk_canned_replies', {
    document_id: newKey(),
    key,
    scope: 'shared',
    title: CANNED.title,
    texts,
    uses: 0,
    changed_at: clock.now(),
  });
  return key;
}

export const INTENTS: Record<string, Intent> = {
  'people.me': ofAgents(),
  'people.updateMe': ofAgents(() => ({ json: { timeZone: 'Asia/Karachi' } })),
  ...PEOPLE_INTENTS,
  ...ACCOUNT_INTENTS,
  ...RATING_INTENTS,
  ...RIGHTS_INTENTS,
  ...VIEW_INTENTS,
  ...TAGGING_INTENTS,
  ...TOLD_INTENTS,
  ...MERGING_INTENTS,
  ...MANY_INTENTS,
  ...CONSOLE_INTENTS,
  ...CHAT_INTENTS,
  ...CHAT_WINDOW_INTENTS,

  'tickets.queue': ofAgents(),
  'tickets.counts': ofAgents(),
  'tickets.board': ofAgents(),
  'tickets.lookups': ofAgents(),
  'tickets.read': ofTicket(number),
  'tickets.entries': ofTicket(number),
  'tickets.neighbours': ofTicket(number),
  'tickets.open': ofPermission(SETTINGS_READERS, () => ({
    json: {
      clientId: randomUUID(),
      source: SITE_FORM,
      channel: 'telephone',
      contact: { name: 'Caller', email: null, phone: null },
      locale: 'en',
      subject: 'A call',
      text: { format: 'text', body: 'Said by telephone' },
      sendsReceipt: false,
    },
  })),
  'tickets.uploadForNew': ofPermission(SETTINGS_READERS, () => ({ form: { file: 'picture' } })),
  'tickets.perform': ofTicket(async (world, { ticket }) => ({
    params: { number: ticket.number, action: 'note' },
    json: {
      version: (await present(world, ticket)).version,
      clientId: randomUUID(),
      text: { format: 'text', body: 'Seen' },
    },
  })),
  'tickets.assign': ofTicket(async (world, { ticket }) => {
    const { version, assignee } = await present(world, ticket);
    return {
      params: { number: ticket.number },
      json: { version, clientId: randomUUID(), agent: assignee, team: null },
    };
  }),
  'tickets.follow': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    json: { follow: true },
  })),
  'tickets.markRead': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    json: { seq: 1 },
  })),
  'tickets.preview': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number, action: 'note' },
    json: { text: { format: 'text', body: 'Not written' } },
  })),
  'tickets.saveDraft': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    json: {
      action: 'note',
      text: { format: 'text', body: 'Begun' },
      fields: {},
      files: [],
      assignee: null,
      copyTo: [],
    },
  })),
  'tickets.readDraft': ofTicket(number),
  'tickets.discardDraft': ofTicket(number),
  'tickets.correctSubject': ofTicket(async (world, { ticket, which }) => ({
    params: { number: ticket.number },
    json: {
      version: (await present(world, ticket)).version,
      clientId: randomUUID(),
      // Keeps the mark by which the spec knows it.
      subject: `${CANARIES[which === 'other' ? 'other' : 'own'][0]} of ${newKey()}`,
    },
  })),
  // Entry 1 is the client's own; what is taken back is tested where messages are deleted.
  'tickets.deleteMessage': {
    ...ofTicket((_world, { ticket }) => ({
      params: { number: ticket.number, seq: 1 },
      json: { clientId: randomUUID() },
    })),
    answers: {
      ...NO_STAFF,
      withoutRight: 404,
      agent: { own: 400, other: 404, missing: 404 },
      supervisor: { own: 400, other: 400, missing: 404 },
      owner: { own: 400, other: 400, missing: 404 },
    },
  },
  'tickets.readDeleted': {
    isOfTicket: true,
    answers: { ...alike(403), ...NO_STAFF, owner: 404 },
    knock: (_world, { ticket }) => ({ params: { number: ticket.number, seq: 1 } }),
  },
  'tickets.letFollow': ofTicket(async ({ desk }, { ticket }) => ({
    params: { number: ticket.number },
    json: {
      agent: (await database(desk.strapi)('helpdesk_agents').first('key')).key,
      follow: false,
    },
  })),
  'tickets.uploadFile': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    form: { file: 'picture' },
  })),
  'tickets.linkFile': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number, key: ticket.noteFileKey },
    json: {},
  })),
  // Links are bound to a browser and tested where they are made; here: a link that nobody signed.
  'files.download': ofAnybody(404, () => ({ params: { token: '0'.repeat(104) } })),

  'outbox.list': ofPermission(HOLDERS),
  'outbox.retry': {
    ...ofTicket((_world, { ticket }) => ({ params: { key: ticket.mailKey }, json: {} })),
    answers: {
      ...NO_STAFF,
      withoutRight: 403,
      agent: SEES_OWN,
      supervisor: SEES_BOTH,
      owner: SEES_BOTH,
    },
  },
  'blocks.list': ofPermission({ supervisor: 200, owner: 200 }),
  'blocks.create': ofPermission({ supervisor: 200, owner: 200 }, () => ({
    json: { kind: 'sender', value: 'spam@example.net', reason: '', until: null },
  })),
  'blocks.delete': ofPermission({ supervisor: 200, owner: 200 }, async ({ desk }) => ({
    params: { key: await standingBlock(desk.strapi) },
  })),
  'canned.list': ofAgents(),
  'canned.create': ofAgents(() => ({ json: CANNED })),
  // Shared ones are seen by every agent; those who manage them may change them.
  'canned.update': ofPermission({ supervisor: 200, owner: 200 }, async ({ desk }) => ({
    params: { key: await standingCanned(desk.strapi) },
    json: { ...CANNED, scope: 'shared' },
  })),
  'canned.delete': ofPermission({ supervisor: 200, owner: 200 }, async ({ desk }) => ({
    params: { key: await standingCanned(desk.strapi) },
  })),
  'canned.fill': ofTicket(async ({ desk }, { ticket }) => ({
    params: { number: ticket.number, key: await standingCanned(desk.strapi) },
    json: {},
  })),
  'insight.health': ofAnybody(200),
  'insight.status': ofPermission(HOLDERS),
  'settings.read': ofPermission({ supervisor: 200, owner: 200 }),
  'settings.update': ofPermission({ owner: 200 }, async ({ desk }) => ({
    json: await readSettings(desk.strapi),
  })),

  'settings.updateSection': ofPermission({ owner: 200 }, async ({ desk }) => {
    const { settings, version } = await readVersionedSettings(desk.strapi);
    return { params: { section: 'linkDays' }, json: { version, value: settings.linkDays } };
  }),
  'settings.previewMail': ofPermission({ supervisor: 200, owner: 200 }, async ({ desk }) => ({
    json: { company: (await readSettings(desk.strapi)).company, locale: 'ur' },
  })),

  'settings.previewSite': ofPermission({ supervisor: 200, owner: 200 }, async ({ desk }) => ({
    json: { design: (await readSettings(desk.strapi)).design, page: 'home', locale: 'ur' },
  })),

  'mail.test': ofPermission({ owner: 200 }, () => ({ json: {} })),
  'workflows.list': ofPermission(SETTINGS_READERS),
  'workflows.read': ofPermission(SETTINGS_READERS, ofSupport),
  'workflows.export': ofPermission(SETTINGS_READERS, ofSupport),
  'workflows.versions': ofPermission(SETTINGS_READERS, ofSupport),
  'workflows.version': ofPermission(SETTINGS_READERS, () => ({
    params: { key: 'support', number: 1 },
  })),
  'workflows.check': ofPermission(SETTINGS_READERS, () => ({ json: { document: null } })),
  'workflows.preview': {
    ...ofTicket((_world, { ticket }) => ({
      json: {
        document: SHIPPED_WORKFLOWS[0],
        subject: { en: '{{ ticket.number }}' },
        body: { en: '{{ entry.text }}' },
        action: null,
        ticket: ticket.number,
        locale: 'en',
      },
    })),
    answers: {
      ...NO_STAFF,
      withoutRight: 403,
      agent: 403,
      supervisor: SEES_BOTH,
      owner: SEES_BOTH,
    },
  },
  'workflows.create': ofPermission({ owner: 200 }, () => ({
    json: { document: { ...SHIPPED_WORKFLOWS[0], key: `w${newKey()}` }, baseVersion: null },
  })),
  'workflows.publish': ofPermission({ owner: 200 }, async ({ desk }) => {
    const { version: baseVersion, document } = await readWorkflow(desk.strapi, 'support');
    return { params: { key: 'support' }, json: { document, baseVersion } };
  }),

  'site.home': ofAnybody(200),
  // What the pages of the FAQ show is tried where they are tested; here: that nothing is shown of what is not there.
  'site.faq': ofAnybody(303),
  'site.faqCategory': ofAnybody(404, () => ({ params: { category: 'none' } })),
  'site.faqEntry': ofAnybody(404, () => ({ params: { category: 'none', entry: 'none' } })),
  'site.infoPage': ofAnybody(404, () => ({ params: { slug: 'none' } })),
  'site.sitemap': ofAnybody(200),
  'site.sitemapPart': ofAnybody(404, () => ({ params: { part: '9.xml' } })),
  'site.feed': ofAnybody(200),
  'site.asset': ofAnybody(404, () => ({ params: { file: 'none.css' } })),
  'site.requestForm': ofAnybody(200),
  // A whole form is sent where forms are tested; here: one that we never gave out.
  'site.sendRequest': ofAnybody(400, () => ({ form: { name: 'Eve' } })),
  'site.requestSent': ofAnybody(404, () => ({
    params: { token: `1001-${'0'.repeat(32)}-${SITE_FORM}` },
  })),
  'site.form': ofAnybody(200, siteForm),
  'site.sendForm': ofAnybody(400, () => ({ ...siteForm(), form: { name: 'Eve' } })),
  'site.embeddedForm': ofAnybody(200, siteForm),
  'site.sendEmbeddedForm': ofAnybody(400, () => ({ ...siteForm(), form: { name: 'Eve' } })),
  'site.embeddedSent': ofAnybody(404, () => ({
    params: { token: `1001-${'0'.repeat(32)}-${SITE_FORM}` },
  })),
  ...FAQ_INTENTS,
  'forms.loader': ofAnybody(200),
  'forms.read': ofAnybody(200, siteForm),
  // A whole request is posted where forms are tested; here: one without anything.
  'forms.challenge': ofAnybody(200, () => ({ params: { key: SITE_FORM }, json: {} })),
  'forms.send': ofAnybody(400, () => ({ ...siteForm(), json: {} })),
  'forms.sendWithFiles': ofAnybody(400, () => ({ ...siteForm(), form: { request: '{}' } })),
  'sources.list': ofPermission({ supervisor: 200, owner: 200 }),
  'sources.create': ofPermission({ owner: 200 }, async ({ desk }) => ({
    json: await formBody(desk),
  })),
  'sources.update': ofPermission({ owner: 200 }, async ({ desk }) => ({
    ...siteForm(),
    json: await formBody(desk),
  })),
  'sources.delete': ofPermission({ owner: 200 }, async ({ desk }) => ({
    params: { key: (await createSource(desk.strapi, await formBody(desk))).key },
  })),
  'site.link': ofLink(200, link),
  'site.openLink': ofLink(303, async (world, at) => ({
    ...(await link(world, at)),
    form: { csrf: visitorToken(world.desk.strapi, VISITOR) },
  })),
  'account.request': ofClient(200, (_world, { ticket }) => ({ params: { key: ticket.key } })),
  'account.perform': ofClient(303, async (world, { ticket, csrf }) => ({
    params: { key: ticket.key, action: await messageOf(world, ticket) },
    form: { csrf, id: newKey(), text: 'One more thing' },
  })),
  'account.file': ofClient(200, (_world, { ticket }) => ({
    params: { key: ticket.key, file: ticket.fileKey },
  })),
  'account.logout': {
    isOfTicket: false,
    answers: { ...alike(404), client: 303, otherClient: 303, account: 303, otherAccount: 303 },
    knock: (_world, { csrf }) => ({ form: { csrf } }),
  },
};
