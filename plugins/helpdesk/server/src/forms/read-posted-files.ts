import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import { takeMultipart } from '../platform/body-limit';
import { clientAddress, limitKey } from '../platform/client-address';
import { removeFile, saveFile, type StoredFile } from '../platform/files';
import { isWithinLimits } from '../platform/limits';
import { readMultipart } from '../platform/multipart';
import { fieldMessages } from '../platform/route';
import { readSettings } from '../site/settings';
import type { FormSource } from './read-form-source';
import { limitsOf } from './submit-request';
import { takesFiles } from './take-request';
import { safeParse } from '../platform/rules/safe-parse';

/** Of the JSON part; the same as a JSON body may have. */
const REQUEST_BYTES = 1024 * 1024;
/** Lines around the parts. */
const ENVELOPE_BYTES = 64 * 1024;

/**
 * The multipart form of a posted request. Files of one that is refused here are removed.
 *
 * @throws DeskError INPUT_INVALID, FILES_NOT_ACCEPTED, TOO_MANY_FILES and what a file is refused for.
 */
export async function readPostedFiles<T>({
  strapi,
  ctx,
  source,
  schema,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  source: FormSource;
  /** Of the part `request`. */
  schema: z.ZodType<T>;
}): Promise<{ body: T; files: StoredFile[] }> {
  const { fileBytes: maxBytes, filesPerMessage: most } = (await readSettings(strapi)).limits;
  const addressKey = limitKey(clientAddress(ctx.req));
  const { fields, files, problem } = await readMultipart({
    request: ctx.req,
    type: takeMultipart(ctx),
    limits: {
      bytes: REQUEST_BYTES + ENVELOPE_BYTES + most * maxBytes,
      fieldBytes: REQUEST_BYTES,
      fields: 5,
      files: most,
    },
    onFile: async (file) => {
      if (file.field !== 'files')
        throw new DeskError('INPUT_INVALID', { hint: 'Name it `files`.' });
      if (!takesFiles(source)) throw new DeskError('FILES_NOT_ACCEPTED');
      const shared = await limitsOf(strapi, { source: source.key, addressKey });
      if (!(await isWithinLimits(strapi, shared))) throw new DeskError('TOO_MANY_REQUESTS');
      return saveFile({ strapi, ...file, maxBytes });
    },
  });
  try {
    if (problem) throw problem;
    return { body: readRequest(schema, fields.request), files };
  } catch (refusal) {
    for (const file of files) await removeFile(strapi, file.path);
    throw refusal;
  }
}

function readRequest<T>(schema: z.ZodType<T>, text: string | undefined): T {
  const result = safeParse(schema, parsed(text));
  if (result.success) return result.data;
  const hint = 'The part `request` is the JSON of a request without files.';
  throw new DeskError('INPUT_INVALID', { hint, fields: fieldMessages(result.error) });
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
