import type { EpochMs, NoticeEvent } from '../../../contracts';

/** What an outbox item of kind `sms` carries. Its words are made when it leaves; see `sendSms`. */
export interface SmsPayload {
  event: NoticeEvent | 'test';
  /** Of the agent; null: English. */
  locale: string | null;
  /** Name of who acted. */
  by: string;
  /** When the agent was told; sent again by hand, it is of the same telling. */
  at: EpochMs;
}
