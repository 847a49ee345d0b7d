import { Button, IconButton } from '@strapi/design-system';
import { CaretDown, CaretUp, Cross } from '@strapi/icons';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import type { BulkSummary } from '../../../../contracts/bulk';
import { useCancelBulkMutation } from '../../api/bulk';
import { useDesk } from '../../i18n/desk-context';
import { Hidden } from '../Panel';
import { BulkRefused } from './BulkRefused';
import { progressText, spokenText } from './bulk-words';

/** How far one bulk action is; at its end, what could not be done and why. */
export const BulkItem = ({ bulk, onDismiss }: { bulk: BulkSummary; onDismiss: () => void }) => {
  const desk = useDesk();
  const { t } = desk;
  const id = useId();
  const [cancel, { isLoading }] = useCancelBulkMutation();
  const [isOpen, setIsOpen] = useState(false);
  const isRunning = bulk.state === 'running';
  const name = t(`bulk.what.${bulk.what}`);
  const text = progressText(bulk, desk);
  const Caret = isOpen ? CaretUp : CaretDown;
  return (
    <Item data-bulk={bulk.state}>
      <Line>
        <strong>{name}</strong>
        <span data-progress>
          {bulk.state === 'running' ? text : `${t(`bulk.state.${bulk.state}`)} ${text}`}
        </span>
        <Ways>
          {bulk.refused > 0 && !isRunning ? (
            <Button
              variant="ghost"
              size="S"
              aria-expanded={isOpen}
              aria-controls={id}
              endIcon={<Caret aria-hidden />}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('bulk.showRefused')}
            </Button>
          ) : null}
          {isRunning ? (
            <Button
              variant="tertiary"
              size="S"
              loading={isLoading}
              onClick={() => void cancel({ key: bulk.key })}
            >
              {t('bulk.cancel')}
            </Button>
          ) : (
            <IconButton
              label={t('bulk.dismiss', { name })}
              variant="ghost"
              type="button"
              onClick={onDismiss}
            >
              <Cross />
            </IconButton>
          )}
        </Ways>
      </Line>
      <Track
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={bulk.total}
        aria-valuenow={bulk.done}
        aria-valuetext={text}
      >
        <div style={{ inlineSize: `${(bulk.done / Math.max(1, bulk.total)) * 100}%` }} />
      </Track>
      <Hidden role="status">{spokenText(bulk, desk)}</Hidden>
      <div id={id}>{isOpen ? <BulkRefused bulk={bulk} /> : null}</div>
    </Item>
  );
};

const Item = styled.li`
  position: relative;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.6rem;
  padding-block: 0.8rem;
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1.2rem;
  min-height: 3.2rem;

  [data-progress] {
    font-variant-numeric: tabular-nums;
  }
`;

const Ways = styled.div`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  margin-inline-start: auto;
`;

const Track = styled.div`
  height: 0.6rem;
  overflow: hidden;
  border-radius: 0.3rem;
  background: ${({ theme }) => theme.colors.neutral200};

  > div {
    height: 100%;
    border-radius: 0.3rem;
    background: ${({ theme }) => theme.colors.primary600};
    transition: inline-size 0.3s;
  }

  [data-bulk='done'] > & > div {
    background: ${({ theme }) => theme.colors.success500};
  }

  [data-bulk='cancelled'] > & > div {
    background: ${({ theme }) => theme.colors.neutral500};
  }

  @media (prefers-reduced-motion: reduce) {
    > div {
      transition: none;
    }
  }
`;
