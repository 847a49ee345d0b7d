import { describe, expect, it } from 'vitest';
import { explainConnection } from './explain-connection';
import type { Outcome, Outcomes } from './ways';

const WORKS: Outcome = { kind: 'works', ms: 12 };
const BLOCKED: Outcome = { kind: 'blocked', status: null };
const SILENT: Outcome = { kind: 'silent' };
const FOREIGN: Outcome = { kind: 'foreign' };
const answered = (status: number): Outcome => ({ kind: 'blocked', status });

const SITE = 'https://desk.example';
const explain = (ways: Partial<Outcomes>, place = { page: SITE, told: SITE as string | null }) => {
  const outcomes = { websocket: WORKS, polling: WORKS, http: WORKS, ...ways };
  return explainConnection({ outcomes, ...place });
};

describe('what the owner is told of the connection', () => {
  it.each<[string, Partial<Outcomes>, string[]]>([
    ['all is well', {}, ['well']],
    ['no Upgrade headers', { websocket: BLOCKED }, ['noUpgrade']],
    ['no Upgrade headers, and silence', { websocket: SILENT }, ['noUpgrade']],
    ['long polling alone is kept out', { polling: BLOCKED }, ['pollingAlone']],
    ['several nodes, long polling', { polling: answered(400) }, ['otherNode']],
    ['several nodes', { websocket: BLOCKED, polling: answered(400) }, ['otherNode']],
    ['not our page', { websocket: BLOCKED, polling: answered(403) }, ['notOurPage']],
    ['no path for sockets', { websocket: BLOCKED, polling: answered(404) }, ['noSockets']],
    ['nothing', { websocket: SILENT, polling: SILENT, http: BLOCKED }, ['nothing']],
    ['sockets alone', { http: answered(404) }, ['noHttp']],
    ['sockets, and a stranger for HTTP', { http: FOREIGN }, ['noHttp', 'foreign']],
    ['a stranger', { websocket: BLOCKED, polling: BLOCKED, http: FOREIGN }, ['nothing', 'foreign']],
  ])('%s', (_what, ways, findings) => {
    expect(explain(ways)).toEqual(findings);
  });

  it('names an address in the line that is another than the one in the address bar', () => {
    expect(explain({}, { page: 'https://other.example', told: SITE })).toEqual([
      'well',
      'otherAddress',
    ]);
  });

  it('names a line that pages over https may not load, but for a machine under development', () => {
    const told = 'http://desk.example';
    expect(explain({}, { page: told, told })).toEqual(['well', 'notSecure']);
    for (const here of ['http://localhost:1337', 'http://127.0.0.1:1337', 'http://[::1]:1337']) {
      expect(explain({}, { page: here, told: here })).toEqual(['well']);
    }
  });

  it('says nothing about an address that it cannot read', () => {
    expect(explain({}, { page: SITE, told: null })).toEqual(['well']);
  });
});
