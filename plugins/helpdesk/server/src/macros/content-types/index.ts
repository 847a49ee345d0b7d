import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';

const macro = operationalType({
  singularName: 'macro',
  pluralName: 'macros',
  displayName: 'Macro',
  attributes: {
    key: uniqueString(32),
    scope: string(20),
    /** Who made it; of a personal one, whose it is. */
    agent: reference('agent'),
    title: string(120),
    icon: string(20),
    /** Key, which stays when the workflow goes; null: any. */
    workflow: string(60),
    steps: { type: 'json' },
    changedAt: moment(),
  },
  indexes: [
    { name: 'scope_title', columns: ['scope', 'title'] },
    { name: 'owner', columns: ['agent_id', 'scope'] },
  ],
});

export const macroTypes = { macro };
