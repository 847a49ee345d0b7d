import type { HeldRight, RightsWorkflow } from '../../../../../contracts/rights';
import { useDesk } from '../../../i18n/desk-context';
import { partsOf } from './right-draft';

/** A right in words: where it counts, and what it gives. */
export const useRightWords = (workflows: readonly RightsWorkflow[]) => {
  const { t, name, locale } = useDesk();
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const named = (keys: readonly string[], parts: ReturnType<typeof partsOf>['states']) =>
    list.format(
      keys.map((key) => {
        const part = parts.find((one) => one.key === key);
        return part ? name(part.name) : key;
      })
    );
  const seen = ({ states, workflow }: HeldRight): string => {
    if (states === null) return t('rights.seen.all');
    if (states.length === 0) return t('rights.seen.none');
    return t('rights.seen.some', { states: named(states, partsOf(workflows, workflow).states) });
  };
  const done = ({ actions, workflow }: HeldRight): string => {
    if (actions === null) return t('rights.done.all');
    if (actions.length === 0) return t('rights.done.none');
    const parts = partsOf(workflows, workflow).actions;
    return t('rights.done.some', { actions: named(actions, parts) });
  };
  return {
    where: ({ workflow: key }: Pick<HeldRight, 'workflow'>): string => {
      if (key === null) return t('rights.everyWorkflow');
      const workflow = workflows.find((one) => one.key === key);
      return workflow ? name(workflow.name) : key;
    },
    gives: (right: HeldRight): string[] => {
      const words = [seen(right), done(right), t(`rights.scope.${right.scope}`)];
      if (right.mayCreate) words.push(t('rights.mayCreate.short'));
      if (right.mayBeAssigned) words.push(t('rights.mayBeAssigned.short'));
      if (right.mayTag) words.push(t('rights.mayTag.short'));
      return words;
    },
  };
};
