import type { Core } from '@strapi/strapi';
import type { HumanAnswer } from '../../../../contracts';
import { DeskError } from '../../errors';
import {
  countFailed,
  countLong,
  countMissed,
  countPassed,
  readCounts,
  type Checked,
} from './counts';
import { takePicture } from './pictures';
import { takeProof } from './proof-of-work';
import { suspect } from './rules/suspicion';

/**
 * Lets a request pass that a person sends, as far as can be told; see `rules/suspicion`.
 *
 * @param submission id of the request: sent twice, it passes twice with one answer.
 * @throws DeskError HUMAN_CHECK_FAILED, alike for wrong, expired, used and missing.
 */
export async function requireHuman({
  strapi,
  of,
  answer,
  submission,
}: {
  strapi: Core.Strapi;
  of: Checked;
  answer: HumanAnswer | null;
  submission: string;
}): Promise<void> {
  const suspicion = suspect(await readCounts(strapi, of));
  const proof = await takeProof(strapi, { of, proof: answer?.proof ?? '', submission });
  const hasProof = proof === 'solved' || proof === 'solved-long';

  if (answer?.picture) {
    const isRead = await takePicture(strapi, { of, ...answer.picture });
    const isEnough = hasProof || (proof === 'none' && suspicion.takesPictureAlone);
    if (isRead && isEnough) return;
    await countFailed(strapi, of);
  } else if (proof === 'none') {
    await countMissed(strapi, of);
  } else if (proof === 'solved-long' && suspicion.mayGoLong) {
    await countLong(strapi, of);
    return;
  } else if (hasProof && !suspicion.asksPicture) {
    await countPassed(strapi, of);
    return;
  } else if (!hasProof) {
    await countFailed(strapi, of);
  }
  throw new DeskError('HUMAN_CHECK_FAILED', {
    hint: 'Fetch a new challenge, solve it, and send the request again.',
  });
}
