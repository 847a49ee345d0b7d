import type { RatingScale } from '../../../contracts';
import type { Db } from '../platform/database';

/** What the client has said of an answer. */
export interface GivenRating {
  score: number;
  scale: RatingScale;
  reason: string;
}

/** Null: nothing yet. */
export async function readGiven(db: Db, answerId: number): Promise<GivenRating | null> {
  const row = await db('helpdesk_ratings as r')
    .leftJoin('helpdesk_entry_texts as t', 't.entry_id', 'r.entry_id')
    .select('r.score', 'r.scale', 't.body')
    .where('r.answer_id', answerId)
    .whereNotNull('r.rated_at')
    .first();
  if (!row) return null;
  // Only `setRating` writes it, from the closed list.
  const scale = String(row.scale) as RatingScale;
  return { score: Number(row.score), scale, reason: String(row.body ?? '') };
}
