import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SITE_LOCALES } from '../contracts/common';
import { launcherConfig } from '../server/src/chat/widget/rules/launcher-config';
import { buildWidget } from './build.mjs';

const KIB = 1_024;
/** esbuild and a style sheet or two, on a machine that does other things. */
const BUILD_MS = 60_000;

let folder: string;
let files: Map<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-widget-'));
  await buildWidget(folder);
  files = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
  );
}, BUILD_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zipped = (text: string) => gzipSync(text, { level: 9 }).length;
const file = (start: string) => {
  const [, content] = [...files].find(([name]) => name.startsWith(start)) ?? [];
  if (content === undefined) throw new Error(`No ${start}`);
  return content;
};
/** As a page gets it, of a desk with one chat. */
function launcher(): string {
  const settings = {
    launcher: { en: 'Questions?', ur: 'کوئی سوال؟' },
    colour: null,
    side: 'end' as const,
    distance: { side: 20, bottom: 20 },
    away: 'chat' as const,
  };
  const config = launcherConfig({
    api: '/api/helpdesk/chat',
    window: JSON.parse(file('files.json')).window,
    colour: '#2f5bd7',
    chats: [{ key: 'site-chat', locale: null, settings, isOnline: true }],
  });
  return file('widget.js').replace('HELPDESK_CONFIG', () => config);
}

test('the launcher weighs 3 KB at most', () => {
  expect(zipped(launcher())).toBeLessThanOrEqual(3 * KIB);
});

test('everything until the first message can be written weighs 40 KB at most, in each language', () => {
  for (const locale of SITE_LOCALES) {
    const words = zipped(file(`widget-words-${locale}`));
    const all = zipped(launcher()) + zipped(file('widget-window')) + words;
    expect(all, locale).toBeLessThanOrEqual(40 * KIB);
  }
});

test('what comes with the first message is no heavier than that it is forgotten', () => {
  expect(zipped(file('widget-live'))).toBeLessThanOrEqual(13 * KIB);
  expect(zipped(file('widget-solver'))).toBeLessThanOrEqual(2 * KIB);
});

test('holds nothing that a strict policy refuses, and keeps no cookie', () => {
  const scripts = [...files].filter(([name]) => name.endsWith('.js'));
  expect(scripts).toHaveLength(4);
  for (const [name, text] of scripts) {
    expect(text.match(/\beval\(|new Function|document\.write|document\.cookie/), name).toBeNull();
  }
  // Preact has a way to set HTML; nothing of ours takes it.
  const folder = path.join(import.meta.dirname, 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of sources.filter((one) => /\.tsx?$/.test(one))) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    expect(text.match(/innerHTML|outerHTML|dangerouslySet|insertAdjacent/i), name).toBeNull();
  }
});

test('has the words of every language, each of them whole', () => {
  const words = SITE_LOCALES.map((locale) => JSON.parse(file(`widget-words-${locale}`)));
  const shape = (value: unknown): unknown =>
    typeof value === 'string'
      ? [...value.matchAll(/\{(\w+)(?:\}|, plural)/g)]
          .map(([, name]) => name)
          .filter((name) => name !== 'count')
          .sort()
      : Object.fromEntries(
          Object.entries(value as object).map(([key, inner]) => [key, shape(inner)])
        );
  const [english, ...others] = words.map(shape);
  for (const other of others) expect(other).toEqual(english);
  const empty = words.flatMap((one) => JSON.stringify(one).match(/""/g) ?? []);
  expect(empty).toEqual([]);
});

test('is the same from the same sources', async () => {
  const again = mkdtempSync(path.join(tmpdir(), 'helpdesk-widget-'));
  await buildWidget(again);
  expect(readdirSync(again)).toEqual([...files.keys()]);
  rmSync(again, { recursive: true, force: true });
});
