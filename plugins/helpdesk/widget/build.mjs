// Builds the visitor's chat into dist/widget: the launcher, the window, the sockets, the solver of puzzles, and the words of
// each language. All but the launcher carry a mark of their content in their names and may be kept for ever.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { minify } from 'terser';

const HERE = import.meta.dirname;
const SOURCE = path.join(HERE, 'src');
const WORDS = path.join(HERE, 'words');
const SITE_WORDS = path.join(HERE, '..', 'site', 'translations');
/** Those of the last four years. */
const BROWSERS = ['safari15.4', 'firefox100', 'chrome100'];
/** Of the language, as all of them know it. */
const YEAR = 2020;
/** Fields are assigned, not defined: those that a constructor fills are named once less. */
const COMPILER = {
  jsx: 'react-jsx',
  jsxImportSource: 'preact',
  useDefineForClassFields: false,
};
/** What the window says as the pages of the site say it. */
const OF_THE_SITE = {
  human: ['label', 'hint', 'alt', 'again', 'cannotSee', 'checking', 'long', 'problem'],
  rate: ['title', 'reason', 'send', 'thanks', 'change'],
  scores: ['worst', 'bad', 'neutral', 'good', 'best'],
  offers: ['heading', 'no'],
};

/** @param {string} out folder, which is emptied first. */
export async function buildWidget(out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const keep = (name, extension, content) => {
    const mark = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const file = `${name}.${mark}.${extension}`;
    writeFileSync(path.join(out, file), content);
    return file;
  };
  const live = keep('widget-live', 'js', await bundle('live/live.ts'));
  const solver = keep('widget-solver', 'js', await bundle('human/solver.ts'));
  const words = Object.fromEntries(
    languages().map((language) => [
      language,
      keep(`widget-words-${language}`, 'json', JSON.stringify(wordsOf(language))),
    ])
  );
  const files = JSON.stringify({ live, solver, words });
  const window = keep(
    'widget-window',
    'js',
    await bundle('window/window.ts', { HELPDESK_FILES: files })
  );
  writeFileSync(path.join(out, 'widget.js'), await bundle('launcher/launcher.ts'));
  writeFileSync(
    path.join(out, 'files.json'),
    `${JSON.stringify({ window, live, solver, words })}\n`
  );
}

async function bundle(entry, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.join(SOURCE, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: BROWSERS,
    tsconfigRaw: { compilerOptions: COMPILER },
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [styleSheets, websocketsAlone],
    logLevel: 'warning',
  });
  return shorten(outputFiles[0].text);
}

/** A visitor's phone waits for every byte. */
async function shorten(text) {
  const { code } = await minify(text, {
    ecma: YEAR,
    compress: { ecma: YEAR, passes: 3 },
    format: { ecma: YEAR, comments: false },
  });
  return code;
}

/** A style sheet is a text of the script: no page has to allow a file of styles. */
const styleSheets = {
  name: 'style-sheets',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const options = { loader: 'css', minify: true, target: BROWSERS };
      const { code } = await transform(readFileSync(file, 'utf8'), options);
      return { contents: `export const css=${JSON.stringify(code.trim())}`, loader: 'js' };
    });
  },
};

/**
 * Of engine.io's ways to the server, the websocket alone: where it does not get through, the window asks over HTTP in
 * its own way, which also works where long requests are cut. A fifth of the library less. And none of its own parser,
 * since ours is used: see `live/clean-parser.ts`.
 */
const websocketsAlone = {
  name: 'websockets-alone',
  setup({ onLoad }) {
    const engine = esmOf('engine.io-client');
    const manager = path.join(esmOf('socket.io-client'), 'manager.js');
    const parts = new Map([
      [path.join(engine, 'index.js'), () => ENGINE],
      [path.join(engine, 'transports', 'index.js'), () => TRANSPORTS],
      [manager, () => swapped(readFileSync(manager, 'utf8'), ...PARSER)],
    ]);
    onLoad({ filter: /(index|manager)\.js$/ }, ({ path: file }) => {
      const contents = parts.get(file)?.();
      return contents && { contents, resolveDir: path.dirname(file) };
    });
  },
};
const TRANSPORTS = `import{WS}from'./websocket.js';export const transports={websocket:WS};`;
const ENGINE = `export{Socket}from'./socket.js';export{installTimerFunctions}from'./util.js';
export{parse}from'./contrib/parseuri.js';export{nextTick}from'./globals.node.js';
const none=null;export{none as Fetch,none as NodeXHR,none as XHR,none as NodeWebSocket,none as WebSocket,none as WebTransport};`;
const PARSER = [
  `import * as parser from "socket.io-parser";`,
  // An object of all that a module exports is made by a loop, which meets what old pages add to every object.
  `const parser={};`,
];

function esmOf(library) {
  const { resolve } = createRequire(import.meta.url);
  return path.join(path.dirname(resolve(`${library}/package.json`)), 'build', 'esm');
}

/** @throws Error where a newer version of the library reads otherwise. */
function swapped(text, from, to) {
  if (!text.includes(from)) throw new Error(`Not in the library any more: ${from}`);
  return text.replace(from, () => to);
}

function languages() {
  return readdirSync(WORDS).map((file) => path.basename(file, '.json'));
}

function wordsOf(language) {
  const folder = path.join(SITE_WORDS, language);
  const site = Object.assign(
    {},
    ...readdirSync(folder).map((file) => readJson(path.join(folder, file)))
  );
  const { problems } = site;
  return {
    ...readJson(path.join(WORDS, `${language}.json`)),
    ...Object.fromEntries(
      Object.entries(OF_THE_SITE).map(([group, names]) => [
        group,
        Object.fromEntries(names.map((name) => [name, site[group][name]])),
      ])
    ),
    problems: {
      missing: problems.missing,
      address: problems['email-address'],
      consent: problems['consent-missing'],
    },
  };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

if (process.argv[1] === import.meta.filename) {
  await buildWidget(path.join(HERE, '..', 'dist', 'widget'));
}
