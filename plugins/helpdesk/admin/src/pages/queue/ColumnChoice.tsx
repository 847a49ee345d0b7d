import { ArrowDown, ArrowUp } from '@strapi/icons';
import { useId, useRef } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import { columnLabel } from './column-label';
import { COLUMNS_MAX, OWN_FIELDS_MAX, type ColumnRefusal, type QueueColumn } from './queue-columns';

interface ColumnChoiceProps {
  column: QueueColumn;
  isChosen: boolean;
  isFirst: boolean;
  isLast: boolean;
  refusal: ColumnRefusal;
  onToggle: () => void;
  onMove: (step: -1 | 1) => void;
}

/** One column: shown or not, and one place up or down among the shown. */
export const ColumnChoice = ({
  column,
  isChosen,
  isFirst,
  isLast,
  refusal,
  onToggle,
  onMove,
}: ColumnChoiceProps) => {
  const desk = useDesk();
  const { t } = desk;
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const label = columnLabel(column, desk);
  const reason = useReason(refusal);
  const move = (step: -1 | 1) => {
    onMove(step);
    // At an end the button that was pressed is no more: the keyboard goes to the other one.
    requestAnimationFrame(() => {
      const buttons = [...(item.current?.querySelectorAll('button') ?? [])];
      const pressed = buttons[step === -1 ? 0 : 1];
      (pressed?.disabled ? buttons.find(({ disabled }) => !disabled) : pressed)?.focus();
    });
  };
  return (
    <Item ref={item}>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={refusal !== null}
          aria-describedby={reason ? id : undefined}
          onChange={onToggle}
        />
        <span>
          <bdi>{label}</bdi>
          {column.kind === 'field' ? <small>{t('columns.own')}</small> : null}
          {reason ? <small id={id}>{reason}</small> : null}
        </span>
      </label>
      {isChosen ? (
        <>
          <button
            type="button"
            disabled={isFirst}
            aria-label={t('columns.up', { name: label })}
            title={t('columns.up', { name: label })}
            onClick={() => move(-1)}
          >
            <ArrowUp aria-hidden width="1.4rem" height="1.4rem" />
          </button>
          <button
            type="button"
            disabled={isLast}
            aria-label={t('columns.down', { name: label })}
            title={t('columns.down', { name: label })}
            onClick={() => move(1)}
          >
            <ArrowDown aria-hidden width="1.4rem" height="1.4rem" />
          </button>
        </>
      ) : null}
    </Item>
  );
};

const useReason = (refusal: ColumnRefusal): string | null => {
  const { t } = useDesk();
  switch (refusal) {
    case null:
      return null;
    case 'fixed':
      return t('columns.fixed');
    case 'full':
      return t('columns.full', { most: COLUMNS_MAX });
    case 'fieldsFull':
      return t('columns.fieldsFull', { most: OWN_FIELDS_MAX });
    default:
      return refusal satisfies never;
  }
};

const Item = styled.li`
  display: flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 4.4rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};

  label {
    display: flex;
    flex: 1;
    gap: 1.2rem;
    align-items: center;
    min-width: 0;
    min-height: 4.4rem;
    cursor: pointer;
  }

  input {
    flex: none;
    width: 1.8rem;
    height: 1.8rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  label > span {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  small {
    margin-inline-start: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  button {
    display: grid;
    flex: none;
    place-items: center;
    width: 3.2rem;
    height: 3.2rem;
    padding: 0;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    cursor: pointer;
  }

  button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  button:not(:disabled):hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;
