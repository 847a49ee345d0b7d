import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { MACRO_STEP_KINDS, type Macro, type MacroAction } from '../../../../contracts/macros';
import { useDesk } from '../../i18n/desk-context';
import { Card } from '../settings/frame/Card';
import {
  addStep,
  changeStep,
  isFull,
  moveStep,
  refusalsOf,
  removeStep,
  type MacroDraft,
} from './macro-draft';
import { StepCard } from './StepCard';

interface StepsCardProps {
  draft: MacroDraft;
  actions: readonly MacroAction[];
  /** As it was saved; null: a new one. */
  macro: Macro | null;
  refusals: Record<string, string>;
  onChange: (draft: MacroDraft) => void;
}

/** The steps in their order, and the ways to add one. */
export const StepsCard = ({ draft, actions, macro, refusals, onChange }: StepsCardProps) => {
  const { t } = useDesk();
  return (
    <Card title={t('macros.steps')} hint={t('macros.stepsHint')}>
      {draft.steps.map(({ id, step }, index) => (
        <StepCard
          key={id}
          at={index + 1}
          of={draft.steps.length}
          step={step}
          workflow={draft.workflow}
          actions={actions}
          problems={
            // Of a step that is as it was saved: its name is the place that it had then.
            macro?.steps[id] === step ? macro.problems.filter((one) => one.step === id) : []
          }
          refusals={refusalsOf(refusals, index)}
          onChange={(next) => onChange(changeStep(draft, id, next))}
          onMove={(by) => onChange(moveStep(draft, id, by))}
          onRemove={() => onChange(removeStep(draft, id))}
        />
      ))}
      {refusals.steps ? <Refusal role="alert">{t('macros.noSteps')}</Refusal> : null}
      {isFull(draft) ? (
        <p>{t('macros.full')}</p>
      ) : (
        <Adds role="group" aria-label={t('macros.add')}>
          {MACRO_STEP_KINDS.map((kind) => (
            <Button
              key={kind}
              type="button"
              variant="secondary"
              startIcon={<Plus />}
              onClick={() => onChange(addStep(draft, kind))}
            >
              {t(`step.kind.${kind}`)}
            </Button>
          ))}
        </Adds>
      )}
    </Card>
  );
};

const Adds = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
