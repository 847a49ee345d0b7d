import { useDesk } from '../../../../i18n/desk-context';
import { useWorkflowEdit } from '../editor/workflow-edit';

interface PersonOptionsProps {
  kind: 'agents' | 'teams';
  chosen: string | undefined;
}

/** Options of a list of agents or teams; one that is gone stays in view until another is chosen. */
export const PersonOptions = ({ kind, chosen = '' }: PersonOptionsProps) => {
  const { t } = useDesk();
  const { agents, teams } = useWorkflowEdit();
  const people: { key: string; name: string }[] =
    kind === 'teams' ? teams : agents.filter(({ isActive }) => isActive);
  const isGone = chosen !== '' && !people.some(({ key }) => key === chosen);
  return (
    <>
      <option value="">{t('workflows.choose')}</option>
      {isGone ? <option value={chosen}>{t('workflows.gone', { key: chosen })}</option> : null}
      {people.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </>
  );
};
