import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import type { Settings } from '../../../contracts';
import { packageRoot } from '../platform/package-root';
import { localize } from '../workflow/rules/localize';
import { preheader } from './rules/preheader';

/** A mail's inner part, before the frame that all mails share. */
export interface MailContent {
  /** Of the body's words. */
  language: string;
  direction: 'ltr' | 'rtl';
  subject: string;
  text: string;
  html: string;
}

const html = new Liquid({ outputEscape: 'escape', ownPropertyOnly: true });
const plain = new Liquid({ ownPropertyOnly: true });
let layouts: { html: Template[]; text: Template[] } | null = null;

/** Sets a mail into the one layout: logo or name above, the owner's colour, the footer below. */
export function inLayout(
  content: MailContent,
  company: Settings['company']
): { text: string; html: string } {
  layouts ??= {
    html: html.parse(readLayout('layout.liquid')),
    text: plain.parse(readLayout('layout-text.liquid')),
  };
  const footer = localize(company.footer, content.language).split('\n').filter(Boolean);
  const shared = {
    language: content.language,
    direction: content.direction,
    subject: content.subject,
    preheader: preheader(content.text),
    company: localize(company.name, content.language),
    logoUrl: company.logoUrl,
    colour: company.colour,
    footer,
  };
  return {
    html: String(html.renderSync(layouts.html, { ...shared, body: content.html })),
    text: String(plain.renderSync(layouts.text, { ...shared, body: content.text })).trimEnd(),
  };
}

function readLayout(name: string): string {
  return readFileSync(path.join(packageRoot(), 'site', 'mail', name), 'utf8');
}
