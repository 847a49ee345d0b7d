import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

const workflow = operationalType({
  singularName: 'workflow',
  pluralName: 'workflows',
  displayName: 'Workflow',
  attributes: {
    key: uniqueString(60),
    /** Number of the published version. */
    version: { type: 'integer' },
    names: { type: 'json' },
    position: { type: 'integer' },
  },
});

/** Published versions; never changed after they were written. */
const workflowVersion = operationalType({
  singularName: 'workflow-version',
  pluralName: 'workflow-versions',
  displayName: 'Workflow version',
  attributes: {
    workflow: reference('workflow'),
    number: { type: 'integer' },
    document: { type: 'text' },
    publishedBy: string(),
    publishedOn: moment(),
  },
  indexes: [{ name: 'number_unique', columns: ['workflow_id', 'number'], type: 'unique' }],
});

/** Rows for keys, so that tickets can refer to them. A state that left the document stays, retired. */
const state = operationalType({
  singularName: 'state',
  pluralName: 'states',
  displayName: 'State',
  attributes: {
    workflow: reference('workflow'),
    key: string(60),
    names: { type: 'json' },
    category: string(20),
    position: { type: 'integer' },
    isRetired: { type: 'boolean' },
    /** Version of the workflow by which the timers of its tickets are planned; see `timing/replan-timers`. */
    timersVersion: { type: 'integer' },
    /** Version to which they are being planned anew, and the number of the last ticket that was. */
    timersNext: { type: 'integer' },
    timersCursor: { type: 'integer' },
  },
  indexes: [{ name: 'key_unique', columns: ['workflow_id', 'key'], type: 'unique' }],
});

const action = operationalType({
  singularName: 'action',
  pluralName: 'actions',
  displayName: 'Action',
  attributes: {
    workflow: reference('workflow'),
    key: string(60),
    names: { type: 'json' },
    position: { type: 'integer' },
    isRetired: { type: 'boolean' },
  },
  indexes: [{ name: 'key_unique', columns: ['workflow_id', 'key'], type: 'unique' }],
});

export const workflowTypes = {
  workflow,
  'workflow-version': workflowVersion,
  state,
  action,
};
