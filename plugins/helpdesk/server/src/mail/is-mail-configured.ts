import type { Core } from '@strapi/strapi';

/**
 * Can mail leave? Strapi's untouched default, `sendmail`, counts as "no": it talks to the recipients' servers by
 * itself, from an address that is not the owner's, and its mails are lost more often than not.
 */
export function isMailConfigured(strapi: Core.Strapi): boolean {
  const provider = strapi.config.get<string>('plugin::email.provider', 'sendmail');
  return provider.toLowerCase() !== 'sendmail';
}
