import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../contracts';
import { localize } from '../workflow/rules/localize';
import { headerText } from './rules/header-text';
import { isMailAddress } from './rules/mail-address';

/**
 * Who a mail says it is from: the owner's settings over what the mail server's configuration says. Without an
 * address of either the provider's own stays.
 *
 * @param language of the mail, in which the company is named; null: not known.
 */
export function senderOf(
  strapi: Core.Strapi,
  { mail, company }: Pick<Settings, 'mail' | 'company'>,
  language: string | null
): { from?: string; replyTo?: string } {
  const configured = strapi.config.get<string>('plugin::email.settings.defaultFrom', '');
  const address = mail.fromAddress ?? addressIn(configured);
  const name = headerText(mail.fromName ?? localize(company.name, language), 100);
  return {
    ...(address ? { from: `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` } : {}),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
  };
}

/** Of `Support <support@example.com>` or the bare address. */
function addressIn(configured: unknown): string | null {
  if (typeof configured !== 'string') return null;
  const address = /<([^<>]+)>\s*$/.exec(configured)?.[1] ?? configured.trim();
  return isMailAddress(address) ? address : null;
}
