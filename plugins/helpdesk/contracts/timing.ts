import type { EpochMs, LocalizedText } from './common';
import type { TimerClock, TimerCondition, WorkflowTimer } from './workflow';

/** Stands in the entry of an action that the desk performed by itself. */
export interface TimedBecause {
  /** Key of the timer in the state it stood in. */
  timer: string;
  after: WorkflowTimer['after'];
  clock: TimerClock;
  onlyWhile: TimerCondition | null;
  /** Who published the version in which the timer was set up as it ran, and which it was. */
  setUpBy: string;
  workflowVersion: number;
}

/** What will happen to a ticket by itself unless somebody acts. */
export interface PlannedAction {
  /** Key of the timer. */
  key: string;
  action: { key: string; name: LocalizedText };
  dueAt: EpochMs;
}
