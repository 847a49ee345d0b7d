import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../platform/package-root';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
/** Stem and end, with a mark of the content between: `widget-window.0f3a91c2.js`. */
const MARKED = /^(widget-[a-z-]+)\.[0-9a-f]{8}(\.js(?:on)?)$/;

export interface WidgetFile {
  name: string;
  type: string;
  content: Buffer;
}

export interface WidgetFiles {
  /** The script of the one line, with `HELPDESK_CONFIG` in the place of what it is to know. */
  launcher: string;
  /** Name of the window's file. */
  window: string;
  files: ReadonlyMap<string, WidgetFile>;
}

let read: WidgetFiles | null = null;

/** What `widget/build.mjs` made; null: this package was never built whole. */
export function widgetFiles(): WidgetFiles | null {
  const folder = path.join(packageRoot(), 'dist', 'widget');
  // A build that goes on beside a running desk is taken at the next start.
  if (read || !existsSync(path.join(folder, 'files.json'))) return read;
  const files = readdirSync(folder)
    .filter((name) => MARKED.test(name))
    .map((name): [string, WidgetFile] => [
      name,
      {
        name,
        type: TYPES[path.extname(name)],
        content: readFileSync(path.join(folder, name)),
      },
    ]);
  // Ours: written with the files that it names.
  const { window } = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8')) as {
    window: string;
  };
  const launcher = readFileSync(path.join(folder, 'widget.js'), 'utf8');
  read = { launcher, window, files: new Map(files) };
  return read;
}

/**
 * A file by its name.
 *
 * @returns with `isCurrent: false` what took its place, where a page holds the launcher of before an upgrade.
 */
export function findWidgetFile(name: string): { file: WidgetFile; isCurrent: boolean } | null {
  const { files } = widgetFiles() ?? {};
  const exact = files?.get(name);
  if (exact) return { file: exact, isCurrent: true };
  const [, stem, end] = MARKED.exec(name) ?? [];
  const other = [...(files?.values() ?? [])].find((file) => {
    const [, itsStem, itsEnd] = MARKED.exec(file.name) ?? [];
    return stem !== undefined && itsStem === stem && itsEnd === end;
  });
  return other ? { file: other, isCurrent: false } : null;
}
