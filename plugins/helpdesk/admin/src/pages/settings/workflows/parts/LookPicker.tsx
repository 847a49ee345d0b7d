import { useId } from 'react';
import { styled } from 'styled-components';
import {
  STATE_COLOURS,
  WORKFLOW_ICONS,
  type StateColour,
  type WorkflowIcon as IconName,
} from '../../../../../../contracts/workflow';
import { Hidden } from '../../../../components/Panel';
import { WORKFLOW_COLOURS } from '../../../../components/workflow-colours';
import { WorkflowIcon } from '../../../../components/WorkflowIcon';
import { useDesk } from '../../../../i18n/desk-context';

interface LookPickerProps {
  colour: StateColour;
  icon: IconName;
  disabled: boolean;
  onChange: (look: { colour?: StateColour; icon?: IconName }) => void;
}

/** One colour and one icon, of those that every surface can draw; each has a name for those who do not see it. */
export const LookPicker = ({ colour, icon, disabled, onChange }: LookPickerProps) => {
  const { t } = useDesk();
  const id = useId();
  return (
    <Frame>
      <Group disabled={disabled}>
        <legend>{t('workflows.colour')}</legend>
        <div>
          {STATE_COLOURS.map((name) => (
            <Choice key={name} title={t(`workflows.colour.${name}`)}>
              <input
                type="radio"
                name={`${id}-colour`}
                checked={name === colour}
                onChange={() => onChange({ colour: name })}
              />
              <Dot aria-hidden style={{ background: WORKFLOW_COLOURS[name] }} />
              <Hidden>{t(`workflows.colour.${name}`)}</Hidden>
            </Choice>
          ))}
        </div>
      </Group>
      <Group disabled={disabled}>
        <legend>{t('workflows.icon')}</legend>
        <div>
          {WORKFLOW_ICONS.map((name) => (
            <Choice key={name} title={t(`workflows.icon.${name}`)}>
              <input
                type="radio"
                name={`${id}-icon`}
                checked={name === icon}
                onChange={() => onChange({ icon: name })}
              />
              <WorkflowIcon name={name} />
              <Hidden>{t(`workflows.icon.${name}`)}</Hidden>
            </Choice>
          ))}
        </div>
      </Group>
    </Frame>
  );
};

const Frame = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2rem 4rem;
`;

const Group = styled.fieldset`
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0;
    margin-block-end: 0.6rem;
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }

  > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
`;

const Choice = styled.label`
  position: relative;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 3.6rem;
  height: 3.6rem;
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;

  svg path {
    fill: ${({ theme }) => theme.colors.neutral700};
  }

  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:has(:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:has(:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  &:has(:disabled) {
    cursor: not-allowed;
  }
`;

const Dot = styled.span`
  width: 1.8rem;
  height: 1.8rem;
  border-radius: 50%;
`;
