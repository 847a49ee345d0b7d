import { css, styled } from 'styled-components';
import type { StateColour, WorkflowAction } from '../../../../../../contracts/workflow';
import { WORKFLOW_COLOURS } from '../../../../components/workflow-colours';
import { WorkflowIcon } from '../../../../components/WorkflowIcon';
import { useDesk } from '../../../../i18n/desk-context';

type Look = Pick<WorkflowAction, 'name' | 'colour' | 'icon'>;

/** An action as its button on the ticket page will look. */
export const ActionLook = ({ action }: { action: Look }) => {
  const { name } = useDesk();
  return (
    <Sample $colour={action.colour}>
      <WorkflowIcon name={action.icon} />
      <bdi>{name(action.name)}</bdi>
    </Sample>
  );
};

/** The same, to be pressed: it opens the action. */
export const ActionLookButton = ({ action, onOpen }: { action: Look; onOpen: () => void }) => {
  const { t, name } = useDesk();
  return (
    <Press
      type="button"
      $colour={action.colour}
      aria-label={t('workflows.action.open', { name: name(action.name) })}
      onClick={onOpen}
    >
      <WorkflowIcon name={action.icon} />
      <bdi>{name(action.name)}</bdi>
    </Press>
  );
};

const look = css<{ $colour: StateColour }>`
  --tone: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  max-width: 100%;
  min-height: 3.2rem;
  padding: 0.4rem 1.2rem;
  border: 1px solid color-mix(in srgb, var(--tone) 55%, ${({ theme }) => theme.colors.neutral0});
  border-radius: ${({ theme }) => theme.borderRadius};
  background: color-mix(in srgb, var(--tone) 10%, ${({ theme }) => theme.colors.neutral0});
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  font-weight: 500;
  line-height: var(--desk-line, 1.4);
  text-align: start;

  svg {
    flex: none;
  }

  svg path {
    fill: color-mix(in srgb, var(--tone) 80%, ${({ theme }) => theme.colors.neutral1000});
  }
`;

const Sample = styled.span<{ $colour: StateColour }>`
  ${look}
`;

const Press = styled.button<{ $colour: StateColour }>`
  ${look}
  cursor: pointer;

  &:hover {
    background: color-mix(in srgb, var(--tone) 22%, ${({ theme }) => theme.colors.neutral0});
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
