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

const OPTIONS = { ownPropertyOnly: true, renderLimit: 2_000, memoryLimit: 50_000_000 };
const html = new Liquid({ ...OPTIONS, outputEscape: 'escape' });
const plain = new Liquid(OPTIONS);

interface Layouts {
  html: Template[];
  text: Template[];
}
let ours: Layouts | null = null;
/** The host project's, instead of ours; see `take-host-layouts.ts`. */
let host: Partial<Layouts> & { onBroken?(name: string, error: unknown): void } = {};

/** Sets a mail into the one layout: logo or name above, the owner's colour, the footer below. */
export function inLayout(
  content: MailContent,
  company: Settings['company']
): { text: string; html: string } {
  ours ??= {
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
  const rich = { ...shared, body: content.html };
  const bare = { ...shared, body: content.text };
  return {
    html: fromHost(html, 'html', rich) ?? String(html.renderSync(ours.html, rich)),
    text: (fromHost(plain, 'text', bare) ?? String(plain.renderSync(ours.text, bare))).trimEnd(),
  };
}

const NAMES = { html: 'mail/layout', text: 'mail/layout-text' } as const;

/**
 * Takes the host project's layouts from now on, by the names of their files. One that cannot be read, fails, or leaves
 * the mail's own text out is told of, and ours stands for it.
 */
export function useLayouts(
  sources: ReadonlyMap<string, string>,
  onBroken: (name: string, error: unknown) => void
): void {
  host = { onBroken };
  for (const part of ['html', 'text'] as const) {
    const source = sources.get(NAMES[part]);
    if (source === undefined) continue;
    try {
      host[part] = (part === 'html' ? html : plain).parse(source);
    } catch (error) {
      onBroken(NAMES[part], error);
    }
  }
}

function fromHost(
  engine: Liquid,
  part: keyof Layouts,
  values: Record<string, unknown> & { body: string }
): string | null {
  const layout = host[part];
  if (!layout) return null;
  try {
    const mail = String(engine.renderSync(layout, values));
    if (!mail.includes(values.body)) throw new Error('the body of the mail is not in it');
    return mail;
  } catch (error) {
    delete host[part];
    host.onBroken?.(NAMES[part], error);
    return null;
  }
}

function readLayout(name: string): string {
  return readFileSync(path.join(packageRoot(), 'site', 'mail', name), 'utf8');
}
