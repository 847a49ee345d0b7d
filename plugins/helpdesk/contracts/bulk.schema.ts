import { z } from '@strapi/utils';
import { BULK_STATES, BULK_TICKETS_MAX } from './bulk';
import { clientId, epochMs, keyText } from './common.schema';
import { actionStep, assignStep, isStepWhole, tagStep } from './macros.schema';
import { agentRef } from './people.schema';
import { queueQuery } from './queue-query.schema';
import { actionOffer } from './tickets.schema';

const GREATEST = 2_147_483_647;
const positive = z.number().int().min(1).max(GREATEST);

const what = z
  .discriminatedUnion('kind', [
    assignStep,
    tagStep,
    actionStep.extend({ workflow: keyText }),
    z.strictObject({ kind: z.literal('macro'), macro: keyText }),
    z.strictObject({ kind: z.literal('read'), isRead: z.boolean() }),
    z.strictObject({ kind: z.literal('follow'), follow: z.boolean() }),
  ])
  .refine((given) => isStepWhole(given), 'Say what is to be changed');

const ticketsShape = {
  numbers: z
    .array(positive)
    .min(1, 'At least one ticket')
    .max(BULK_TICKETS_MAX, `At most ${BULK_TICKETS_MAX} tickets at once`)
    .optional(),
  query: queueQuery.optional(),
};
const isOneOf = (given: { numbers?: unknown; query?: unknown }) =>
  (given.numbers === undefined) !== (given.query === undefined);
const ONE_OF = { message: 'Either numbers or a query', path: ['numbers'] };

export const bulkTickets = z.strictObject(ticketsShape).refine(isOneOf, ONE_OF);

export const bulkBody = z
  .strictObject({
    ...ticketsShape,
    clientId,
    what,
    versions: z.array(z.number().int().min(0).max(GREATEST)).max(BULK_TICKETS_MAX).optional(),
  })
  .refine(isOneOf, ONE_OF)
  .refine(
    ({ numbers, versions }) => versions === undefined || versions.length === numbers?.length,
    { message: 'One version for each of the numbers', path: ['versions'] }
  );

export const bulkParams = z.object({ key: keyText });

const summaryShape = {
  key: z.string(),
  what: z.enum(['assign', 'tag', 'action', 'macro', 'read', 'follow']),
  total: z.number().int(),
  done: z.number().int(),
  refused: z.number().int(),
  state: z.enum(BULK_STATES),
  startedAt: epochMs,
  endedAt: epochMs.nullable(),
  by: agentRef.nullable(),
};
export const bulkSummary = z.object(summaryShape);
export const bulkSchema = z.object({
  ...summaryShape,
  failed: z.array(
    z.object({
      number: z.number().int(),
      code: z.string(),
      message: z.string(),
      step: z.number().int().nullable(),
    })
  ),
});

export const bulkOffers = z.object({
  total: z.number().int(),
  actions: z.array(z.object({ workflow: z.string(), count: z.number().int(), offer: actionOffer })),
});
