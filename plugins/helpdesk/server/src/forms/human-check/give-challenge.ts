import type { Core } from '@strapi/strapi';
import type { HumanChallenge } from '../../../../contracts';
import { readCounts, type Checked } from './counts';
import { givePicture } from './pictures';
import { makeProof } from './proof-of-work';
import { EFFORT, suspect } from './rules/suspicion';

/**
 * What this sender has to solve now. With `isLong`, the long puzzle instead of a picture, for those who cannot see
 * one; where that way is used up, the picture again.
 */
export async function giveChallenge({
  strapi,
  of,
  isLong = false,
}: {
  strapi: Core.Strapi;
  of: Checked;
  isLong?: boolean;
}): Promise<HumanChallenge> {
  const { asksPicture, effort, mayGoLong } = suspect(await readCounts(strapi, of));
  const goesLong = isLong && mayGoLong;
  const proof = await makeProof(strapi, {
    of,
    effort: goesLong ? EFFORT.long : effort,
    isLong: goesLong,
  });
  const picture = asksPicture && !goesLong ? await givePicture(strapi, of) : null;
  return { ...proof, picture, mayGoLong };
}

/** For a page that is only read: writes nothing, and so gives no picture yet. */
export async function firstChallenge(strapi: Core.Strapi, of: Checked) {
  const { asksPicture, effort } = suspect(await readCounts(strapi, of));
  return { ...(await makeProof(strapi, { of, effort, isLong: false })), asksPicture };
}

/** Is a picture enough for somebody without JavaScript, at this address? */
export async function takesPictureAlone(strapi: Core.Strapi, of: Checked): Promise<boolean> {
  return suspect(await readCounts(strapi, of)).takesPictureAlone;
}
