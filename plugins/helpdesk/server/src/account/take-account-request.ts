import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AccountRequestBody, AccountRequestSent } from '../../../contracts';
import { DeskError, isDeskError } from '../errors';
import { readFormSource, listFormSources, type FormSource } from '../forms/read-form-source';
import { requestOrigin, saidZone } from '../forms/request-origin';
import { checkAnswers, type Answers } from '../forms/rules/check-answers';
import { submitRequest } from '../forms/submit-request';
import { consentOf } from '../forms/take-request';
import { addressHash } from '../people/contacts';
import { clientAddress, limitKey, storedAddress } from '../platform/client-address';
import { removeFile, type StoredFile } from '../platform/files';
import { sha256 } from '../platform/ids';
import { readSettings } from '../site/settings';
import type { Account } from './load-account';
import { requireUnblocked } from './take-account-action';

/** The form that is meant, open to clients. @throws DeskError SOURCE_CLOSED */
export async function formForAccount(
  strapi: Core.Strapi,
  key: string | undefined
): Promise<FormSource> {
  if (key !== undefined) return readFormSource(strapi, key, ['visitors', 'clients']);
  const [first] = await listFormSources(strapi, ['visitors', 'clients']);
  if (!first) throw new DeskError('SOURCE_CLOSED');
  return first;
}

/**
 * A new request of an account, by a form: name and address are the account's own, and proved.
 *
 * @throws DeskError ADDRESS_UNPROVEN to an account without a proved address; INPUT_INVALID by field; what
 *   `submitRequest` refuses.
 */
export async function takeAccountRequest({
  strapi,
  ctx,
  account,
  source,
  body,
  files,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  account: Account;
  source: FormSource;
  body: AccountRequestBody;
  files: StoredFile[];
}): Promise<AccountRequestSent> {
  try {
    const [main] = account.contacts;
    if (!main) throw new DeskError('ADDRESS_UNPROVEN');
    const address = clientAddress(ctx.req);
    await requireUnblocked(strapi, account, address.toString());
    const { privacy } = await readSettings(strapi);
    const emails = account.contacts.flatMap(({ email }) => email ?? []);
    const { number, key } = await submitRequest(strapi, {
      source,
      submission: sha256(`account:${account.user.documentId}:${body.key.toLowerCase()}`),
      answers: readAnswers({ account, emails, source, body, fileCount: files.length }),
      files,
      locale: body.locale ?? main.locale,
      timeZone: saidZone(body.timeZone) ?? main.timeZone ?? source.timeZone,
      origin: requestOrigin(ctx, body, storedAddress(address, privacy.ip)),
      visitor: null,
      addressKey: limitKey(address),
      address: address.toString(),
      session: { id: 0, account, actor: account.actor, emails },
      human: null,
    });
    return { number, key };
  } catch (refusal) {
    if (!isDeskError(refusal)) throw refusal;
    for (const file of files) await removeFile(strapi, file.path);
    throw refusal;
  }
}

function readAnswers({
  account,
  emails,
  source,
  body,
  fileCount,
}: {
  account: Account;
  emails: readonly string[];
  source: FormSource;
  body: AccountRequestBody;
  fileCount: number;
}): Answers {
  const { fields } = source.settings;
  const { email = emails[0], name, ...rest } = body.fields;
  const isOwn = emails.some((own) => addressHash(own) === addressHash(String(email)));
  if (!isOwn || name !== undefined) {
    const field = name === undefined ? 'fields.email' : 'fields.name';
    throw new DeskError('INPUT_INVALID', {
      fields: { [field]: name === undefined ? 'address' : 'unknown' },
      hint: 'The name is the account’s; the address is one of it.',
    });
  }
  const answers = checkAnswers({
    fields,
    given: new Map(Object.entries({ ...rest, email, name: account.name })),
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
        problem,
      ])
    ),
  });
}
