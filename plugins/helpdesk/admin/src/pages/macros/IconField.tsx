import { useId } from 'react';
import { styled } from 'styled-components';
import { WORKFLOW_ICONS, type WorkflowIcon as IconName } from '../../../../contracts/workflow';
import { Hidden } from '../../components/Panel';
import { WorkflowIcon } from '../../components/WorkflowIcon';
import { useDesk } from '../../i18n/desk-context';

/** One icon of those that the desk can draw; each has a name for those who do not see it. */
export const IconField = ({
  value,
  onChange,
}: {
  value: IconName;
  onChange: (icon: IconName) => void;
}) => {
  const { t } = useDesk();
  const id = useId();
  return (
    <Group>
      <legend>{t('workflows.icon')}</legend>
      <div>
        {WORKFLOW_ICONS.map((name) => (
          <label key={name} title={t(`workflows.icon.${name}`)}>
            <input
              type="radio"
              name={id}
              checked={name === value}
              onChange={() => onChange(name)}
            />
            <WorkflowIcon name={name} />
            <Hidden>{t(`workflows.icon.${name}`)}</Hidden>
          </label>
        ))}
      </div>
    </Group>
  );
};

const Group = styled.fieldset`
  margin: 0;
  padding: 0;
  border: 0;

  legend {
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

  label {
    position: relative;
    display: grid;
    place-items: center;
    width: 3.6rem;
    height: 3.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    cursor: pointer;
  }

  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  label:has(:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  label:has(:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
