import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { WorkflowAction, WorkflowNotice } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { useWorkflowEdit } from '../editor/workflow-edit';
import { ListButtons } from '../parts/ListButtons';
import { MailTexts } from './MailTexts';
import { Recipients } from './Recipients';

interface NoticeEditorProps {
  path: string;
  action: WorkflowAction | null;
  notice: WorkflowNotice;
  at: number;
  count: number;
  onChange: (notice: WorkflowNotice) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One mail: to whom, and what it says. */
export const NoticeEditor = ({
  path,
  action,
  notice,
  at,
  count,
  onChange,
  onMove,
  onRemove,
}: NoticeEditorProps) => {
  const { t } = useDesk();
  const { isReadOnly } = useWorkflowEdit();
  const title = t('workflows.notice', { number: at + 1 });
  return (
    <Frame aria-label={title}>
      <header>
        <h3>{title}</h3>
        {isReadOnly ? null : (
          <ListButtons name={title} at={at} count={count} onMove={onMove} onRemove={onRemove} />
        )}
      </header>
      <Recipients
        path={`${path}.to`}
        isOpening={action === null}
        value={notice.to}
        onChange={(to) => onChange({ ...notice, to })}
      />
      <MailTexts
        path={path}
        action={action}
        mail={notice}
        onChange={(mail) => onChange({ ...notice, ...mail })}
      />
      <Checkbox
        checked={notice.withFiles}
        disabled={isReadOnly}
        onCheckedChange={(isOn) => onChange({ ...notice, withFiles: isOn === true })}
      >
        {t('workflows.notice.withFiles')}
      </Checkbox>
    </Frame>
  );
};

const Frame = styled.section`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;

  > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.2rem;
  }

  h3 {
    font-size: 1.4rem;
    font-weight: 600;
  }
`;
