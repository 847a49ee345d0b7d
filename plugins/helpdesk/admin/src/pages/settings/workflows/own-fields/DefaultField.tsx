import { Checkbox, Field } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FieldValue } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { NumberField } from '../../fields/NumberField';
import { SelectField } from '../../fields/SelectField';
import { TextField } from '../../fields/TextField';
import type { ValueParts } from './value-parts';

interface DefaultFieldProps {
  path: string;
  field: ValueParts;
  isReadOnly: boolean;
  error?: string;
  onChange: (value: FieldValue | null) => void;
}

/** What stands in a field from the start, of the kind that the field takes. */
export const DefaultField = ({ path, field, isReadOnly, error, onChange }: DefaultFieldProps) => {
  const { t, name } = useDesk();
  const label = t('workflows.field.default');
  const value = field.default;
  const shared = { name: path, label, error, disabled: isReadOnly };
  switch (field.type) {
    case 'number':
      return (
        <NumberField
          {...shared}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
        />
      );
    case 'checkbox':
      return (
        <SelectField
          {...shared}
          value={value === true ? 'on' : ''}
          onChange={(choice) => onChange(choice === 'on' ? true : null)}
        >
          <option value="">{t('workflows.field.default.off')}</option>
          <option value="on">{t('workflows.field.default.on')}</option>
        </SelectField>
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          value={typeof value === 'string' ? value : ''}
          onChange={(key) => onChange(key || null)}
        >
          <option value="">{t('workflows.field.default.none')}</option>
          {field.options.map((option) => (
            <option key={option.key} value={option.key}>
              {name(option.name) || option.key}
            </option>
          ))}
        </SelectField>
      );
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <Field.Root name={path} error={error}>
          <Field.Label>{label}</Field.Label>
          <Ticks>
            {field.options.map((option) => (
              <Checkbox
                key={option.key}
                checked={chosen.includes(option.key)}
                disabled={isReadOnly}
                onCheckedChange={(isOn) => {
                  const others = chosen.filter((key) => key !== option.key);
                  const next = isOn === true ? [...others, option.key] : others;
                  onChange(next.length > 0 ? next : null);
                }}
              >
                {name(option.name) || option.key}
              </Checkbox>
            ))}
          </Ticks>
          <Field.Error />
        </Field.Root>
      );
    }
    case 'text':
    case 'longText':
    case 'date':
      return (
        <TextField
          {...shared}
          type={field.type === 'date' ? 'date' : 'text'}
          isLong={field.type === 'longText'}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text || null)}
        />
      );
  }
};

const Ticks = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
`;
