// npm run dev: the plugin is built at every change, Strapi restarts when its server half is new, and the panel reloads.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, utimesSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildChatWindow, buildPlugin } from './lib/build.mjs';
import { startChild, stopChildren, stopChildrenOnSignal } from './lib/children.mjs';
import { Failure, dim, main, yellow } from './lib/report.mjs';
import { ROOT, bin } from './lib/run.mjs';

const PLUGIN = path.join(ROOT, 'plugins', 'helpdesk');
const SERVER_BUNDLE = path.join(PLUGIN, 'dist', 'server', 'index.js');
const BUNDLES = [SERVER_BUNDLE, path.join(PLUGIN, 'dist', 'admin', 'index.js')];
/** Strapi's watcher looks at the application only and passes over every dist: touching this file restarts it. */
const WATCHED = path.join(ROOT, 'src', 'index.ts');
const SETTLE_MS = 300;

await main(async () => {
  if (ROOT.includes('tmp')) {
    console.log(yellow(`strapi develop sees no change below a path with "tmp" in it: ${ROOT}`));
  }
  await buildPlugin();
  stopChildrenOnSignal();
  const since = Date.now();
  const plugin = start(
    'plugin',
    [bin('@strapi/sdk-plugin', 'bin/strapi-plugin.js'), 'watch'],
    PLUGIN
  );
  // The watcher begins by emptying what was built: a Strapi that starts meanwhile finds no plugin.
  const isBuilt = await Promise.race([written(BUNDLES, since), plugin.ended.then(() => false)]);
  if (!isBuilt) throw new Failure('The plugin could not be built; the reason stands above.');
  restartOnNewServer();
  rebuildChatWindow();
  const strapi = start('strapi', [bin('@strapi/strapi', 'bin/strapi.js'), 'develop'], ROOT);
  const code = await Promise.race([plugin.ended, strapi.ended]);
  await stopChildren();
  process.exit(code);
});

function start(name, args, cwd) {
  const env = { NODE_ENV: 'development', STRAPI_TELEMETRY_DISABLED: 'true' };
  return startChild({
    args,
    cwd,
    env,
    onLine: (line) => console.log(`${dim(`[${name}]`)} ${line}`),
  });
}

/** Resolves when each of the files was written after this moment. */
async function written(files, since) {
  const isNew = (file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > since;
  while (!files.every(isNew)) await sleep(SETTLE_MS);
  return true;
}

function restartOnNewServer() {
  let known = serverDigest();
  let timer;
  watch(path.join(PLUGIN, 'dist'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = serverDigest();
      if (now === known || now === null) return;
      known = now;
      console.log(yellow('[dev] the server half is new: Strapi restarts'));
      utimesSync(WATCHED, new Date(), new Date());
    }, SETTLE_MS);
  });
}

/** A page that is loaded again has the new one once Strapi has started again. */
function rebuildChatWindow() {
  let timer;
  watch(path.join(PLUGIN, 'widget'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      buildChatWindow().then(
        () => utimesSync(WATCHED, new Date(), new Date()),
        // An error of the moment, while a file is being written; the next change builds again.
        (error) => console.log(yellow(`[widget] ${error.message}`))
      );
    }, SETTLE_MS);
  });
}

function serverDigest() {
  try {
    // The watcher writes source maps and the first build does not: that alone is no reason to restart.
    const code = readFileSync(SERVER_BUNDLE, 'utf8')
      .replace(/^\/\/# sourceMappingURL=.*$/m, '')
      .trim();
    return createHash('sha256').update(code).digest('hex');
  } catch {
    // Between two builds there is none.
    return null;
  }
}
