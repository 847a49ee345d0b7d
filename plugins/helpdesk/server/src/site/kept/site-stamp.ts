import type { Core } from '@strapi/strapi';
import { readFaqStamp } from '../../faq/read-faq';
import { readSettingsStamp } from '../settings';
import { readTemplateStamp } from '../templates';

/**
 * Names the state of all that a guest's page is made of. It changes at once when something is published or set on this
 * node, and within three seconds when that was done on another one, in a database console, or to a file.
 */
export async function siteStamp(strapi: Core.Strapi): Promise<string> {
  const [faq, settings, templates] = await Promise.all([
    readFaqStamp(strapi),
    readSettingsStamp(strapi),
    readTemplateStamp(strapi),
  ]);
  return `${faq} ${settings} ${templates}`;
}
