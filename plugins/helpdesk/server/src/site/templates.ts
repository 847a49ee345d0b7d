import type { Core } from '@strapi/strapi';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Liquid } from 'liquidjs';
import { markBroken, readHostTemplates, type HostTemplates } from '../platform/host-templates';
import { packageRoot } from '../platform/package-root';
import { fill } from './translations';

/** What one page of a host's own templates may take, so that a loop in it ends. */
const HOST_LIMITS = { parseLimit: 2_000_000, renderLimit: 2_000, memoryLimit: 50_000_000 };
/** Under this name a host's template reaches ours: `{% layout 'ours/layout' %}`. */
const OURS = 'ours';
const EXTENSION = '.liquid';

type Values = Record<string, unknown> & { locale: string };
type Sources = Record<string, string>;

let ours: { sources: Sources; engine: Liquid } | null = null;
/** By the host's templates as they were read; null: they are all broken, or there are none. */
const engines = new WeakMap<HostTemplates, Liquid | null>();

/**
 * Fills one of our page templates, or the one that the host project has in its place. Every value is escaped unless the
 * template says `raw`, which stands for sanitised HTML alone; what people wrote is only ever a value, so Liquid in it
 * stays text. A template of the host that fails is left out from then on.
 */
export async function renderTemplate(
  strapi: Core.Strapi,
  name: string,
  values: Values
): Promise<string> {
  const host = await readHostTemplates(strapi);
  for (;;) {
    const engine = hostEngine(strapi, host);
    if (!engine) return render(ownTemplates().engine, name, values);
    try {
      return await render(engine, name, values);
    } catch (error) {
      const culprits = await culpritsOf(host, { name, values, error });
      for (const culprit of culprits) leaveOut(strapi, host, culprit, error);
    }
  }
}

/** Names the state of all templates: another one means that pages may look otherwise. */
export async function readTemplateStamp(strapi: Core.Strapi): Promise<string> {
  const host = await readHostTemplates(strapi);
  return `${host.stamp}:${leftOut.get(host)?.size ?? 0}`;
}

function render(engine: Liquid, name: string, values: Values): Promise<string> {
  // Known to every filter, also within a part that is given values of its own.
  return engine.renderFile(name, values, { globals: { locale: values.locale } });
}

const leftOut = new WeakMap<HostTemplates, Set<string>>();

function hostEngine(strapi: Core.Strapi, host: HostTemplates): Liquid | null {
  const known = engines.get(host);
  if (known !== undefined) return known;
  const checker = makeEngine({}, HOST_LIMITS);
  for (const [name, source] of pagesOf(host)) {
    try {
      checker.parse(source, name);
      refuseItself(name, source);
    } catch (error) {
      leaveOut(strapi, host, name, error);
    }
  }
  const used = pagesOf(host);
  const engine = used.length > 0 ? engineWith(used) : null;
  engines.set(host, engine);
  return engine;
}

/** A circle would end at the limit, with everybody waiting for it. */
function refuseItself(name: string, source: string): void {
  const [, used] = /\{%-?\s*layout\s+['"]([^'"]+)['"]/.exec(source) ?? [];
  if (used === name) throw new Error(`it stands in itself; ours is '${OURS}/${name}'`);
}

/** Those of pages, without what was left out. */
function pagesOf(host: HostTemplates): [string, string][] {
  const out = leftOut.get(host) ?? new Set();
  return [...host.sources].filter(([name]) => !name.includes('/') && !out.has(name));
}

function engineWith(templates: readonly [string, string][]): Liquid {
  const own = ownTemplates().sources;
  const named = Object.entries(own).map(([file, source]) => [`${OURS}/${file}`, source]);
  const given = templates.map(([name, source]) => [`${name}${EXTENSION}`, source]);
  return makeEngine(
    { ...own, ...Object.fromEntries(named), ...Object.fromEntries(given) },
    HOST_LIMITS
  );
}

function leaveOut(strapi: Core.Strapi, host: HostTemplates, name: string, error: unknown): void {
  const out = leftOut.get(host) ?? new Set();
  leftOut.set(host, out.add(name));
  engines.delete(host);
  // Liquid's own words: they name the place and the variable, never a value.
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  markBroken(strapi, host, { name, reason });
}

/** The one without which the page can be drawn; where there is none, all of them. */
async function culpritsOf(
  host: HostTemplates,
  { name, values, error }: { name: string; values: Values; error: unknown }
): Promise<string[]> {
  const used = pagesOf(host);
  const named = fileOf(error);
  const inOrder = [...used].sort(([a], [b]) => Number(b === named) - Number(a === named));
  for (const [suspect] of inOrder) {
    const others = engineWith(used.filter(([other]) => other !== suspect));
    const isFine = await render(others, name, values).then(
      () => true,
      () => false
    );
    if (isFine) return [suspect];
  }
  // Where ours fail too, the fault is none of theirs, and the error is for whoever asked.
  await render(ownTemplates().engine, name, values);
  return used.map(([suspect]) => suspect);
}

function fileOf(error: unknown): string | null {
  const [, file] =
    /file:([a-z0-9-]+)\.liquid/.exec(error instanceof Error ? error.message : '') ?? [];
  return file ?? null;
}

function ownTemplates() {
  if (ours) return ours;
  const folder = path.join(packageRoot(), 'site', 'templates');
  const files = readdirSync(folder).filter((file) => file.endsWith(EXTENSION));
  const sources = Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])
  );
  ours = { sources, engine: makeEngine(sources) };
  return ours;
}

/** All templates are in memory: no name in one of them reaches a file. */
function makeEngine(templates: Sources, limits: Partial<typeof HOST_LIMITS> = {}): Liquid {
  const liquid = new Liquid({
    templates,
    extname: EXTENSION,
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    // Empty texts and lists count as missing, as everywhere else in this code.
    jsTruthy: true,
    ownPropertyOnly: true,
    cache: true,
    ...limits,
  });
  // {{ t.sent.title | fill: number: '1042' }}; Liquid gives named values as pairs.
  liquid.registerFilter('fill', function (text: string, ...pairs: [string, string | number][]) {
    return fill(text, Object.fromEntries(pairs), String(this.context.getSync(['locale'])));
  });
  return liquid;
}
