import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import { takeMultipart } from '../platform/body-limit';
import { readMultipart } from '../platform/multipart';

const MAX_BYTES = 10 * 1024 * 1024;
/** Room for the lines around the file in a multipart body. */
const ENVELOPE_BYTES = 64 * 1024;

/**
 * The one file of a request, whole in memory, where it is decoded.
 *
 * @throws DeskError INPUT_INVALID, BODY_TOO_LARGE, FILE_TOO_LARGE, FILE_EMPTY, TOO_MANY_FILES
 */
export async function takePhoto(ctx: Context): Promise<Buffer> {
  const { files, problem } = await readMultipart({
    request: ctx.req,
    type: takeMultipart(ctx),
    limits: { bytes: MAX_BYTES + ENVELOPE_BYTES, fieldBytes: 1_000, fields: 5, files: 1 },
    onFile: ({ content }) => wholeFile(content),
  });
  if (problem) throw problem;
  if (files.length === 0) throw new DeskError('INPUT_INVALID', { hint: 'Send one `photo`.' });
  if (files[0].length === 0) throw new DeskError('FILE_EMPTY', { hint: 'Choose another file.' });
  return files[0];
}

async function wholeFile(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw new DeskError('FILE_TOO_LARGE', { hint: `At most ${MAX_BYTES} bytes.` });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
