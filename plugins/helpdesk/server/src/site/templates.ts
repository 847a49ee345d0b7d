import path from 'node:path';
import { Liquid } from 'liquidjs';
import { packageRoot } from '../platform/package-root';
import { fill } from './translations';

let engine: Liquid | null = null;

/**
 * Fills one of our page templates. Every value is escaped unless the template says `raw`, which stands for sanitised
 * HTML alone; what people wrote is only ever a value, so Liquid in it stays text.
 */
export async function renderTemplate(
  name: string,
  values: Record<string, unknown>
): Promise<string> {
  engine ??= makeEngine();
  return engine.renderFile(name, values);
}

function makeEngine(): Liquid {
  const liquid = new Liquid({
    root: path.join(packageRoot(), 'site', 'templates'),
    extname: '.liquid',
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    // Empty texts and lists count as missing, as everywhere else in this code.
    jsTruthy: true,
    ownPropertyOnly: true,
    cache: true,
  });
  // {{ t.sent.title | fill: number: '1042' }}; Liquid gives named values as pairs.
  liquid.registerFilter('fill', (text: string, ...pairs: [string, string | number][]) =>
    fill(text, Object.fromEntries(pairs))
  );
  return liquid;
}
