import type { Core } from '@strapi/strapi';
import type { TimedBecause, WorkflowDocument, WorkflowTimer } from '../../../contracts';
import { database, readJson } from '../platform/database';
import type { CatalogueWorkflow } from '../workflow/catalogue';
import { timerMark } from './timer-mark';

/** Versions read at once. */
const BATCH = 10;

type SetUp = Pick<TimedBecause, 'setUpBy' | 'workflowVersion'>;

/** The catalogue has one object for each version that is published. */
const found = new WeakMap<CatalogueWorkflow, Map<string, Promise<SetUp>>>();

/** Who published the version since which the timer is what it is; a later version that left it alone does not count. */
export function setUpBy(request: {
  strapi: Core.Strapi;
  workflow: CatalogueWorkflow;
  /** Key. */
  state: string;
  timer: WorkflowTimer;
}): Promise<SetUp> {
  const { workflow, state, timer } = request;
  const known = found.get(workflow) ?? new Map<string, Promise<SetUp>>();
  found.set(workflow, known);
  const place = `${state} ${timer.key}`;
  const answer = known.get(place) ?? search(request);
  known.set(place, answer);
  answer.catch(() => known.delete(place));
  return answer;
}

async function search({
  strapi,
  workflow,
  state,
  timer,
}: Parameters<typeof setUpBy>[0]): Promise<SetUp> {
  const mark = timerMark(timer);
  let answer: SetUp = { setUpBy: workflow.publishedBy, workflowVersion: workflow.version };
  for (;;) {
    const rows = await database(strapi)('helpdesk_workflow_versions')
      .select('number', 'published_by', 'document')
      .where({ workflow_id: workflow.id })
      .where('number', '<', answer.workflowVersion)
      .orderBy('number', 'desc')
      .limit(BATCH);
    for (const row of rows) {
      // Written by `publishWorkflow`, which checks it.
      const document = readJson<WorkflowDocument | null>(row.document, null);
      const before = document?.states
        .find(({ key }) => key === state)
        ?.timers?.find(({ key }) => key === timer.key);
      if (!before || timerMark(before) !== mark) return answer;
      answer = { setUpBy: String(row.published_by), workflowVersion: Number(row.number) };
    }
    if (rows.length < BATCH) return answer;
  }
}
