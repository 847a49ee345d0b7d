import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../../contracts';
import { settingsSchema } from '../../../contracts/settings.schema';
import { packageRoot } from '../platform/package-root';
import { sha256 } from '../platform/ids';
import { themeCss } from './rules/theme-css';
import { SETTINGS_DEFAULTS } from './settings-defaults';

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;
const STYLES = [
  'support',
  'bar',
  'parts',
  'history',
  'account',
  'lists',
  'home',
  'faq',
  'rating',
  'search',
].map((name) => `${name}.css`);
const FIXED = [
  'support.js',
  'search.js',
  'offers.js',
  'human-check.js',
  'human-worker.js',
  'frame.css',
  'frame.js',
];
const NAME = /^([a-z-]+)\.[0-9a-f]{8}\.(css|js)$/;

export interface Asset {
  /** Its file: `support.css`. */
  file: string;
  /** With a mark of its content, so that it may be kept for ever: `support.0f3a91c2.css`. */
  name: string;
  type: string;
  content: string;
}

let fixed: Asset[] | null = null;
let style: string | null = null;
/** By the settings as they were read: they are read anew after a change. */
const kept = new WeakMap<Settings, Asset[]>();

/** Style and script of the pages, what forms in frames of other sites have beside them, and the owner's own style. */
export function siteAssets(settings: Settings): Asset[] {
  const known = kept.get(settings);
  if (known) return known;
  fixed ??= FIXED.map((file) => asset(file, readAsset(file)));
  const { css } = settings.design;
  const all = [
    asset('support.css', styleOf(settings)),
    ...fixed,
    ...(css ? [asset('own.css', css)] : []),
  ];
  kept.set(settings, all);
  return all;
}

/**
 * An asset by the name in a page.
 *
 * @returns with `isCurrent: false` what took its place, where the page was made before a change of the settings or of
 * this plugin, or by a node that has not seen it yet: better drawn by the other style than not at all.
 */
export function findAsset(
  settings: Settings,
  name: string
): { asset: Asset; isCurrent: boolean } | null {
  const all = siteAssets(settings);
  const exact = all.find((one) => one.name === name);
  if (exact) return { asset: exact, isCurrent: true };
  const [, stem, extension] = NAME.exec(name) ?? [];
  const other = all.find(({ file }) => file === `${stem}.${extension}`);
  return other ? { asset: other, isCurrent: false } : null;
}

export function readAsset(file: string): string {
  return readFileSync(path.join(packageRoot(), 'site', 'assets', file), 'utf8');
}

/** All that a page is drawn with, without the owner's own rules; the owner's colours stand last and count. */
export function styleOf({ company, design }: Pick<Settings, 'company' | 'design'>): string {
  style ??= withoutComments(STYLES.map(readAsset).join(''));
  // The schema takes no other forms; a store that somebody wrote by hand may hold some.
  const { shape } = settingsSchema;
  const colour = shape.company.shape.colour.safeParse(company.colour).data;
  const safe = shape.design.safeParse(design).data ?? SETTINGS_DEFAULTS.design;
  return style + themeCss((colour ?? SETTINGS_DEFAULTS.company.colour).toLowerCase(), safe);
}

/** Ours hold no string with the signs of a comment. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[^]*?\*\/\s*/g, '').replace(/\n\s+/g, '\n');
}

function asset(file: string, content: string): Asset {
  const [stem, extension] = file.split('.');
  const name = `${stem}.${sha256(content).slice(0, 8)}.${extension}`;
  return { file, name, type: extension === 'css' ? TYPES.css : TYPES.js, content };
}
