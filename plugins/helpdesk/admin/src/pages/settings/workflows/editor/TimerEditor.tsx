import { IconButton } from '@strapi/design-system';
import { Clock, Trash } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';
import {
  TIMER_CLOCKS,
  TIMER_CONDITIONS,
  TIMER_UNITS,
  type WorkflowTimer,
} from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { NumberField } from '../../fields/NumberField';
import { SelectField } from '../../fields/SelectField';
import { Quiet, Refusal } from '../parts/Part';
import { useTimerWords } from './use-timer-words';
import { useWorkflowEdit } from './workflow-edit';

interface TimerEditorProps {
  path: string;
  timer: WorkflowTimer;
  onChange: (timer: WorkflowTimer) => void;
  onRemove: () => void;
}

/** One thing that happens by itself, with the sentence that it makes. */
export const TimerEditor = ({ path, timer, onChange, onRemove }: TimerEditorProps) => {
  const { t, name } = useDesk();
  const { document, isReadOnly, refusals } = useWorkflowEdit();
  const sentence = useTimerWords(document)(timer);
  const id = useId();
  const action = document.actions.find(({ key }) => key === timer.action);
  const isWritten = action && action.text.mode !== 'none' && action.text.default !== null;
  const { amount, unit } = timer.after;
  return (
    <Frame role="group" aria-labelledby={id}>
      <Head>
        <Clock aria-hidden width="1.6rem" height="1.6rem" />
        <p id={id}>
          <bdi>{sentence}</bdi>
        </p>
        {isReadOnly ? null : (
          <IconButton
            label={t('workflows.remove', { name: sentence })}
            variant="ghost"
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </Head>
      {refusals[path] ? <Refusal>{refusals[path]}</Refusal> : null}
      {isReadOnly ? null : (
        <Fields>
          <NumberField
            name={`${path}.after.amount`}
            label={t('workflows.timer.amount')}
            // An empty field is kept as 0, which the check refuses.
            value={amount || Number.NaN}
            error={refusals[`${path}.after.amount`]}
            min={1}
            max={1000}
            onChange={(value) =>
              onChange({ ...timer, after: { unit, amount: Number.isNaN(value) ? 0 : value } })
            }
          />
          <SelectField
            name={`${path}.after.unit`}
            label={t('workflows.timer.unit')}
            value={unit}
            onChange={(value) => {
              const chosen = TIMER_UNITS.find((one) => one === value) ?? unit;
              onChange({ ...timer, after: { amount, unit: chosen } });
            }}
          >
            {TIMER_UNITS.map((one) => (
              <option key={one} value={one}>
                {t(`workflows.timer.unit.${one}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            name={`${path}.clock`}
            label={t('workflows.timer.clock')}
            value={timer.clock}
            onChange={(value) =>
              onChange({ ...timer, clock: TIMER_CLOCKS.find((one) => one === value) ?? 'business' })
            }
          >
            {TIMER_CLOCKS.map((one) => (
              <option key={one} value={one}>
                {t(`workflows.timer.clock.${one}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            name={`${path}.action`}
            label={t('workflows.timer.what')}
            value={timer.action}
            error={refusals[`${path}.action`]}
            onChange={(key) => onChange({ ...timer, action: key })}
          >
            {action ? null : <option value={timer.action}>{timer.action}</option>}
            {document.actions.map((one) => (
              <option key={one.key} value={one.key}>
                {name(one.name)}
              </option>
            ))}
          </SelectField>
          <SelectField
            name={`${path}.onlyWhile`}
            label={t('workflows.timer.onlyWhile')}
            value={timer.onlyWhile ?? ''}
            onChange={(value) =>
              onChange({ ...timer, onlyWhile: TIMER_CONDITIONS.find((one) => one === value) })
            }
          >
            <option value="">{t('workflows.timer.onlyWhile.any')}</option>
            {TIMER_CONDITIONS.map((one) => (
              <option key={one} value={one}>
                {t(`workflows.timer.onlyWhile.${one}`)}
              </option>
            ))}
          </SelectField>
        </Fields>
      )}
      {isWritten ? <Quiet>{t('workflows.timer.text')}</Quiet> : null}
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
`;

const Head = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 0.8rem;

  p {
    flex: 1;
    min-width: 0;
    font-size: 1.4rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.5);
  }

  > svg {
    flex: none;
    margin-block-start: 0.3rem;
  }
`;

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  align-items: start;
  gap: 1.6rem;
`;
