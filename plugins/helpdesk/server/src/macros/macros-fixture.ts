import type { MacroBody, MacroStep } from '../../../contracts';

export const act = (action: string, more: object = {}): MacroStep => ({
  kind: 'action',
  action,
  texts: {},
  fields: {},
  assignee: null,
  ...more,
});
export const note = (en = '<p>Seen</p>') => act('note', { texts: { en } });
export const BODY: MacroBody = {
  title: 'Refund',
  icon: 'wallet',
  scope: 'personal',
  workflow: 'support',
  steps: [note()],
};
