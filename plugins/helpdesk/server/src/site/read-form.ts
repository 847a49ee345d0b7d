import type { Readable } from 'node:stream';
import { DeskError } from '../errors';
import { takeMultipart } from '../platform/body-limit';
import { sha256 } from '../platform/ids';
import { readMultipart, type Multipart } from '../platform/multipart';
import { originOf } from './origin';
import type { Page } from './page';
import type { Session } from './session';
import { visitorOf } from './visitor';

/** Longest text of a form in UTF-8: 20,000 letters of four bytes. */
const FIELD_BYTES = 80_000;
/** Fifty fields of the owner's, some with many ticks. */
const FIELDS = 500;
/** Room for everything that is no file. */
const TEXT_BYTES = 1024 * 1024;

/** A posted form with its files, which `onFile` takes as streams. */
export async function readForm<T = never>(
  { ctx, settings }: Page,
  onFile?: (file: { field: string; name: string; content: Readable }) => Promise<T>
): Promise<Multipart<T>> {
  const { fileBytes, filesPerMessage } = settings.limits;
  const files = onFile ? filesPerMessage : 0;
  let given = 0;
  return readMultipart<T>({
    request: ctx.req,
    type: takeMultipart(ctx),
    limits: {
      bytes: TEXT_BYTES + files * fileBytes,
      fieldBytes: FIELD_BYTES,
      fields: FIELDS,
      // A file input that was left empty is a part too.
      files: files + 1,
    },
    onFile: async (file) => {
      if (!onFile) throw new DeskError('FILES_NOT_ACCEPTED');
      given += 1;
      if (given > files) throw new DeskError('TOO_MANY_FILES');
      return onFile(file);
    },
  });
}

/**
 * The visitor behind a form that needs no session.
 *
 * @throws DeskError NOT_ALLOWED for a form of another site, FORM_EXPIRED where it is not the visitor's own.
 */
export function requireVisitor({ strapi, ctx }: Page, token: string | undefined): string {
  const origin = originOf(strapi, ctx);
  if (origin === 'foreign') throw new DeskError('NOT_ALLOWED');
  const isFromOurPage = origin === 'ours';
  const visitor = visitorOf({ strapi, ctx, token: token ?? '', isFromOurPage });
  if (!visitor) throw new DeskError('FORM_EXPIRED');
  return visitor;
}

/**
 * The session behind a form.
 *
 * @throws DeskError NOT_ALLOWED for a form of another site, NOT_FOUND without a session, FORM_EXPIRED for a form of
 * another session.
 */
export function requireSession(page: Page, token: string | undefined): Session {
  if (originOf(page.strapi, page.ctx) === 'foreign') throw new DeskError('NOT_ALLOWED');
  if (!page.session) throw new DeskError('NOT_FOUND');
  if (sha256(token ?? '') !== sha256(page.session.csrf)) throw new DeskError('FORM_EXPIRED');
  return page.session;
}
