import type { EpochMs } from '../../../contracts';
import type { AlarmMark } from './rules/alarm-steps';
import type { ChatState } from './rules/call-state';

/** A chat whose visitor waits, as it was read. */
export interface WaitingChat {
  /** Row of helpdesk_chats. */
  id: number;
  ticketId: number;
  state: ChatState;
  mark: AlarmMark;
  alarmAt: EpochMs | null;
}
