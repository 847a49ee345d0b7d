import type { Core } from '@strapi/strapi';
import { errorTrace } from '../platform/error-trace';
import type { ChangeHint } from '../tickets/hints';
import { settleCalls } from './settle-calls';

/** What a visitor adds ends nobody's call, and comes a hundred times as often as what does. */
export function settleAfter(
  strapi: Core.Strapi,
  { ticketId, by, before, after }: ChangeHint
): void {
  const isElsewhere =
    before !== null && (before.stateId !== after.stateId || before.assigneeId !== after.assigneeId);
  if (by === 'contact' && !isElsewhere) return;
  settleCalls(strapi, ticketId).catch((error: unknown) => {
    strapi.log.error(`helpdesk: calls of a chat were not ended: ${errorTrace(error)}`);
  });
}
