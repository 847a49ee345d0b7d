import { IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { MacroAction, MacroProblem, MacroStep } from '../../../../contracts/macros';
import { Banner } from '../../components/Banner';
import { useDesk } from '../../i18n/desk-context';
import { SelectField } from '../settings/fields/SelectField';
import { ActionFields } from './steps/ActionFields';
import { AssignFields } from './steps/AssignFields';
import { TagFields } from './steps/TagFields';
import { actionChoices, offerOf, withAction } from './steps/step-draft';

interface StepCardProps {
  /** From 1. */
  at: number;
  of: number;
  step: MacroStep;
  workflow: string | null;
  actions: readonly MacroAction[];
  problems: readonly MacroProblem[];
  refusals: Record<string, string>;
  onChange: (step: MacroStep) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One step of a macro, with its place among the others. */
export const StepCard = ({
  at,
  of,
  step,
  problems,
  onMove,
  onRemove,
  ...fields
}: StepCardProps) => {
  const { t } = useDesk();
  const title = t('step.title', { number: at, kind: t(`step.kind.${step.kind}`) });
  return (
    <Card aria-label={title}>
      <header>
        <h3>{title}</h3>
        <IconButton
          label={t('step.up', { number: at })}
          variant="ghost"
          type="button"
          disabled={at === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          label={t('step.down', { number: at })}
          variant="ghost"
          type="button"
          disabled={at === of}
          onClick={() => onMove(1)}
        >
          <ArrowDown />
        </IconButton>
        <IconButton
          label={t('step.remove', { number: at })}
          variant="ghost"
          type="button"
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </header>
      {problems.map(({ what, key }) => (
        <Banner key={`${what} ${key}`} tone="danger">
          {t(`macros.problem.${what}`)}
        </Banner>
      ))}
      <StepFields at={at} step={step} {...fields} />
    </Card>
  );
};

const StepFields = ({
  at,
  step,
  workflow,
  actions,
  refusals,
  onChange,
}: Omit<StepCardProps, 'of' | 'problems' | 'onMove' | 'onRemove'>) => {
  const { t, name } = useDesk();
  const path = `steps.${at - 1}`;
  switch (step.kind) {
    case 'assign':
      return (
        <AssignFields
          name={path}
          value={step}
          refusals={refusals}
          onChange={(value) => {
            const { agent, team } = value;
            onChange({
              kind: 'assign',
              ...(agent === undefined ? {} : { agent }),
              ...(team === undefined ? {} : { team }),
            });
          }}
        />
      );
    case 'tag':
      return (
        <TagFields
          name={path}
          value={step}
          refusal={refusals.tag}
          onChange={(value) => onChange({ kind: 'tag', ...value })}
        />
      );
    case 'action': {
      const offer = offerOf(actions, workflow, step.action);
      return (
        <>
          <SelectField
            name={`${path}.action`}
            label={t('step.action')}
            value={offer ? step.action : ''}
            error={refusals.action}
            onChange={(action) => onChange(withAction(step, action))}
          >
            <option value="">{t('form.choose')}</option>
            {actionChoices(actions, workflow).map((choice) => (
              <option key={choice.key} value={choice.key}>
                {name(choice.name)}
              </option>
            ))}
          </SelectField>
          {offer ? (
            <ActionFields
              key={step.action}
              name={path}
              offer={offer}
              value={step}
              refusals={refusals}
              onChange={onChange}
            />
          ) : null}
        </>
      );
    }
    default:
      return step satisfies never;
  }
};

const Card = styled.section`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;

  header {
    display: flex;
    align-items: center;
    gap: 0.4rem;
  }

  h3 {
    flex: 1;
    font-size: 1.4rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.5);
  }
`;
