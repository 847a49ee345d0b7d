import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { WorkflowDetail, WorkflowDocument } from '../../../../../../contracts/workflow';
import {
  useGetWorkflowVersionsQuery,
  useLazyGetWorkflowVersionQuery,
} from '../../../../api/workflows';
import { Banner } from '../../../../components/Banner';
import { Failed } from '../../../../components/Notice';
import { Skeleton } from '../../../../components/Skeleton';
import { Time } from '../../../../components/Time';
import { describeError, readError } from '../../../../format/error';
import { useDesk } from '../../../../i18n/desk-context';
import { DialogFrame } from '../../../../components/DialogFrame';

interface VersionsDialogProps {
  workflow: WorkflowDetail;
  /** Null: this person may look only. */
  onUse: ((document: WorkflowDocument) => void) | null;
  onClose: () => void;
}

/** Who published what when; an older one can be the start of the next. */
export const VersionsDialog = ({ workflow, onUse, onClose }: VersionsDialogProps) => {
  const { t, tMaybe } = useDesk();
  const [failure, setFailure] = useState<string | null>(null);
  const versions = useGetWorkflowVersionsQuery(workflow.key);
  const [read, reading] = useLazyGetWorkflowVersionQuery();
  const use = async (number: number) => {
    const answer = await read({ key: workflow.key, number });
    if (answer.data) {
      onUse?.(answer.data.document);
      onClose();
    } else setFailure(describeError(readError(answer.error), tMaybe));
  };
  return (
    <DialogFrame title={t('workflows.versions')} onClose={onClose}>
      <p>{t('workflows.versions.text')}</p>
      {failure ? (
        <Banner tone="danger" role="alert">
          {failure}
        </Banner>
      ) : null}
      {versions.isError ? (
        <Failed error={versions.error} onRetry={() => void versions.refetch()} />
      ) : null}
      {versions.isLoading ? <Skeleton lines={3} /> : null}
      <List>
        {versions.data?.map(({ number, publishedAt, publishedBy }) => (
          <li key={number}>
            <strong>{t('workflows.versions.number', { number })}</strong>
            <span>
              <Time at={publishedAt} /> · <bdi>{publishedBy}</bdi>
            </span>
            {number === workflow.version ? <em>{t('workflows.versions.now')}</em> : null}
            {number !== workflow.version && onUse ? (
              <Button
                size="S"
                variant="tertiary"
                disabled={reading.isFetching}
                aria-label={t('workflows.versions.use.of', { number })}
                onClick={() => void use(number)}
              >
                {t('workflows.versions.use')}
              </Button>
            ) : null}
          </li>
        ))}
      </List>
    </DialogFrame>
  );
};

const List = styled.ol`
  display: grid;

  li {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.4rem 1.6rem;
    min-height: 5.2rem;
    padding-block: 0.8rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li:last-child {
    border: 0;
  }

  strong {
    font-weight: 600;
  }

  span,
  em {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    font-style: normal;
  }
`;
