import { Liquid } from 'liquidjs';

/**
 * What a mail or a prefilled text may speak of: the ticket, the client, the one who acts, the responsible person and
 * team, the company, this one entry, and how it was liked. Nothing else of the desk can be reached from a template.
 */
export const TEMPLATE_VARIABLES = {
  'ticket.number': "The request's number, without the #",
  'ticket.subject': 'Its subject, as the client wrote it',
  'ticket.state': 'Its state after the action; to a client, under the name meant for clients',
  'ticket.link': "Where the reader finds it: the client's own page, or the admin panel",
  'client.name': "The client's name",
  'actor.name': 'Who performed the action',
  'assignee.name': 'Who is responsible for it, if anybody',
  'team.name': 'The team that is responsible for it, if any',
  'company.name': 'The name of the company, from the settings',
  'entry.text': 'What was written with the action',
  'entry.fields': 'What was filled in with the action: a list of { name, value }',
  'action.name': 'The label of the action',
  rating:
    'The question how the answer was, with a link for each choice; empty where nothing is asked',
  'rating.link': 'The page that asks how the answer was; empty where nothing is asked',
} as const;
export type TemplateVariable = keyof typeof TEMPLATE_VARIABLES;

/** Characters of one template. */
const TEMPLATE_MAX = 20_000;

/** Reads and fills in templates: bounded in time and memory, without files, and blind to what objects inherit. */
export const templateEngine = boundEngine({ renderLimit: 500, memoryLimit: 1_000_000 });

/**
 * The same for what agents write: many of their texts are filled in one after the other, while everybody waits. There
 * is no list in them to go through.
 */
export const agentTextEngine = boundEngine({ renderLimit: 50, memoryLimit: 200_000 });
for (const tag of ['for', 'tablerow']) {
  agentTextEngine.registerTag(tag, {
    parse() {
      throw new Error(`{% ${tag} %} cannot be used here: the text takes no loops`);
    },
    render: () => '',
  });
}

/** @param limits milliseconds, and characters or parts of lists. */
function boundEngine(limits: { renderLimit: number; memoryLimit: number }): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    parseLimit: TEMPLATE_MAX,
    ...limits,
  });
  for (const tag of ['include', 'render', 'layout', 'block']) delete engine.tags[tag];
  return engine;
}

export interface UnknownVariable {
  name: string;
  /** From 1. */
  line: number;
}

export type TemplateFindings =
  | { variables: string[]; unknown: UnknownVariable[]; error?: undefined }
  | { error: string };

/**
 * Reads a Liquid template without filling it in.
 *
 * @returns the variables that it uses (`ticket.number`), those of them that do not exist, or why it cannot be read.
 */
export function readTemplate(source: string, engine: Liquid = templateEngine): TemplateFindings {
  try {
    const { globals } = engine.analyzeSync(engine.parse(source));
    const found = Object.values(globals).flatMap((uses) =>
      uses.map((use) => ({ name: use.segments.map(String).join('.'), line: use.location.row }))
    );
    return {
      variables: [...new Set(found.map((use) => use.name))],
      unknown: found.filter((use) => !isKnown(use.name)),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function isKnown(path: string): boolean {
  return (
    Object.hasOwn(TEMPLATE_VARIABLES, path) ||
    /^entry\.fields\.(size|first|last|\d+)(\.|$)/.test(path)
  );
}
