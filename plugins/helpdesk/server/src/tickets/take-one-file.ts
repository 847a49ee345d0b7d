import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { FileView } from '../../../contracts';
import { DeskError } from '../errors';
import { takeMultipart } from '../platform/body-limit';
import { readMultipart } from '../platform/multipart';
import { readSettings } from '../site/settings';

/** Room for the lines around the file in a multipart body. */
const ENVELOPE_BYTES = 64 * 1024;

/** Reads a body with one `file` in it. */
export async function takeOneFile(
  strapi: Core.Strapi,
  ctx: Context,
  save: (file: { name: string; content: Readable; maxBytes: number }) => Promise<FileView>
): Promise<FileView> {
  const { fileBytes } = (await readSettings(strapi)).limits;
  const { files, problem } = await readMultipart({
    request: ctx.req,
    type: takeMultipart(ctx),
    limits: { bytes: fileBytes + ENVELOPE_BYTES, fieldBytes: 1_000, fields: 5, files: 1 },
    onFile: (file) => save({ ...file, maxBytes: fileBytes }),
  });
  if (problem) throw problem;
  if (files.length === 0) throw new DeskError('INPUT_INVALID', { hint: 'Send one `file`.' });
  return files[0];
}
