import { errorTrace } from '../platform/error-trace';
import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { noteActivity } from '../routing/note-activity';
import type { AgentActor } from './actor';
import { agentActor } from './agent-actor';

/**
 * A JSON door for agents. Every one names its permission, or is for any agent of the desk. Whoever acts on a ticket is
 * there, also where no socket comes through that would say so.
 */
export function staffRoute<P, Q, B>(spec: RouteSpec<P, Q, B, AgentActor>): Route {
  if (spec.method === 'GET' || spec.permission !== 'ticket.perform') {
    return jsonRoute('staff', agentActor, spec);
  }
  const { run } = spec;
  return jsonRoute('staff', agentActor, {
    ...spec,
    run: async (asked) => {
      const { strapi, actor } = asked;
      noteActivity(strapi, actor.id).catch((error: unknown) => {
        strapi.log.error(`helpdesk: that an agent is there was not kept: ${errorTrace(error)}`);
      });
      return run(asked);
    },
  });
}
