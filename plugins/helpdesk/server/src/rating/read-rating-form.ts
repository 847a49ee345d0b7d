import { REASON_MAX, type RatingChannel, type RatingSettings } from '../../../contracts';
import { plainText } from '../../../contracts/common.schema';
import { DeskError } from '../errors';
import { sha256 } from '../platform/ids';
import type { RatingInput } from './rate-ticket';
import { isScore } from './rules/score';
import { safeParse } from '../platform/rules/safe-parse';

const INPUTS = ['csrf', 'id', 'scale', 'score', 'reason', 'channel'];
const reasonText = plainText(REASON_MAX);

/**
 * The form of a rating as the operation takes it.
 *
 * @throws DeskError INPUT_INVALID with what is wrong with `score` and `reason`; FORM_EXPIRED for a form that was not
 *   ours, or that asked on another scale than the owner's present one.
 */
export function readRatingForm({
  values,
  settings,
  channel,
}: {
  values: Record<string, string[]>;
  settings: Pick<RatingSettings, 'scale' | 'asksReason'>;
  channel: RatingChannel;
}): RatingInput {
  const { scale, asksReason } = settings;
  const unknown = Object.keys(values).find((name) => !INPUTS.includes(name));
  const reason = (values.reason?.[0] ?? '').replace(/\r\n?/g, '\n').trim();
  if (unknown !== undefined || (reason !== '' && !asksReason)) throw new DeskError('INPUT_INVALID');
  const id = values.id?.[0] ?? '';
  if (!/^[0-9a-f]{32}$/.test(id) || values.scale?.[0] !== scale)
    throw new DeskError('FORM_EXPIRED');
  const typed = values.score?.[0] ?? '';
  const score = /^\d$/.test(typed) ? Number(typed) : 0;
  const problems = {
    ...(isScore(score, scale) ? {} : { score: 'missing' }),
    ...problemOf(reason),
  };
  if (Object.keys(problems).length > 0) throw new DeskError('INPUT_INVALID', { fields: problems });
  // With the choice: who goes back in the browser and chooses something else has the same id in the form.
  const clientId = sha256(JSON.stringify([id, score, reason]));
  return { clientId, score, scale, reason, channel };
}

function problemOf(reason: string): Record<string, string> {
  if (reason.length > REASON_MAX) return { reason: 'long' };
  return safeParse(reasonText, reason).success ? {} : { reason: 'characters' };
}
