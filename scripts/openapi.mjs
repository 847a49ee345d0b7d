// npm run openapi: writes docs/openapi.json from the routes. With --check it only compares, and fails on a difference.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadTypeScript } from './lib/load-typescript.mjs';
import { Failure, main } from './lib/report.mjs';
import { ROOT } from './lib/run.mjs';

const FILE = path.join(ROOT, 'docs', 'openapi.json');
const SERVER = 'plugins/helpdesk/server/src';

await main(async () => {
  const { describeApi } = await loadTypeScript(`${SERVER}/platform/openapi`);
  const { ROUTES } = await loadTypeScript(`${SERVER}/routes`);
  const { version } = JSON.parse(
    readFileSync(path.join(ROOT, 'plugins/helpdesk/package.json'), 'utf8')
  );
  const text = `${JSON.stringify(describe(describeApi, { version, routes: ROUTES }), null, 2)}\n`;

  if (!process.argv.includes('--check')) writeFileSync(FILE, text);
  else if (text !== written()) throw new Failure('docs/openapi.json is not what the routes say.');
  console.log(`${ROUTES.length} routes`);
});

function describe(describeApi, api) {
  try {
    return describeApi(api);
  } catch (error) {
    throw new Failure(`The contract of a route is incomplete:\n${error.message}`);
  }
}

function written() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return null;
  }
}
