/** Progress and figures for people: standard output is for results alone. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** One line that is written over, where somebody watches; a line at each tenth where nobody does. */
export function progress(what, total) {
  let lastTenth = 0;
  return (done) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth === lastTenth && done !== total) return;
    lastTenth = tenth;
    const line = `${what}: ${Math.round((done / total) * 100)} %`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`);
    else say(line);
  };
}
