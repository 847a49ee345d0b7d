import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import type { AgentActor } from './actor';
import { agentActor } from './agent-actor';

/** A JSON door for agents. Every one names its permission, or is for any agent of the desk. */
export function staffRoute<P, Q, B>(spec: RouteSpec<P, Q, B, AgentActor>): Route {
  return jsonRoute('staff', agentActor, spec);
}
