import { z } from '@strapi/utils';
import { contrast, TEXT_CONTRAST } from './colours';
import { localizedText, plainText } from './common.schema';
import { SITE_COLOURS, SITE_FONTS, SITE_PREVIEWS, SITE_SCHEMES } from './design';

const RADIUS_MAX = 24;
const HEADER_LINKS_MAX = 8;
const FOOTER_LINKS_MAX = 20;
const LABEL_MAX = 60;
const URL_MAX = 2_000;
const CSS_MAX = 20_000;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour such as #f5f6f8');

const label = localizedText
  .pipe(z.record(z.string().max(20), plainText(LABEL_MAX)))
  .refine((given) => Object.values(given).some(Boolean), 'A name in at least one language');

/** What a page may lead to: web, mail, telephone, or a path of this host. */
const linkUrl = z
  .string()
  .max(URL_MAX)
  .refine(isLink, 'An address that starts with https://, or a path such as /shop');

const link = z.strictObject({ label, url: linkUrl });

const fontName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u, 'The name of one family, such as Inter');

const css = plainText(CSS_MAX).superRefine(refuseForeign);

export const designSchema = z
  .strictObject({
    scheme: z.enum(SITE_SCHEMES),
    background: colour.nullable(),
    text: colour.nullable(),
    header: colour.nullable(),
    radius: z.number().int().min(0).max(RADIUS_MAX),
    font: z.enum(SITE_FONTS),
    fontName: fontName.nullable(),
    headerLinks: z.array(link).max(HEADER_LINKS_MAX),
    footerLinks: z.array(link).max(FOOTER_LINKS_MAX),
    css,
  })
  .superRefine(({ background, text }, context) => {
    const found = contrast(background ?? SITE_COLOURS.background, text ?? SITE_COLOURS.text);
    if (found >= TEXT_CONTRAST) return;
    const message = 'More contrast between text and background: people could not read it';
    context.addIssue({ code: 'custom', path: [text ? 'text' : 'background'], message });
  });

export const sitePreviewBody = z.strictObject({
  design: designSchema,
  page: z.enum(SITE_PREVIEWS),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language code such as en'),
});
export const sitePreview = z.object({ html: z.string() });

function isLink(value: string): boolean {
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(value)) return false;
  if (/^\/(?!\/)/.test(value)) return true;
  return /^(https?:\/\/|mailto:|tel:)./i.test(value) && URL.canParse(value);
}

const FORBIDDEN: readonly [RegExp, string][] = [
  [/@import/, 'No @import: put the rules themselves here'],
  [/<[/!]/, 'CSS alone, without tags of HTML'],
  [/expression\(|-moz-binding|behavior:|javascript:/, 'No scripts in CSS'],
  [
    /(image-set|src|image|cross-fade)\([^;}]*["'](?!\/[^/])/,
    'Addresses as url(/path) of this host',
  ],
];

/**
 * The pages' own policy keeps a browser from loading anything of other hosts by CSS; this tells the owner of it. Read
 * as a browser would: escapes are undone first, since `\75rl(` is `url(`.
 */
function refuseForeign(given: string, context: z.core.$RefinementCtx<string>): void {
  const read = given
    .replace(/\\(?:([0-9a-f]{1,6})\s?|\r?\n|([^]))/gi, (_, code?: string, sign?: string) =>
      code ? signOf(Number.parseInt(code, 16)) : (sign ?? '')
    )
    .toLowerCase();
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  for (const [pattern, message] of FORBIDDEN) if (pattern.test(read)) return refuse(message);
  for (const [, address] of read.matchAll(/url\(\s*["']?([^)]*)/g)) {
    // A browser leaves out line breaks and tabs within an address, and takes a backslash for a slash.
    const own = address.replace(/[\p{Cc}\s]/gu, '').replaceAll('\\', '/');
    if (!/^(#|\/(?!\/))/.test(own)) {
      return refuse('Nothing from other hosts: url(/path) of this one, such as /uploads/a.woff2');
    }
  }
}

function signOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
