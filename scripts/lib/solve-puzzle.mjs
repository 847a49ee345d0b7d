import { createHash } from 'node:crypto';

/**
 * Solves a form's puzzle as a browser does, by trying.
 *
 * @param {{ algorithm: string, challenge: string, salt: string, signature: string, maxnumber: number }} puzzle
 * @returns {string} the answer in the ALTCHA protocol.
 */
export function solvePuzzle({ algorithm, challenge, salt, signature, maxnumber }) {
  for (let number = 0; number <= maxnumber; number += 1) {
    const hash = createHash('sha256').update(`${salt}${number}`).digest('hex');
    if (hash !== challenge) continue;
    const payload = { algorithm, challenge, number, salt, signature };
    return Buffer.from(JSON.stringify(payload)).toString('base64');
  }
  throw new Error('The puzzle has no solution.');
}

/**
 * What a browser with JavaScript adds to a form of the site that it was shown.
 *
 * @param {string} html of the page.
 * @returns {{ proof?: string }} nothing where the form has no puzzle.
 */
export function solveForm(html) {
  const [, json] = /data-human='([^']*)'/.exec(html) ?? [];
  if (!json) return {};
  const plain = json.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
  return { proof: solvePuzzle(JSON.parse(plain).proofOfWork) };
}
