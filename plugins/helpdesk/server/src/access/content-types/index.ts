import { operationalType, reference, string } from '../../platform/content-type';

/** One grant: a role, a team or a person may see states and perform actions of a workflow. Grants add up. */
const right = operationalType({
  singularName: 'right',
  pluralName: 'rights',
  displayName: 'Right',
  attributes: {
    /** role, team or agent: which of the three references counts. */
    subject: string(20),
    role: reference('admin::role'),
    team: reference('team'),
    agent: reference('agent'),
    /** Null: every workflow. The row of a workflow is therefore never deleted: the database would set null here. */
    workflow: reference('workflow'),
    /** Keys of states that are seen; null: all. */
    states: { type: 'json' },
    /** Keys of actions that may be performed; null: all; []: none. */
    actions: { type: 'json' },
    /** all, team (mine and my teams'), own (mine). */
    scope: string(20),
    mayCreate: { type: 'boolean' },
    mayBeAssigned: { type: 'boolean' },
    /** Null: given before there were tags; see `tagsByDefault`. */
    mayTag: { type: 'boolean' },
  },
});

export const accessTypes = { right };
