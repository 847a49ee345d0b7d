import { Button } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useDesk } from '../../../../i18n/desk-context';
import { Card } from '../../frame/Card';
import { useWorkflowEdit } from './workflow-edit';

/** What goes out when a request comes in, in a sentence. */
export const OpeningSummary = () => {
  const { t } = useDesk();
  const { document, isReadOnly, open } = useWorkflowEdit();
  return (
    <Card
      title={t('workflows.opening')}
      hint={`${t(document.receipt ? 'workflows.receipt.on' : 'workflows.receipt.off')} ${t(
        'workflows.opening.count',
        { count: document.opening.length }
      )}`}
    >
      <div>
        <Button
          type="button"
          variant="tertiary"
          startIcon={<Pencil />}
          onClick={() => open({ part: 'opening' })}
        >
          {t(isReadOnly ? 'workflows.opening.look' : 'workflows.opening.edit')}
        </Button>
      </div>
    </Card>
  );
};
