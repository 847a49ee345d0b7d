import type { WorkflowDocument, WorkflowProblem } from '../../../../contracts';
import { checkActions } from './check/check-actions';
import { checkNotices } from './check/check-notices';
import type { KnownPeople } from './check/problems';
import { checkReach } from './check/check-reach';
import { checkStates } from './check/check-states';
import { checkTexts } from './check/check-texts';
import { checkTimers } from './check/check-timers';

/**
 * A workflow is published only when a ticket can live in it: it begins somewhere sensible, every state and button can
 * be reached, it can be closed, everybody named in it exists, what runs by itself needs nobody, every mail reaches somebody and betrays nothing to the
 * client, and every text can be read. Each problem says where it is and what would be accepted.
 *
 * @param request.document one that the schema has accepted
 * @param request.agents keys of the agents that exist; without it, agents are not looked up
 * @param request.teams keys of the teams that exist; without it, teams are not looked up
 * @returns every problem, in the order of the document's parts; none when it may be published
 */
export function checkWorkflow(
  request: { document: WorkflowDocument } & KnownPeople
): WorkflowProblem[] {
  return [checkStates, checkActions, checkTimers, checkReach, checkNotices, checkTexts].flatMap(
    (check) => check(request)
  );
}
