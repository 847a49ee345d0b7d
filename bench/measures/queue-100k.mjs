import { dataset } from '../lib/dataset.mjs';
import { checkSameLists, OURS, rawScreens, screens, SQL } from '../lib/queue-sides.mjs';
import { alternate } from '../lib/rounds.mjs';
import { startServer } from '../lib/server.mjs';

/** The queue's screen against raw Strapi's `find` with the same filter, on the same file. */
export async function queue100k() {
  const file = await dataset({ tickets: 100_000, hasRaw: true });
  const server = await startServer(file);
  try {
    await checkSameLists(server, file);
    const { ours, base, sql } = await alternate(
      {
        ours: screens(server, OURS),
        base: rawScreens(server, file),
        sql: screens(server, SQL),
      },
      server.cpu
    );
    const result = {
      ours: ours.rate,
      base: base.rate,
      unit: 'screens/s',
      ratio: ours.rate / base.rate,
      sql: ours.median / sql.median,
    };
    return { ...result, goal: '>= 10, sql <= 1.5', met: result.ratio >= 10 && result.sql <= 1.5 };
  } finally {
    await server.stop();
  }
}
