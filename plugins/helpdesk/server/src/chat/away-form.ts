import type { Core } from '@strapi/strapi';
import { listFormSources } from '../forms/read-form-source';
import { remembered } from '../platform/remembered';
import { listChatSources, type ChatSource } from './read-chat-source';

/** How long a form that was opened or closed goes unseen. */
const KEEP_MS = 3_000;
const openForms = remembered(KEEP_MS, (strapi) => listFormSources(strapi, ['visitors']));

/** The form that stands in for a chat with nobody there; null: none is asked for, or none is open to visitors. */
export async function awayFormOf(
  strapi: Core.Strapi,
  { settings }: Pick<ChatSource, 'settings'>
): Promise<string | null> {
  if (settings.away !== 'form') return null;
  const open = await openForms.load(strapi);
  return (open.find(({ key }) => key === settings.form) ?? open[0])?.key ?? null;
}

/** Origins of the pages on which this form stands in for a chat. */
export async function originsOfAwayForm(strapi: Core.Strapi, form: string): Promise<string[]> {
  const origins: string[] = [];
  for (const chat of await listChatSources(strapi)) {
    if ((await awayFormOf(strapi, chat)) === form) origins.push(...chat.settings.allowedOrigins);
  }
  return origins;
}
