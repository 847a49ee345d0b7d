import { z } from '@strapi/utils';
import { epochMs, localizedText } from './common.schema';
import { TIMER_CLOCKS, TIMER_CONDITIONS } from './workflow';
import { timerAfter } from './workflow.schema';

export const timedBecause = z.object({
  timer: z.string(),
  after: timerAfter,
  clock: z.enum(TIMER_CLOCKS),
  onlyWhile: z.enum(TIMER_CONDITIONS).nullable(),
  setUpBy: z.string(),
  workflowVersion: z.number().int(),
});

export const plannedAction = z.object({
  key: z.string(),
  action: z.object({ key: z.string(), name: localizedText }),
  dueAt: epochMs,
});
