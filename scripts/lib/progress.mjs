import { seconds } from './report.mjs';

const WIDTH = 30;

/**
 * A bar on a terminal, a line for each tenth elsewhere. `total` may be unknown (null): then only what is done is
 * shown. Call `end` before printing anything else.
 */
export function progress(name, { stream = process.stdout } = {}) {
  const since = performance.now();
  let tenth = 0;
  let hasBar = false;
  return {
    show(done, total, note = '') {
      const part = total ? Math.min(1, done / total) : 0;
      const count = total ? `${done}/${total}` : `${done}`;
      if (stream.isTTY) {
        const full = Math.round(part * WIDTH);
        const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
        stream.write(`\r${bar} ${name} ${count} ${seconds(since)} ${note}\u001b[K`);
        hasBar = true;
      } else if (total && Math.floor(part * 10) > tenth) {
        tenth = Math.floor(part * 10);
        stream.write(`${name} ${count} ${note}\n`);
      }
    },
    end() {
      if (hasBar) stream.write('\n');
    },
  };
}
