import type { Liquid, Template } from 'liquidjs';
import { templateEngine } from '../../workflow/rules/template-variables';
import type { FieldText } from './field-text';

/** Everything that a template can speak of; see TEMPLATE_VARIABLES. */
export interface TemplateScope {
  ticket: { number: number; subject: string; state: string; link: string };
  client: { name: string };
  actor: { name: string };
  assignee: { name: string };
  team: { name: string };
  company: { name: string };
  action: { name: string };
  entry: { text: string; fields: FieldText[] };
  /** Left out where nothing can be rated. */
  rating?: RatingValue;
}

/** `{{ rating }}` is the whole question, `{{ rating.link }}` the page that asks it. */
export interface RatingValue {
  link: string;
  toString(): string;
}

const CACHE_MAX = 500;
/** Characters of a mail: an entry has 100,000 at most, and a loop of the owner's may tell it again and again. */
const OUTPUT_MAX = 500_000;
const parsedBy = new WeakMap<Liquid, Map<string, Template[]>>();

/*
 * A template is the owner's; what it is filled with is anybody's. The values go in as text, once, and are not read as
 * a template again. The result is plain text: whoever makes HTML of it escapes the whole.
 */

/** @throws Error of the engine, when the template cannot be read or is out of bounds. */
export function renderTemplate(
  source: string,
  scope: TemplateScope,
  engine: Liquid = templateEngine
): string {
  const parsed = parsedBy.get(engine) ?? new Map<string, Template[]>();
  parsedBy.set(engine, parsed);
  const known = parsed.get(source) ?? engine.parse(source);
  if (parsed.size >= CACHE_MAX) parsed.clear();
  parsed.set(source, known);
  const filled = String(engine.renderSync(known, scope));
  if (filled.length > OUTPUT_MAX)
    throw new Error(`It becomes longer than ${OUTPUT_MAX} characters`);
  return filled;
}
