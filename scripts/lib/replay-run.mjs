import { bounded, tokenBucket } from './replay-pace.mjs';
import { personOf } from './replay-people.mjs';
import { visit } from './replay-visit.mjs';

/**
 * Sends each question as a visitor of its own, so many a second, at most so many at once.
 *
 * @returns `{ sent, accepted, refused: Map(reason → count), openMs, sendMs, tickets, seconds }`
 */
export async function replay({ url, questions, rate, most = 100, signal, onVisit = () => {} }) {
  const since = performance.now();
  const result = { sent: 0, accepted: 0, refused: new Map(), openMs: [], sendMs: [], tickets: [] };
  const bucket = tokenBucket(rate);
  const visitors = bounded(most);
  let index = 0;
  for await (const text of questions) {
    await bucket.take();
    if (signal?.aborted) break;
    const person = personOf(index);
    index += 1;
    await visitors.add(async () => {
      note(result, text, await visit({ url, person, text }));
      onVisit(result);
    });
  }
  await visitors.done();
  return { ...result, seconds: (performance.now() - since) / 1000 };
}

function note(result, text, { reason, number, subject, openMs, sendMs }) {
  result.sent += 1;
  if (reason !== undefined) {
    result.refused.set(reason, (result.refused.get(reason) ?? 0) + 1);
    return;
  }
  result.accepted += 1;
  result.openMs.push(openMs);
  result.sendMs.push(sendMs);
  result.tickets.push({ number, subject, text });
}

/** The value below which this part of all lies; null of none. */
export function percentile(values, part) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}
