import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../platform/package-root';
import { sha256 } from '../platform/ids';

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

export interface Asset {
  /** Its file: `support.css`. */
  file: string;
  /** With a mark of its content, so that it may be kept for ever: `support.0f3a91c2.css`. */
  name: string;
  type: string;
  content: string;
}

let kept: Asset[] | null = null;

/** Style and script of the pages. */
export function siteAssets(): Asset[] {
  kept ??= [
    asset('support.css', read('support.css') + read('parts.css')),
    asset('support.js', read('support.js')),
  ];
  return kept;
}

function read(file: string): string {
  return readFileSync(path.join(packageRoot(), 'site', 'assets', file), 'utf8');
}

/** The owner's colour as a style of its own: pages then need no inline style at all. */
export function themeAsset(colour: string): Asset {
  // The settings' schema takes no other form; a store that somebody wrote by hand may hold one.
  const safe = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#2f5bd7';
  return asset('theme.css', `:root{--brand:${safe.toLowerCase()}}\n`);
}

function asset(file: string, content: string): Asset {
  const [stem, extension] = file.split('.');
  const name = `${stem}.${sha256(content).slice(0, 8)}.${extension}`;
  return { file, name, type: extension === 'css' ? TYPES.css : TYPES.js, content };
}
