import { z } from '@strapi/utils';
import { REQUEST_FORM_FIELDS, REQUEST_LIMITS, type Origin } from '../../../contracts';
import { isTimeZone } from '../../../contracts/people.schema';
import { DeskError, isDeskError } from '../errors';
import { clientAddress, limitKey, storedAddress } from '../platform/client-address';
import { clock } from '../platform/clock';
import { removeFile, saveFile, type StoredFile } from '../platform/files';
import { isWithinLimits } from '../platform/limits';
import type { Multipart } from '../platform/multipart';
import type { Route } from '../platform/route';
import { isSigned, sign } from '../platform/signature';
import { originOf } from '../site/origin';
import { pageRoute, type Page, type PageAnswer } from '../site/page';
import { readForm, requireVisitor } from '../site/read-form';
import { readStamp } from '../site/stamp';
import { fill, textsOf } from '../site/translations';
import { SITE_FORM } from '../tickets/first-start';
import { readFormSource, type FormSource } from './read-form-source';
import { requestPage } from './request-page';
import { isPersonsPace } from './rules/check-pace';
import { checkRequest } from './rules/check-request';
import { limitsOf, submitRequest } from './submit-request';

const SENT = 'request-sent';
const sentParams = z.object({ token: z.string().regex(/^\d{1,10}-[0-9a-f]{32}$/) });
const field = (maxLength: number) => z.string().max(maxLength);
const requestBody = z.object({
  name: field(REQUEST_LIMITS.name),
  email: field(REQUEST_LIMITS.email),
  subject: field(REQUEST_LIMITS.subject),
  text: field(REQUEST_LIMITS.text),
  consent: z.string().optional(),
  files: z.array(z.file()).optional(),
  key: z.string(),
  csrf: z.string(),
  started: z.string(),
  website: z.string().max(0),
  page: field(REQUEST_LIMITS.page).optional(),
  referrer: field(REQUEST_LIMITS.page).optional(),
  timeZone: z.string().optional(),
});

export const formRoutes: Route[] = [
  pageRoute({
    name: 'site.requestForm',
    method: 'GET',
    path: '/request',
    summary: 'The form by which a visitor asks',
    refusals: ['SOURCE_CLOSED'],
    run: async (page) => requestPage(page, await readFormSource(page.strapi, SITE_FORM), null),
  }),
  pageRoute({
    name: 'site.sendRequest',
    method: 'POST',
    path: '/request',
    summary: 'Opens a ticket; refused forms are shown again as they were filled',
    body: requestBody,
    refusals: [
      'INPUT_INVALID',
      'FORM_EXPIRED',
      'NOT_ALLOWED',
      'CONTACT_BLOCKED',
      'SOURCE_CLOSED',
      'BODY_TOO_LARGE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_REFUSED',
      'FILE_EMPTY',
      'TOO_MANY_FILES',
      'TOO_MANY_REQUESTS',
    ],
    run: takeRequest,
  }),
  pageRoute({
    name: 'site.requestSent',
    method: 'GET',
    path: '/request/sent/:token',
    summary: 'The number of the request that was just sent',
    params: sentParams,
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const [number, signature] = String(page.ctx.params.token).split('-');
      if (!isSigned({ strapi: page.strapi, purpose: SENT, text: number, signature })) {
        throw new DeskError('NOT_FOUND');
      }
      const title = fill(textsOf(page.locale).sent.heading, { number: `#${number}` });
      return { template: 'sent', title, values: { heading: title }, isPersonal: true };
    },
  }),
];

async function takeRequest(page: Page): Promise<PageAnswer> {
  const { strapi, ctx, settings } = page;
  const source = await readFormSource(strapi, SITE_FORM);
  const address = clientAddress(ctx.req);
  const addressKey = limitKey(address);
  const form = await readForm(page, async (file) => {
    if (file.field !== 'files') throw new DeskError('INPUT_INVALID');
    if (originOf(strapi, ctx) === 'foreign') throw new DeskError('NOT_ALLOWED');
    const shared = await limitsOf(strapi, { source: source.key, addressKey });
    if (!(await isWithinLimits(strapi, shared))) throw new DeskError('TOO_MANY_REQUESTS');
    return saveFile({ strapi, ...file, maxBytes: settings.limits.fileBytes });
  });
  let visitor: string | null = null;
  try {
    visitor = requireVisitor(page, form.fields.csrf);
    const { number } = await submitRequest(strapi, {
      ...readSubmission({ page, source, form, visitor }),
      source: source.key,
      files: form.files,
      locale: page.locale,
      origin: originOfRequest(page, form.fields, storedAddress(address, settings.privacy.ip)),
      visitor,
      addressKey,
      session: page.session,
    });
    const signature = sign({ strapi, purpose: SENT, text: String(number) });
    return { redirect: page.url(`/request/sent/${number}-${signature}`) };
  } catch (refusal) {
    // After a failure nobody knows whether the ticket stands: its files stay, and the sweep takes what has no row.
    if (!isDeskError(refusal)) throw refusal;
    for (const file of form.files) await removeFile(strapi, file.path);
    if (refusal.code === 'SOURCE_CLOSED') throw refusal;
    const hadFiles = form.files.length > 0 || form.problem !== null;
    return requestPage(page, source, { fields: form.fields, visitor, refusal, hadFiles });
  }
}

/** @throws DeskError for whatever is not as the form would send it. */
function readSubmission({
  page: { strapi },
  source,
  form,
  visitor,
}: {
  page: Page;
  source: FormSource;
  form: Multipart<StoredFile>;
  visitor: string;
}) {
  const { fields, problem } = form;
  if (problem) throw problem;
  const unknown = Object.keys(fields).find(
    (name) => !REQUEST_FORM_FIELDS.some((own) => own === name)
  );
  if (unknown !== undefined) throw new DeskError('INPUT_INVALID');
  const asksConsent = source.settings.consent !== null;
  const { request, problems } = checkRequest(fields, { asksConsent });
  if (Object.keys(problems).length > 0) throw new DeskError('INPUT_INVALID', { fields: problems });
  const startedAt = readStamp(strapi, visitor, fields.started ?? '');
  const pace = { startedAt, now: clock.now(), trap: fields.website ?? '' };
  const isOurKey = /^[0-9a-f]{32}$/.test(fields.key ?? '');
  if (!isOurKey || !isPersonsPace(pace)) throw new DeskError('FORM_EXPIRED');
  const zone = fields.timeZone ?? '';
  return { key: fields.key, request, timeZone: zone && isTimeZone(zone) ? zone : source.timeZone };
}

function originOfRequest({ ctx }: Page, fields: Record<string, string>, ip: string | null): Origin {
  const zone = fields.timeZone ?? '';
  return {
    page: webAddress(fields.page),
    referrer: webAddress(fields.referrer),
    ip,
    userAgent: header(ctx.get('user-agent')),
    languages: header(ctx.get('accept-language')),
    timeZone: zone && isTimeZone(zone) ? zone : null,
  };
}

/** Shown as a link to staff: nothing but an address of the web. */
function webAddress(text: string | undefined): string | null {
  const given = (text ?? '').slice(0, REQUEST_LIMITS.page);
  return /^https?:\/\//i.test(given) && URL.canParse(given) ? new URL(given).href : null;
}

function header(text: string): string | null {
  return text.replace(/[^\x20-\x7e]/g, '').slice(0, 300) || null;
}
