import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { RightsWorkflow } from '../../../../../contracts/rights';
import { useDesk } from '../../../i18n/desk-context';

interface KeysFieldProps {
  label: string;
  parts: RightsWorkflow['states'];
  value: string[];
  disabled: boolean;
  onChange: (value: string[]) => void;
}

/** Some of the states or actions of a workflow, in its order. */
export const KeysField = ({ label, parts, value, disabled, onChange }: KeysFieldProps) => {
  const { name } = useDesk();
  return (
    <List role="group" aria-label={label}>
      {parts.map((part) => (
        <Checkbox
          key={part.key}
          checked={value.includes(part.key)}
          disabled={disabled}
          onCheckedChange={(isOn) =>
            onChange(
              parts
                .map(({ key }) => key)
                .filter((key) => (key === part.key ? isOn === true : value.includes(key)))
            )
          }
        >
          {name(part.name)}
        </Checkbox>
      ))}
    </List>
  );
};

const List = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
  gap: 1.2rem;
  padding-inline-start: 1.6rem;
`;
