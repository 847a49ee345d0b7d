import type { ChatStatus, EpochMs, Settings } from '../../../../contracts';
import { isOpen, nextChange } from '../../routing/rules/business-hours';
import { isAvailable, type Worker } from '../../routing/rules/working-time';

/*
 * Somebody is there when one of those who may answer says so and works at this hour. Only then an answer is spoken of in
 * minutes: as many as the owner promises, else as many as the last visitors have waited, else none at all. While the
 * company is closed it is said when it opens; that it is open and nobody is there is said as it is.
 */
export function chatStatus({
  staff,
  rules,
  replyMinutes,
  measuredMinutes,
  now,
}: {
  /** Those who may be given a chat here. */
  staff: readonly Worker[];
  rules: Pick<Settings, 'hours' | 'presence'>;
  /** Promised; null: nothing is. */
  replyMinutes: number | null;
  /** See `answerMinutes`. */
  measuredMinutes: number | null;
  now: EpochMs;
}): ChatStatus {
  const isOnline = staff.some((worker) => isAvailable(worker, rules, now));
  const { hours } = rules;
  return {
    isOnline,
    answersInMinutes: isOnline ? (replyMinutes ?? measuredMinutes) : null,
    opensAt: isOpen(hours, now) ? null : nextChange(hours, now),
  };
}
