import type { Outcome, Outcomes } from './ways';

/*
 * What the owner is told after the three ways were tried: what it means for visitors, and what usually stands in the way
 * of what does not work. A browser says little about why a connection failed, so the ways are read together: where long
 * polling works and a WebSocket does not, a proxy leaves out the Upgrade headers; where plain HTTP alone works, the path
 * of the sockets is not passed on.
 */

export const FINDINGS = [
  'well',
  'noUpgrade',
  'pollingAlone',
  'otherNode',
  'notOurPage',
  'noSockets',
  'noHttp',
  'nothing',
  'foreign',
  'otherAddress',
  'notSecure',
] as const;
export type Finding = (typeof FINDINGS)[number];

interface Explained {
  outcomes: Outcomes;
  /** Origin that stands in the address bar. */
  page: string;
  /** Origin in the line for pages, which is PUBLIC_URL's; null: it cannot be read. */
  told: string | null;
}

/** What long polling is answered where its requests reach now one node, now another. */
const UNKNOWN_SESSION = 400;
/** What the desk answers to a page that it does not know for its own. */
const NOT_OUR_PAGE = 403;

/** @returns what there is to say, the most important first; never nothing. */
export const explainConnection = ({ outcomes, page, told }: Explained): Finding[] => [
  explainWays(outcomes),
  ...(Object.values(outcomes).some(({ kind }) => kind === 'foreign') ? ['foreign' as const] : []),
  ...explainAddress(page, told),
];

const explainWays = ({ websocket, polling, http }: Outcomes): Finding => {
  if (websocket.kind === 'works') {
    if (http.kind !== 'works') return 'noHttp';
    if (polling.kind === 'works') return 'well';
    return hasStatus(polling, UNKNOWN_SESSION) ? 'otherNode' : 'pollingAlone';
  }
  if (polling.kind === 'works') return 'noUpgrade';
  if (hasStatus(polling, UNKNOWN_SESSION)) return 'otherNode';
  if (hasStatus(polling, NOT_OUR_PAGE)) return 'notOurPage';
  return http.kind === 'works' ? 'noSockets' : 'nothing';
};

const hasStatus = (outcome: Outcome, status: number): boolean =>
  outcome.kind === 'blocked' && outcome.status === status;

const explainAddress = (page: string, told: string | null): Finding[] => {
  if (told === null) return [];
  const { protocol, hostname } = new URL(told);
  // Browsers take this machine for safe whatever the protocol.
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  const others: Finding[] = told === page ? [] : ['otherAddress'];
  return protocol === 'http:' && !isHere ? [...others, 'notSecure'] : others;
};
