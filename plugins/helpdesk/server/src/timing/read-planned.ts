import type { Core } from '@strapi/strapi';
import type { PlannedAction } from '../../../contracts';
import { database } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import { timerMark } from './timer-mark';
import { hasTimers, readTimers, timedState } from './write-timers';

/** What will happen to a ticket by itself unless somebody acts. The caller has checked that the reader may see it. */
export async function readPlanned(
  strapi: Core.Strapi,
  ticket: Pick<TicketRow, 'id' | 'workflowId' | 'stateId'>
): Promise<PlannedAction[]> {
  const workflow = (await loadCatalogue(strapi)).workflowById.get(ticket.workflowId);
  if (!workflow || !hasTimers(workflow.document)) return [];
  const { timers } = timedState(workflow, ticket.stateId);
  if (timers.length === 0) return [];
  const rows = await readTimers(database(strapi), [ticket.id]);
  return rows
    .filter((row) => row.stateId === ticket.stateId)
    .flatMap(({ key, mark, dueAt }): PlannedAction[] => {
      const timer = timers.find((candidate) => candidate.key === key);
      const action = workflow.document.actions.find((one) => one.key === timer?.action);
      // What a later version took out or changed is planned anew soon.
      if (!timer || !action || dueAt === null || timerMark(timer) !== mark) return [];
      return [{ key, action: { key: action.key, name: action.name }, dueAt }];
    })
    .sort((one, other) => one.dueAt - other.dueAt);
}
