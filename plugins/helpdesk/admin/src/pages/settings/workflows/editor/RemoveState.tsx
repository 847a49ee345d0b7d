import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { WorkflowState } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { Card } from '../../frame/Card';
import { withoutState } from '../document/document-edits';
import { Quiet } from '../parts/Part';
import { useWorkflowEdit } from './workflow-edit';

/** Takes the state out, or says what keeps it. */
export const RemoveState = ({ state }: { state: WorkflowState }) => {
  const { t } = useDesk();
  const { document, published, change, open } = useWorkflowEdit();
  const count = published.ticketCounts[state.key] ?? 0;
  const isInitial = document.initialState === state.key;
  const text = () => {
    if (count > 0) return t('workflows.state.remove.holds', { count });
    return t(isInitial ? 'workflows.state.remove.initial' : 'workflows.state.remove.text');
  };
  return (
    <Card title={t('workflows.state.remove')}>
      <Quiet>{text()}</Quiet>
      <div>
        <Button
          type="button"
          variant="danger-light"
          startIcon={<Trash />}
          disabled={count > 0 || isInitial}
          onClick={() => {
            change((before) => withoutState(before, state.key));
            open({ part: 'overview' });
          }}
        >
          {t('workflows.state.remove')}
        </Button>
      </div>
    </Card>
  );
};
