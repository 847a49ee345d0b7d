import { Liquid } from 'liquidjs';

/**
 * What a mail or a prefilled text may speak of: the ticket, the client, the one who acts, the responsible person and
 * team, the company, and this one entry. Nothing else of the desk can be reached from a template.
 * `entry.fields` is a list of `{ name, value }`.
 */
export const TEMPLATE_VARIABLES = [
  'ticket.number',
  'ticket.subject',
  'ticket.state',
  'ticket.link',
  'client.name',
  'actor.name',
  'assignee.name',
  'team.name',
  'company.name',
  'entry.text',
  'entry.fields',
  'action.name',
] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

// `templates: {}` keeps include, render and layout from reading files.
const liquid = new Liquid({ templates: {}, strictFilters: true });

export type TemplateFindings =
  | { variables: string[]; unknown: string[]; error?: undefined }
  | { error: string };

/**
 * Reads a Liquid template without filling it in.
 *
 * @returns the variables that it uses (`ticket.number`), those of them that do not exist, or why it cannot be read.
 */
export function readTemplate(source: string): TemplateFindings {
  try {
    const segments = liquid.globalVariableSegmentsSync(liquid.parse(source));
    const variables = segments.map((path) => path.map(String).join('.'));
    return { variables, unknown: variables.filter((path) => !isKnown(path)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function isKnown(path: string): boolean {
  return TEMPLATE_VARIABLES.some(
    (variable) =>
      path === variable ||
      (variable === 'entry.fields' && /^entry\.fields\.(size|first|last|\d+)(\.|$)/.test(path))
  );
}
