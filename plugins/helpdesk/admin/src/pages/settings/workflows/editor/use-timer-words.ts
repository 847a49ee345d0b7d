import type { WorkflowDocument, WorkflowTimer } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';

/** A timer in one plain sentence: after how long what happens, and where that leads. */
export const useTimerWords = (document: WorkflowDocument) => {
  const { t, name } = useDesk();
  return ({ after, clock, action: key, onlyWhile }: WorkflowTimer): string => {
    const action = document.actions.find((candidate) => candidate.key === key);
    const target = document.states.find((state) => state.key === action?.to);
    const words = {
      time: t(`workflows.timer.time.${clock}.${after.unit}`, { amount: after.amount }),
      action: action ? name(action.name) : key,
      end: target
        ? t('workflows.timer.end.to', { state: name(target.name) })
        : t('workflows.timer.end.stays'),
    };
    if (!onlyWhile) return t('workflows.timer.sentence', words);
    const clause = t(`workflows.timer.onlyWhile.${onlyWhile}.clause`);
    return t('workflows.timer.sentence.while', { ...words, clause });
  };
};
