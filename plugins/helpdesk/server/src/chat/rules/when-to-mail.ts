import type { EpochMs } from '../../../../contracts';

/*
 * What a visitor has not read is mailed when they have been gone for as long as the owner says, counted from when they
 * were last there. Who answers often does so in several messages: a mail waits until nothing was written for two minutes,
 * but not for longer than ten after the first of them, so that all of them leave in one. A window that stands open is
 * somebody there, unless it has shown the last message for an hour to nobody who read it.
 */

const MINUTE_MS = 60_000;
const QUIET_MS = 2 * MINUTE_MS;
const PATIENCE_MS = 10 * MINUTE_MS;
const UNSEEN_MS = 60 * MINUTE_MS;

export function whenToMail({
  seenAt,
  firstAt,
  lastAt,
  mailAfterMinutes,
}: {
  /** When the visitor was last there. */
  seenAt: EpochMs;
  /** Of the oldest and of the newest message that they have not read. */
  firstAt: EpochMs;
  lastAt: EpochMs;
  mailAfterMinutes: number;
}): EpochMs {
  const goneMs = mailAfterMinutes * MINUTE_MS;
  // An owner who wants a mail after a minute does not want to wait for two.
  const quietAt = Math.min(lastAt + Math.min(QUIET_MS, goneMs), firstAt + PATIENCE_MS);
  const goneAt = Math.min(seenAt + goneMs, lastAt + Math.max(UNSEEN_MS, goneMs));
  return Math.max(goneAt, quietAt);
}
