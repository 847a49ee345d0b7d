import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PublicRequestBody, PublicRequestSent, SiteLocale } from '../../../contracts';
import { DeskError, isDeskError } from '../errors';
import { clientAddress, limitKey, storedAddress } from '../platform/client-address';
import { removeFile, type StoredFile } from '../platform/files';
import { sha256 } from '../platform/ids';
import { readSettings } from '../site/settings';
import { textsOf } from '../site/translations';
import { localize } from '../workflow/rules/localize';
import type { FormSource } from './read-form-source';
import { requestOrigin, saidZone } from './request-origin';
import { problemText } from './request-page';
import { checkAnswers, type Answers } from './rules/check-answers';
import { submitRequest } from './submit-request';
import { consentOf } from './take-request';

/**
 * A request that a front end posts: the same operation and the same limits as behind the page. No cookie is read, so
 * there is nothing that another site could make a browser do in a visitor's name.
 *
 * @throws DeskError with what is wrong by field (`fields.email`), in the reader's language.
 */
export async function takePosted({
  strapi,
  ctx,
  source,
  body,
  files,
  reader,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  source: FormSource;
  body: PublicRequestBody;
  files: StoredFile[];
  reader: { locale: string; site: SiteLocale };
}): Promise<PublicRequestSent> {
  try {
    const address = clientAddress(ctx.req);
    const { privacy } = await readSettings(strapi);
    const { number } = await submitRequest(strapi, {
      source,
      submission: sha256(`posted:${body.key.toLowerCase()}`),
      answers: readAnswers({ source, body, fileCount: files.length, site: reader.site }),
      files,
      locale: reader.locale,
      timeZone: saidZone(body.timeZone) ?? source.timeZone,
      origin: requestOrigin(ctx, body, storedAddress(address, privacy.ip)),
      visitor: null,
      addressKey: limitKey(address),
      address: address.toString(),
      session: null,
      human: body.human,
    });
    const { thanks } = source.settings;
    const text = thanks.kind === 'text' ? localize(thanks.text, reader.locale) : '';
    return thanks.kind === 'redirect'
      ? { number, text: null, redirect: thanks.url }
      : { number, text: text || textsOf(reader.site).sent.text, redirect: null };
  } catch (refusal) {
    if (!isDeskError(refusal)) throw refusal;
    for (const file of files) await removeFile(strapi, file.path);
    throw refusal;
  }
}

function readAnswers({
  source,
  body,
  fileCount,
  site,
}: {
  source: FormSource;
  body: PublicRequestBody;
  fileCount: number;
  site: SiteLocale;
}): Answers {
  const { fields } = source.settings;
  const answers = checkAnswers({
    fields,
    given: new Map(Object.entries(body.fields)),
    fileCount,
    consent: consentOf(source, body.consent === true),
  });
  const problems = Object.entries(answers.problems);
  if (problems.length === 0) return answers;
  throw new DeskError('INPUT_INVALID', {
    hint: `Fields of this form: ${fields.map(({ key }) => key).join(', ')}.`,
    fields: Object.fromEntries(
      problems.map(([key, problem]) => [
        key === 'consent' ? key : `fields.${key.slice(0, 60)}`,
        problemText(site, key, problem),
      ])
    ),
  });
}
