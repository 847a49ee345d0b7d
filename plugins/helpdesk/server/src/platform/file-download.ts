import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { openFile, type StoredFile } from './files';

/**
 * Answers with a file for saving. Nothing in it can run on our address: it is never shown inside a page, its type
 * is not guessed, and were it opened all the same, it would stand in a sandbox without scripts.
 */
export async function sendFile(
  strapi: Core.Strapi,
  ctx: Context,
  file: Pick<StoredFile, 'name' | 'mime' | 'size' | 'path'>
): Promise<void> {
  const content = await openFile(strapi, file.path);
  ctx.status = 200;
  ctx.set({
    'Content-Type': file.mime.startsWith('text/') ? `${file.mime}; charset=utf-8` : file.mime,
    'Content-Length': String(file.size),
    'Content-Disposition': contentDisposition(file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  ctx.body = content;
}

/** RFC 6266: an ASCII name for old readers, and the name itself in UTF-8 (RFC 8187). */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
