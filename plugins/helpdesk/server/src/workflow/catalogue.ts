import type { Core } from '@strapi/strapi';
import type { EpochMs, StateCategory, WorkflowDocument } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, readBoolean, readJson, type Db } from '../platform/database';

export interface CatalogueState {
  id: number;
  key: string;
  workflowId: number;
  category: StateCategory;
  isRetired: boolean;
}

export interface CatalogueWorkflow {
  id: number;
  key: string;
  version: number;
  publishedAt: EpochMs;
  publishedBy: string;
  document: WorkflowDocument;
  states: CatalogueState[];
}

/** All published workflows with the ids of their states; read-only. */
export interface Catalogue {
  workflows: CatalogueWorkflow[];
  workflowById: ReadonlyMap<number, CatalogueWorkflow>;
  workflowByKey: ReadonlyMap<string, CatalogueWorkflow>;
  stateById: ReadonlyMap<number, CatalogueState>;
}

/** How long another node may go on with the version before. */
export const RECHECK_MS = 3_000;

interface Kept {
  catalogue: Catalogue;
  mark: string;
  checkedAt: number;
}
const kept = new WeakMap<Core.Strapi, Kept>();

/** The published workflows, kept in memory. Not to be called inside a transaction. */
export async function loadCatalogue(strapi: Core.Strapi): Promise<Catalogue> {
  const known = kept.get(strapi);
  if (known && clock.now() - known.checkedAt < RECHECK_MS) return known.catalogue;
  const mark = await readMark(database(strapi));
  const catalogue = known?.mark === mark ? known.catalogue : await readCatalogue(database(strapi));
  kept.set(strapi, { catalogue, mark, checkedAt: clock.now() });
  return catalogue;
}

/** To be called after a version was published on this node. */
export function forgetCatalogue(strapi: Core.Strapi): void {
  kept.delete(strapi);
}

async function readMark(db: Db): Promise<string> {
  const rows = await db('helpdesk_workflows').select('id', 'version').orderBy('id');
  return rows.map((row) => `${row.id}:${row.version}`).join(',');
}

async function readCatalogue(db: Db): Promise<Catalogue> {
  const stateRows = await db('helpdesk_states').select('*').orderBy('position');
  const rows = await db('helpdesk_workflows as w')
    .join('helpdesk_workflow_versions as v', function joinPublished() {
      this.on('v.workflow_id', 'w.id').andOn('v.number', 'w.version');
    })
    .select('w.id', 'w.key', 'w.version', 'v.document', 'v.published_on', 'v.published_by')
    .orderBy('w.position');
  const workflows = rows.map((row): CatalogueWorkflow => {
    const id = Number(row.id);
    return {
      id,
      key: row.key,
      version: Number(row.version),
      publishedAt: Number(row.published_on),
      publishedBy: String(row.published_by),
      // Written by `publishWorkflow`, which checks it.
      document: readJson<WorkflowDocument>(row.document, EMPTY),
      states: stateRows.map(toState).filter((state) => state.workflowId === id),
    };
  });
  return {
    workflows,
    workflowById: new Map(workflows.map((workflow) => [workflow.id, workflow])),
    workflowByKey: new Map(workflows.map((workflow) => [workflow.key, workflow])),
    stateById: new Map(stateRows.map(toState).map((state) => [state.id, state])),
  };
}

function toState(row: Record<string, unknown>): CatalogueState {
  return {
    id: Number(row.id),
    key: String(row.key),
    workflowId: Number(row.workflow_id),
    // One of the closed list: the schema of the document allows no other.
    category: String(row.category) as StateCategory,
    isRetired: readBoolean(row.is_retired),
  };
}

const EMPTY: WorkflowDocument = {
  format: 1,
  key: '',
  name: {},
  initialState: '',
  states: [],
  actions: [],
  opening: [],
  receipt: null,
};
