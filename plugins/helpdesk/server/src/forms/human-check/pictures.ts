import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { database, insertRow } from '../../platform/database';
import { newKey, sha256 } from '../../platform/ids';
import { sign } from '../../platform/signature';
import type { Checked } from './counts';
import { painter } from './draw-picture';

const PICTURE_MS = 5 * 60 * 1000;

export interface Picture {
  key: string;
  /** `data:image/png;base64,…` */
  image: string;
}

/** A new picture for this form, browser and address; what stands in it is stored as a keyed hash. */
export async function givePicture(strapi: Core.Strapi, of: Checked): Promise<Picture> {
  const key = newKey();
  const { letters, png } = await painter.draw();
  await insertRow(database(strapi), 'helpdesk_challenges', {
    document_id: key,
    key,
    kind: 'picture',
    answer_hash: hashOf(strapi, key, letters),
    bound_to: boundTo(of),
    expires_at: clock.now() + PICTURE_MS,
    used_at: null,
  });
  return { key, image: `data:image/png;base64,${png.toString('base64')}` };
}

/** Is this what stands in the picture? It is used up by the question, whatever the answer. */
export async function takePicture(
  strapi: Core.Strapi,
  { of, key, answer }: { of: Checked; key: string; answer: string }
): Promise<boolean> {
  if (!/^[0-9a-f]{32}$/.test(key)) return false;
  const db = database(strapi);
  const now = clock.now();
  const taken = await db('helpdesk_challenges')
    .where({ key, kind: 'picture' })
    .whereNull('used_at')
    .update({ used_at: now });
  if (taken !== 1) return false;
  const row = await db('helpdesk_challenges').where({ key }).first();
  if (row?.bound_to !== boundTo(of) || Number(row.expires_at) <= now) return false;
  const letters = answer.normalize('NFKC').toUpperCase().replace(/\s/g, '').slice(0, 20);
  return row.answer_hash === hashOf(strapi, key, letters);
}

function hashOf(strapi: Core.Strapi, key: string, letters: string): string {
  return sign({ strapi, purpose: 'picture', text: `${key}:${letters}` });
}

function boundTo({ form, visitor, addressKey }: Checked): string {
  return sha256(JSON.stringify([form, visitor, addressKey]));
}
