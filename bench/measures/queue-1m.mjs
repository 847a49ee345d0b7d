import { dataset } from '../lib/dataset.mjs';
import { OURS, screens, SQL } from '../lib/queue-sides.mjs';
import { alternate } from '../lib/rounds.mjs';
import { startServer } from '../lib/server.mjs';

/** The queue's screen among a million tickets against the same among ten thousand. */
export async function queue1m() {
  const big = await startServer(await dataset({ tickets: 1_000_000, hasRaw: false }));
  const small = await startServer(await dataset({ tickets: 10_000, hasRaw: false }));
  try {
    const { ours, base, sql } = await alternate(
      {
        ours: screens(big, OURS),
        base: screens(small, OURS),
        sql: screens(big, SQL),
      },
      (name) => (name === 'base' ? small : big).cpu()
    );
    const ratio = ours.median / base.median;
    return {
      ours: ours.median,
      base: base.median,
      unit: 'ms',
      ratio,
      goal: '<= 1.3',
      met: ratio <= 1.3,
      sql: ours.median / sql.median,
    };
  } finally {
    await Promise.all([big.stop(), small.stop()]);
  }
}
