import type { Core } from '@strapi/strapi';
import type { ChatPerson, ChatWindow, SiteLocale } from '../../../contracts';
import { clock } from '../platform/clock';
import { publicUrl } from '../platform/public-url';
import { readSettings } from '../site/settings';
import { sitePath } from '../site/site-path';
import { textsOf } from '../site/translations';
import { awayFormOf } from './away-form';
import { presentPerson } from './present-person';
import { readChatSource, type ChatSource } from './read-chat-source';
import { peopleThere, readChatStatus } from './read-status';
import { presentWindow } from './rules/present-window';

const PEOPLE = 3;

/**
 * What the window of a chat shows before anything is known of its visitor: the same for everybody who reads the same
 * language, and made of what is kept in memory for seconds.
 *
 * @throws DeskError SOURCE_CLOSED
 */
export async function readChatWindow(
  strapi: Core.Strapi,
  { key, readerOf }: { key: string; readerOf(source: ChatSource): ChatReader }
): Promise<ChatWindow> {
  const source = await readChatSource(strapi, key);
  const reader = readerOf(source);
  const { company, limits } = await readSettings(strapi);
  const root = sitePath(strapi);
  const form = await awayFormOf(strapi, source);
  return {
    ...presentWindow({ source, company, reader, texts: textsOf(reader.site) }),
    people: await peopleOf(strapi, source),
    status: await readChatStatus(strapi, source),
    // A form that is not there is no way in: what is written reaches the desk all the same.
    away: source.settings.away === 'form' && form === null ? 'chat' : source.settings.away,
    form,
    files: { bytes: limits.fileBytes, count: limits.filesPerMessage },
    helpUrl: root === null ? null : `${publicUrl(strapi)}${root}/${reader.site}`,
  };
}

/** In which language the window is read, and in which of ours our own words are. */
export interface ChatReader {
  locale: string;
  site: SiteLocale;
}

async function peopleOf(strapi: Core.Strapi, source: ChatSource): Promise<ChatPerson[]> {
  if (source.settings.face !== 'person') return [];
  const { hours, presence } = await readSettings(strapi);
  const now = clock.now();
  const people = await peopleThere(strapi, source, now);
  return people
    .slice(0, PEOPLE)
    .map((agent) => presentPerson(agent, { hours, presence, now, site: publicUrl(strapi) }));
}
