import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, sources } from './files.mjs';
import { Failure, step } from './report.mjs';
import { ROOT, bin, capture } from './run.mjs';

const PLUGIN = 'plugins/helpdesk';
const IS_TEST = /\.(test|spec)\.tsx?$/;
const STAMPS = path.join(ROOT, 'node_modules', '.cache', 'helpdesk');

const WIDGET = `${PLUGIN}/widget`;
const isOfWidget = (file) =>
  file.startsWith(`${WIDGET}/`) || file.startsWith(`${PLUGIN}/dist/widget/`);

const BUILDS = [
  {
    name: 'plugin',
    inputs: () => [...sources(PLUGIN).filter((file) => !isOfWidget(file)), 'package-lock.json'],
    outputs: () => filesBelow(`${PLUGIN}/dist`).filter((file) => !isOfWidget(file)),
    command: [bin('@strapi/sdk-plugin', 'bin/strapi-plugin.js'), 'build'],
    cwd: path.join(ROOT, PLUGIN),
  },
  {
    name: 'chat window',
    inputs: () => [
      ...sources(WIDGET),
      ...sources(`${PLUGIN}/contracts`, (file) => !file.endsWith('.schema.ts')),
      ...sources(`${PLUGIN}/site/translations`),
      'package-lock.json',
    ],
    outputs: () => filesBelow(`${PLUGIN}/dist/widget`),
    command: [path.join(ROOT, WIDGET, 'build.mjs')],
    cwd: path.join(ROOT, PLUGIN),
  },
  {
    name: 'admin panel',
    // The panel takes the plugin's built half, not its sources.
    inputs: () => [
      ...filesBelow(`${PLUGIN}/dist/admin`),
      ...filesBelow(`${PLUGIN}/dist/contracts`),
      ...sources('config'),
      ...sources('src'),
      'package-lock.json',
      'tsconfig.json',
    ],
    outputs: () => filesBelow('dist'),
    command: [bin('@strapi/strapi', 'bin/strapi.js'), 'build', '--silent'],
    cwd: ROOT,
  },
];

/** The plugin with the chat's window, for those who run the panel from its sources. */
export async function buildPlugin() {
  for (const build of BUILDS.slice(0, 2)) await buildWhenStale(build);
}

/** The chat's window alone. */
export async function buildChatWindow() {
  await buildWhenStale(BUILDS[1]);
}

/** Builds what does not come from the present sources: told by content, so that a checkout's times mean nothing. */
export async function buildWhatIsStale() {
  for (const build of BUILDS) await buildWhenStale(build);
}

async function buildWhenStale(build) {
  if (isFresh(build)) console.log(`· ${build.name}: built already`);
  else await step(`building the ${build.name}`, () => runBuild(build));
}

async function runBuild(build) {
  const before = digest(build.inputs());
  const { code, stdout, stderr } = await capture(process.execPath, build.command, {
    cwd: build.cwd,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0 || build.outputs().length === 0) {
    throw new Failure(`The ${build.name} could not be built:\n${stdout}${stderr}`);
  }
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(
    stampOf(build),
    JSON.stringify({ inputs: before, outputs: digest(build.outputs()) })
  );
}

function isFresh(build) {
  if (!existsSync(stampOf(build))) return false;
  const stamp = JSON.parse(readFileSync(stampOf(build), 'utf8'));
  return stamp.inputs === digest(build.inputs()) && stamp.outputs === digest(build.outputs());
}

function stampOf(build) {
  return path.join(STAMPS, `${build.name.replace(' ', '-')}.built.json`);
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files.filter((name) => !IS_TEST.test(name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
