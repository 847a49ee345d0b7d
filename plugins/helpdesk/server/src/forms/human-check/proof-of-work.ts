import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import type { EpochMs, HumanChallenge } from '../../../../contracts';
import { clock } from '../../platform/clock';
import { database, insertOnce } from '../../platform/database';
import { newKey, sha256 } from '../../platform/ids';
import { sign } from '../../platform/signature';
import type { Checked } from './counts';
import { EFFORT } from './rules/suspicion';
import { safeParse } from '../../platform/rules/safe-parse';

/** How long a puzzle may be solved and sent; a page that stands longer fetches a new one. */
export const PROOF_MS = 20 * 60 * 1000;
const PURPOSE = 'proof-of-work';
/** No solution of ours is longer; a longer one is not read. */
const PAYLOAD_MAX = 2_000;

/** A puzzle in the ALTCHA protocol, for one form and browser. Nothing is stored for it. */
export async function makeProof(
  strapi: Core.Strapi,
  { of, effort, isLong }: { of: Checked; effort: number; isLong: boolean }
): Promise<{ proofOfWork: HumanChallenge['proofOfWork']; expiresAt: EpochMs }> {
  const expiresAt = clock.now() + PROOF_MS;
  const { challenge, salt, signature } = await createChallenge({
    algorithm: 'SHA-256',
    hmacKey: keyOf(strapi),
    maxnumber: effort,
    expires: new Date(expiresAt),
    params: { for: bound(strapi, of), ...(isLong ? { long: '1' } : {}) },
  });
  const proofOfWork = { algorithm: 'SHA-256' as const, challenge, salt, signature };
  return { proofOfWork: { ...proofOfWork, maxnumber: effort }, expiresAt };
}

export type ProofResult = 'none' | 'wrong' | 'solved' | 'solved-long';

/**
 * Is the puzzle ours, of this form and browser, not expired, solved, and not used for another request? The
 * same request may come twice with it: what is done twice is decided where tickets are opened.
 */
export async function takeProof(
  strapi: Core.Strapi,
  { of, proof, submission }: { of: Checked; proof: string; submission: string }
): Promise<ProofResult> {
  if (proof === '') return 'none';
  const payload = readPayload(proof);
  if (!payload) return 'wrong';
  const params = extractParams(payload);
  if (params.for !== bound(strapi, of)) return 'wrong';
  // By our own clock; it has seconds.
  if (!(Number(params.expires) * 1000 > clock.now() - 1000)) return 'wrong';
  if (!(await verifySolution(payload, keyOf(strapi), false))) return 'wrong';
  // By what was asked: a salt can be written in two ways.
  if (!(await useOnce(strapi, sha256(payload.challenge), submission))) return 'wrong';
  return params.long === '1' ? 'solved-long' : 'solved';
}

async function useOnce(strapi: Core.Strapi, key: string, submission: string): Promise<boolean> {
  const now = clock.now();
  const row = {
    document_id: newKey(),
    key,
    kind: 'proof',
    answer_hash: sha256(submission),
    expires_at: now + PROOF_MS,
    used_at: now,
  };
  const db = database(strapi);
  const { isNew } = await insertOnce(db, 'helpdesk_challenges', row, 'key');
  if (isNew) return true;
  const used = await db('helpdesk_challenges').select('answer_hash').where({ key }).first();
  return used?.answer_hash === row.answer_hash;
}

const payloadSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().max(64),
  number: z.number().int().min(0).max(EFFORT.long),
  salt: z.string().max(500),
  signature: z.string().max(64),
});
type Payload = z.infer<typeof payloadSchema>;

function readPayload(proof: string): Payload | null {
  if (proof.length > PAYLOAD_MAX) return null;
  try {
    const payload: unknown = JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
    return safeParse(payloadSchema, payload).data ?? null;
  } catch {
    return null;
  }
}

/** To the browser; telephones change their address on the way. To the address where there is no browser. */
function bound(strapi: Core.Strapi, { form, visitor, addressKey }: Checked): string {
  const text = JSON.stringify([form, visitor ?? addressKey]);
  return sign({ strapi, purpose: `${PURPOSE}-for`, text });
}

function keyOf(strapi: Core.Strapi): string {
  return sign({ strapi, purpose: PURPOSE, text: 'key' });
}
