import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { DeskError, isDeskError } from '../errors';

export interface MultipartLimits {
  /** Of the whole body. */
  bytes: number;
  /** Of one field, in UTF-8; longer ones are cut here and found too long by their schema. */
  fieldBytes: number;
  fields: number;
  files: number;
}

export interface Multipart<T> {
  /** The first value of each field; files apart. */
  fields: Record<string, string>;
  /** All values, for fields that come several times. */
  values: Record<string, string[]>;
  files: T[];
  /** Why reading stopped; what came before it is in the fields. */
  problem: DeskError | null;
}

/** How long the parser may think after the last byte; on some broken bodies it never comes to an end. */
const LAST_WORD_MS = 1_000;
const BROKEN = { hint: 'The form is broken.' };

/**
 * Reads a multipart body and hands each file on as a stream, keeping nothing of it in memory. Fields that come
 * before the files are there also when the files are refused, so that a form can be shown again as it was filled.
 *
 * @param type the Content-Type header, see `takeMultipart`.
 */
export async function readMultipart<T>({
  request,
  type,
  limits,
  onFile,
}: {
  request: IncomingMessage;
  type: string;
  limits: MultipartLimits;
  /** Its promise must end for reading to end; a rejection ends reading. */
  onFile(file: { field: string; name: string; content: Readable }): Promise<T>;
}): Promise<Multipart<T>> {
  const values: Record<string, string[]> = Object.create(null);
  const saved: Promise<T | null>[] = [];
  const streams: Readable[] = [];
  const end: { problem: unknown } = { problem: null };
  const announced = Number(request.headers['content-length'] ?? 0);
  let size = 0;

  await new Promise<void>((resolve) => {
    const parser = openParser({ type, limits });
    const stop = (problem: unknown) => {
      end.problem ??= problem;
      if (parser) request.unpipe(parser);
      // The parser leaves them open, and whoever reads one would wait for ever; so would a pipeline that begins
      // with a stream that was destroyed without an error.
      for (const stream of streams) stream.destroy(new Error('The form is not read any further'));
      resolve();
    };
    if (!parser) {
      stop(new DeskError('INPUT_INVALID', { hint: 'Send the form as multipart/form-data.' }));
      return;
    }
    parser.on('field', (name, value, isNameCut) => {
      if (!isNameCut) (values[name] ??= []).push(value);
    });
    parser.on('file', (field, content, name) => {
      content.on('error', () => undefined);
      streams.push(content);
      if (announced > limits.bytes) stop(tooLarge(limits));
      else if (end.problem || !name) content.resume();
      else {
        const keep = onFile({ field, name, content });
        saved.push(keep.catch((error: unknown) => (stop(error), null)));
      }
    });
    parser.on('fieldsLimit', () => stop(tooMany('fields', limits.fields)));
    parser.on('partsLimit', () => stop(tooMany('parts', limits.fields + limits.files)));
    parser.on('filesLimit', () =>
      stop(new DeskError('TOO_MANY_FILES', { hint: `At most ${limits.files} files.` }))
    );
    parser.on('error', () => stop(new DeskError('INPUT_INVALID', BROKEN)));
    let isRead = false;
    parser.on('finish', () => {
      isRead = true;
      resolve();
    });
    parser.on('prefinish', () => {
      const giveUp = () => isRead || stop(new DeskError('INPUT_INVALID', BROKEN));
      Promise.all(saved).then(() => setTimeout(giveUp, LAST_WORD_MS).unref());
    });
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) stop(tooLarge(limits));
    });
    request.on('error', () =>
      stop(new DeskError('INPUT_INVALID', { hint: 'The form broke off.' }))
    );
    request.pipe(parser);
  });
  const files = (await Promise.all(saved)).filter((file) => file !== null);
  if (end.problem !== null && !isDeskError(end.problem)) throw end.problem;
  const fields = Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[0]]));
  return { fields, values, files, problem: end.problem };
}

function openParser({ type, limits }: { type: string; limits: MultipartLimits }) {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fieldNameSize: 100,
        fieldSize: limits.fieldBytes,
        fields: limits.fields,
        files: limits.files,
        parts: limits.fields + limits.files,
        headerPairs: 20,
        headerSize: 4_096,
      },
    });
  } catch {
    // Not multipart, or without a boundary.
    return null;
  }
}

function tooLarge(limits: MultipartLimits): DeskError {
  return new DeskError('BODY_TOO_LARGE', { hint: `At most ${limits.bytes} bytes.` });
}

function tooMany(what: string, most: number): DeskError {
  return new DeskError('INPUT_INVALID', { hint: `At most ${most} ${what}.` });
}
