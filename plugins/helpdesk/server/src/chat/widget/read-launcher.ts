import type { Core } from '@strapi/strapi';
import { DeskError } from '../../errors';
import { readSettings } from '../../site/settings';
import { listChatSources } from '../read-chat-source';
import { readChatStatus } from '../read-status';
import { launcherConfig } from './rules/launcher-config';
import { widgetFiles } from './widget-files';

const PLACE = 'HELPDESK_CONFIG';

/**
 * The script of the one line, with what it is to know of the open chats.
 *
 * @throws DeskError NOT_FOUND where this package was never built whole.
 */
export async function readLauncher(strapi: Core.Strapi): Promise<Buffer> {
  const built = widgetFiles();
  if (!built) throw new DeskError('NOT_FOUND');
  const { company } = await readSettings(strapi);
  const sources = await listChatSources(strapi);
  const config = launcherConfig({
    api: `${strapi.config.get<string>('api.rest.prefix', '/api')}/helpdesk/chat`,
    window: built.window,
    colour: company.colour,
    chats: await Promise.all(
      sources.map(async (source) => ({
        ...{ key: source.key, locale: source.locale, settings: source.settings },
        // Asked only where it changes what is shown.
        isOnline:
          source.settings.away !== 'hide' || (await readChatStatus(strapi, source)).isOnline,
      }))
    ),
  });
  return Buffer.from(built.launcher.replace(PLACE, () => config));
}
