import { Failure } from './report.mjs';

const LOWEST = [20, 19];
const TOO_NEW = 25;

/** The same range as `engines` in package.json. @throws Failure that says which Node is needed. */
export function demandNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const isOld = major < LOWEST[0] || (major === LOWEST[0] && minor < LOWEST[1]);
  if (isOld || major >= TOO_NEW) {
    throw new Failure(
      `Node ${LOWEST.join('.')} to ${TOO_NEW - 1} is needed; this is Node ${version}.`
    );
  }
}
