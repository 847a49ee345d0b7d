import type { EpochMs } from '../../../contracts';
import type { Db } from '../platform/database';
import type { AlarmMark } from './rules/alarm-steps';
import type { WaitingChat } from './waiting-chat';

/**
 * Writes how far the desk has gone with a chat, unless another node has gone further or somebody has just taken it.
 *
 * @returns false: so it is.
 */
export async function markAlarm(
  db: Db,
  { chat, mark, alarmAt }: { chat: WaitingChat; mark: AlarmMark; alarmAt: EpochMs | null }
): Promise<boolean> {
  const before = db('helpdesk_chats').where({ id: chat.id });
  const { waitKey, gone } = chat.mark;
  if (waitKey === null) before.whereNull('alarm_for');
  else before.where({ alarm_for: waitKey, alarm_step: gone });
  const { acceptedById } = chat.state;
  if (acceptedById === null) before.whereNull('accepted_by_id');
  else before.where({ accepted_by_id: acceptedById });
  const changed = await before.update({
    alarm_for: mark.waitKey,
    alarm_since: mark.since,
    alarm_step: mark.gone,
    alarm_at: alarmAt,
  });
  return changed === 1;
}
