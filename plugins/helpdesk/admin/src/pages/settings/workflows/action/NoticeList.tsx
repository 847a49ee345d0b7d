import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { WorkflowAction, WorkflowNotice } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { Card } from '../../frame/Card';
import { moved, withItem } from '../../frame/list-changes';
import { freeKey, keysOf } from '../document/keys';
import { newNotice } from '../document/new-parts';
import { useWorkflowEdit } from '../editor/workflow-edit';
import { Quiet } from '../parts/Part';
import { NoticeEditor } from './NoticeEditor';

interface NoticeListProps {
  path: string;
  /** Whose mails they are; null: of the opening. */
  action: WorkflowAction | null;
  notices: WorkflowNotice[];
  onChange: (notices: WorkflowNotice[]) => void;
}

/** The mails that go out. */
export const NoticeList = ({ path, action, notices, onChange }: NoticeListProps) => {
  const { t } = useDesk();
  const { isReadOnly } = useWorkflowEdit();
  return (
    <Card
      title={t('workflows.notices')}
      hint={t(action ? 'workflows.notices.hint' : 'workflows.notices.opening')}
    >
      {notices.length === 0 ? <Quiet>{t('workflows.notices.none')}</Quiet> : null}
      {notices.map((notice, at) => (
        <NoticeEditor
          key={notice.key}
          path={`${path}.${notice.key}`}
          action={action}
          notice={notice}
          at={at}
          count={notices.length}
          onChange={(next) => onChange(withItem(notices, at, next))}
          onMove={(to) => onChange(moved(notices, at, to))}
          onRemove={() => onChange(notices.filter((other) => other !== notice))}
        />
      ))}
      {isReadOnly ? null : (
        <div>
          <Button
            type="button"
            variant="secondary"
            startIcon={<Plus />}
            onClick={() => onChange([...notices, newNotice(freeKey('mail', keysOf(notices)))])}
          >
            {t('workflows.notice.add')}
          </Button>
        </div>
      )}
    </Card>
  );
};
