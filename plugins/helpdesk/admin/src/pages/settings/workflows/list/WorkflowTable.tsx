import { IconButton } from '@strapi/design-system';
import { Download, Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { WorkflowSummary } from '../../../../../../contracts/workflow';
import { useLazyGetWorkflowQuery } from '../../../../api/workflows';
import { Time } from '../../../../components/Time';
import { describeError, readError } from '../../../../format/error';
import { useDesk } from '../../../../i18n/desk-context';
import { saveAsFile } from '../document/save-as-file';
import { Name, RowButtons, TableFrame } from '../../../../components/TableFrame';

interface WorkflowTableProps {
  workflows: WorkflowSummary[];
  canEdit: boolean;
  onDuplicate: (workflow: WorkflowSummary) => void;
}

/** Name, version, who published it when, and how much is under way in it. */
export const WorkflowTable = ({ workflows, canEdit, onDuplicate }: WorkflowTableProps) => {
  const { t, tMaybe, name, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const [read] = useLazyGetWorkflowQuery();
  const number = new Intl.NumberFormat(locale);

  const download = async (key: string) => {
    const answer = await read(key);
    if (answer.data) saveAsFile(answer.data.document);
    else {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    }
  };

  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('workflows.name')}</th>
            <th scope="col">{t('workflows.version')}</th>
            <th scope="col">{t('workflows.published')}</th>
            <th scope="col">{t('workflows.open')}</th>
            <th scope="col" aria-label={t('workflows.do')} />
          </tr>
        </thead>
        <tbody>
          {workflows.map((workflow) => (
            <tr key={workflow.key}>
              <th scope="row">
                <Name>
                  <Link to={workflow.key}>
                    <bdi>{name(workflow.name)}</bdi>
                  </Link>
                  <small dir="ltr">{workflow.key}</small>
                </Name>
              </th>
              <td data-label={t('workflows.version')}>{number.format(workflow.version)}</td>
              <td data-label={t('workflows.published')}>
                <Name>
                  <Time at={workflow.publishedAt} />
                  <small>
                    <bdi>{workflow.publishedBy}</bdi>
                  </small>
                </Name>
              </td>
              <td data-label={t('workflows.open')}>{number.format(workflow.openTickets)}</td>
              <td>
                <RowButtons>
                  <IconButton
                    label={t('workflows.export.of', { name: name(workflow.name) })}
                    variant="ghost"
                    onClick={() => void download(workflow.key)}
                  >
                    <Download />
                  </IconButton>
                  {canEdit ? (
                    <IconButton
                      label={t('workflows.duplicate.of', { name: name(workflow.name) })}
                      variant="ghost"
                      onClick={() => onDuplicate(workflow)}
                    >
                      <Duplicate />
                    </IconButton>
                  ) : null}
                </RowButtons>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};
