import type { HumanAnswer } from '../../../contracts';
import { DeskError, isDeskError } from '../errors';
import { keepAsked } from '../faq/search/keep-asked';
import { clientAddress, limitKey, storedAddress } from '../platform/client-address';
import { clock } from '../platform/clock';
import { removeFile, saveFile, type StoredFile } from '../platform/files';
import { sha256 } from '../platform/ids';
import { isWithinLimits } from '../platform/limits';
import type { Multipart } from '../platform/multipart';
import { originOf } from '../site/origin';
import type { Page, PageAnswer } from '../site/page';
import { readForm } from '../site/read-form';
import { readStamp } from '../site/stamp';
import { readInputs } from './field-inputs';
import type { FormPlace } from './form-place';
import type { FormSource } from './read-form-source';
import { requestOrigin, saidZone } from './request-origin';
import { boundTo, requestPage } from './request-page';
import { checkAnswers, type Answers } from './rules/check-answers';
import { isPersonsPace } from './rules/check-pace';
import { sentToken } from './sent-token';
import { limitsOf, submitRequest } from './submit-request';

/** Inputs of every form, beside its fields. */
const OUR_INPUTS = [
  'csrf',
  'started',
  'key',
  'page',
  'referrer',
  'timeZone',
  'website',
  'consent',
  'asked',
  'proof',
  'picture',
  'pictureKey',
] as const;

/** A form that was sent from a page of ours: opens a ticket, or shows the form again as it was filled. */
export async function takeRequest(
  page: Page,
  { source, place, action }: { source: FormSource; place: FormPlace; action: string }
): Promise<PageAnswer> {
  const { strapi, ctx, settings } = page;
  const address = clientAddress(ctx.req);
  const addressKey = limitKey(address);
  const form = await readForm(page, async (file) => {
    if (file.field !== 'files') throw new DeskError('INPUT_INVALID');
    if (!takesFiles(source)) throw new DeskError('FILES_NOT_ACCEPTED');
    if (originOf(strapi, ctx) === 'foreign') throw new DeskError('NOT_ALLOWED');
    const shared = await limitsOf(strapi, { source: source.key, addressKey });
    if (!(await isWithinLimits(strapi, shared))) throw new DeskError('TOO_MANY_REQUESTS');
    return saveFile({ strapi, ...file, maxBytes: settings.limits.fileBytes });
  });
  let visitor: string | null = null;
  try {
    visitor = place.takeFrom(page, form.fields.csrf);
    const answers = readSubmission({ page, source, form, visitor });
    const { fields } = form;
    const { number, isRepeat } = await submitRequest(strapi, {
      source,
      // With the words: who goes back in the browser and asks something else has the same key in the form.
      submission: sha256(
        JSON.stringify([fields.key, answers, form.files.map((file) => file.sha256)])
      ),
      answers,
      files: form.files,
      locale: page.locale,
      timeZone: saidZone(fields.timeZone) ?? source.timeZone,
      origin: requestOrigin(ctx, fields, storedAddress(address, settings.privacy.ip)),
      visitor,
      addressKey,
      address: address.toString(),
      session: place.knowsClient ? page.session : null,
      human: humanAnswerOf(fields),
    });
    if (!isRepeat) await keepAsked(page, { query: fields.asked ?? '', visitor, addressKey });
    return { redirect: wayOn(page, { source, place, number }) };
  } catch (refusal) {
    // After a failure nobody knows whether the ticket stands: its files stay, and the sweep takes what has no row.
    if (!isDeskError(refusal)) throw refusal;
    for (const file of form.files) await removeFile(strapi, file.path);
    if (refusal.code === 'SOURCE_CLOSED') throw refusal;
    const hadFiles = form.files.length > 0 || form.problem !== null;
    const refused = { values: form.values, visitor, refusal, hadFiles };
    return requestPage(page, { source, place, action }, refused);
  }
}

/** Without JavaScript there is no proof, and an empty one says so. */
function humanAnswerOf(fields: Record<string, string>): HumanAnswer {
  const { proof = '', picture = '', pictureKey = '' } = fields;
  if (picture.trim() === '' || pictureKey === '') return { proof };
  return { proof, picture: { key: pictureKey, answer: picture.slice(0, 100) } };
}

export function takesFiles({ settings }: FormSource): boolean {
  return settings.fields.some((field) => field.known === 'files');
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
}): Answers {
  const { fields, problem } = form;
  if (problem) throw problem;
  const answers = checkAnswers({
    fields: source.settings.fields,
    given: readInputs(source.settings.fields, form.values, OUR_INPUTS),
    fileCount: form.files.length,
    consent: consentOf(source, Boolean(fields.consent)),
  });
  const found = Object.values(answers.problems);
  // No page of ours sends what the form does not ask: there is no field to show it beside.
  if (found.includes('unknown')) throw new DeskError('INPUT_INVALID');
  if (found.length > 0) throw new DeskError('INPUT_INVALID', { fields: answers.problems });
  const startedAt = readStamp(strapi, boundTo(visitor, source), fields.started ?? '');
  const pace = { startedAt, now: clock.now(), trap: fields.website ?? '' };
  const isOurKey = /^[0-9a-f]{32}$/.test(fields.key ?? '');
  if (!isOurKey || !isPersonsPace(pace)) throw new DeskError('FORM_EXPIRED');
  return answers;
}

export function consentOf({ settings }: FormSource, isGiven: boolean) {
  if (settings.consent === null) return 'not asked';
  return isGiven ? 'given' : 'missing';
}

/** On the site the owner's own page of thanks is gone to at once; from a frame, its page is led on by the frame. */
function wayOn(
  page: Page,
  { source, place, number }: { source: FormSource; place: FormPlace; number: number }
): string {
  const { thanks } = source.settings;
  if (thanks.kind === 'redirect' && place.layout === 'layout') return thanks.url;
  const token = sentToken(page.strapi, { number, form: source.key });
  const parent = String([page.ctx.query.parent ?? ''].flat()[0] ?? '');
  const query = place.layout === 'frame' && parent ? `?parent=${encodeURIComponent(parent)}` : '';
  return page.url(`${place.path}/sent/${token}${query}`);
}
