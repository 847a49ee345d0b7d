import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useGetLookupsQuery } from '../../api/queue';
import { useUpdateMeMutation } from '../../api/me';
import { Banner } from '../../components/Banner';
import { describeError, readError, type DeskError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { ColumnChoice } from './ColumnChoice';
import {
  allColumns,
  columnRefusal,
  moveColumn,
  toggleColumn,
  toPreference,
  USUAL_COLUMNS,
} from './queue-columns';

interface ColumnsDialogProps {
  shown: string[];
  onClose: () => void;
}

/** Which columns this agent reads the queue in, and in which order. */
export const ColumnsDialog = ({ shown, onClose }: ColumnsDialogProps) => {
  const { t, tMaybe, direction } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const [updateMe, { isLoading }] = useUpdateMeMutation();
  const [chosen, setChosen] = useState(shown);
  const [error, setError] = useState<DeskError | null>(null);
  const all = allColumns(lookups?.fields ?? []);
  const byId = (id: string) => all.find((column) => column.id === id) ?? [];
  const rows = [...chosen.flatMap(byId), ...all.filter(({ id }) => !chosen.includes(id))];

  const save = async () => {
    const answer = await updateMe({ preferences: { queueColumns: toPreference(chosen) } });
    if ('error' in answer) setError(readError(answer.error));
    else onClose();
  };
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('columns.close')}>
          <Modal.Title>{t('columns.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The part of the dialog that scrolls is left to right, whatever is around it. */}
          <Inside dir={direction}>
            <p>{t('columns.hint')}</p>
            {error ? (
              <Banner tone="danger" role="alert">
                {describeError(error, tMaybe)}
              </Banner>
            ) : null}
            <ul>
              {rows.map((column) => {
                const at = chosen.indexOf(column.id);
                return (
                  <ColumnChoice
                    key={column.id}
                    column={column}
                    isChosen={at >= 0}
                    isFirst={at === 0}
                    isLast={at === chosen.length - 1}
                    refusal={columnRefusal(chosen, column.id)}
                    onToggle={() => setChosen(toggleColumn(chosen, column.id))}
                    onMove={(step) => setChosen(moveColumn(chosen, column.id, step))}
                  />
                );
              })}
            </ul>
          </Inside>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="secondary" onClick={() => setChosen([...USUAL_COLUMNS])}>
            {t('columns.usual')}
          </Button>
          <Button loading={isLoading} onClick={() => void save()}>
            {t('columns.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Inside = styled.div`
  display: grid;
  gap: 1.6rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
