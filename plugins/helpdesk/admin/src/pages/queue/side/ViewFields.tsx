import { Field, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import {
  VIEW_ICONS,
  VIEW_NAME_MAX,
  type ViewIcon as IconName,
} from '../../../../../contracts/views';
import { useDesk } from '../../../i18n/desk-context';
import { ViewIcon } from './ViewIcon';

interface ViewFieldsProps {
  name: string;
  icon: IconName;
  refusal?: string;
  onChange: (change: { name?: string; icon?: IconName }) => void;
}

/** Name and icon of a saved filter. */
export const ViewFields = ({ name, icon, refusal, onChange }: ViewFieldsProps) => {
  const { t } = useDesk();
  return (
    <>
      <Field.Root name="name" error={refusal} required>
        <Field.Label>{t('views.name')}</Field.Label>
        <TextInput
          dir="auto"
          autoComplete="off"
          maxLength={VIEW_NAME_MAX}
          value={name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Icons>
        <legend>{t('views.icon')}</legend>
        <div>
          {VIEW_ICONS.map((one) => (
            <label key={one} title={t(`views.icon.${one}`)}>
              <input
                type="radio"
                name="icon"
                aria-label={t(`views.icon.${one}`)}
                checked={one === icon}
                onChange={() => onChange({ icon: one })}
              />
              <span>
                <ViewIcon name={one} />
              </span>
            </label>
          ))}
        </div>
      </Icons>
    </>
  );
};

const Icons = styled.fieldset`
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    margin-block-end: 0.6rem;
    padding: 0;
    font-size: 1.2rem;
    font-weight: 600;
  }

  > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }

  label {
    position: relative;
    cursor: pointer;
  }

  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  span {
    display: grid;
    place-items: center;
    width: 4.4rem;
    height: 4.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  input:checked + span {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }

  input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  input:checked + span svg path {
    fill: ${({ theme }) => theme.colors.primary600};
  }
`;
