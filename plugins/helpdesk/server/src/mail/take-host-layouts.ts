import type { Core } from '@strapi/strapi';
import { markBroken, readHostTemplates, type HostTemplates } from '../platform/host-templates';
import { useLayouts } from './layout';

let taken: HostTemplates | null = null;

/** From now on mails are set into the host project's layout, where it has one. */
export async function takeHostLayouts(strapi: Core.Strapi): Promise<void> {
  const host = await readHostTemplates(strapi);
  if (host === taken) return;
  taken = host;
  useLayouts(host.sources, (name, error) => {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    markBroken(strapi, host, { name, reason });
  });
}
