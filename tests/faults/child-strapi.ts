import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import plugin from '../../plugins/helpdesk/server/src';

/** Strapi in a process of its own, so that it can be killed, with the plugin from its sources; not loaded yet. */
export function childStrapi(): Core.Strapi {
  const root = process.cwd();
  const load = createRequire(path.join(root, 'package.json'));
  const entry = path.join(root, 'plugins/helpdesk/dist/server/index.js');
  // Strapi loads the built plugin; it gets the sources instead. The loader reads a module's exports alone.
  load.cache[entry] = {
    id: entry,
    filename: entry,
    loaded: true,
    exports: { ...plugin },
  } as unknown as NodeJS.Module;
  const { createStrapi } = load('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  return strapi;
}
