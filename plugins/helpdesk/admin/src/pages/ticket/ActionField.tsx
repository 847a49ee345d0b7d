import { Checkbox, Field, Textarea, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FieldValue, WorkflowField } from '../../../../contracts/workflow';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';

interface ActionFieldProps {
  field: WorkflowField;
  value: FieldValue | undefined;
  refusal?: string;
  onChange: (value: FieldValue) => void;
}

/** One field of an action with its name, and its refusal below it. */
export const ActionField = ({ field, value, refusal, onChange }: ActionFieldProps) => {
  const { name } = useDesk();
  return (
    <Field.Root name={`fields.${field.key}`} error={refusal} required={field.required}>
      {field.type === 'checkbox' ? null : <Field.Label>{name(field.name)}</Field.Label>}
      <Input field={field} value={value} refusal={refusal} onChange={onChange} />
      <Field.Error />
    </Field.Root>
  );
};

const Input = ({ field, value, refusal, onChange }: ActionFieldProps) => {
  const { t, name } = useDesk();
  const label = name(field.name);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'text':
      return (
        <TextInput dir="auto" value={text} onChange={({ target }) => onChange(target.value)} />
      );
    case 'longText':
      return <Textarea dir="auto" value={text} onChange={({ target }) => onChange(target.value)} />;
    case 'number':
      return (
        <TextInput
          type="number"
          step="any"
          dir="ltr"
          value={text}
          onChange={({ target }) => onChange(target.value === '' ? '' : target.valueAsNumber)}
        />
      );
    case 'date':
      return (
        <TextInput type="date" value={text} onChange={({ target }) => onChange(target.value)} />
      );
    case 'checkbox':
      return (
        <Checkbox checked={value === true} onCheckedChange={(isOn) => onChange(isOn === true)}>
          {label}
        </Checkbox>
      );
    case 'choice':
      return (
        <Select
          name={`fields.${field.key}`}
          aria-label={label}
          aria-invalid={Boolean(refusal)}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('form.choose')}</option>
          {field.options.map((option) => (
            <option key={option.key} value={option.key}>
              {name(option.name)}
            </option>
          ))}
        </Select>
      );
    case 'choices':
      return <Choices field={field} value={value} onChange={onChange} />;
    default:
      return field.type satisfies never;
  }
};

const Choices = ({ field, value, onChange }: ActionFieldProps) => {
  const { name } = useDesk();
  const chosen = Array.isArray(value) ? value : [];
  return (
    <Options role="group" aria-label={name(field.name)}>
      {field.options.map(({ key, name: label }) => (
        <Checkbox
          key={key}
          checked={chosen.includes(key)}
          onCheckedChange={(isOn) =>
            onChange(isOn === true ? [...chosen, key] : chosen.filter((other) => other !== key))
          }
        >
          {name(label)}
        </Checkbox>
      ))}
    </Options>
  );
};

const Options = styled.div`
  display: grid;
  justify-items: start;
  gap: 0.8rem;
`;
