import { FIELD_TYPES, type WorkflowField } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { SelectField } from '../../fields/SelectField';
import { Pair } from '../../frame/Card';
import { DefaultField } from './DefaultField';
import { OptionList } from './OptionList';
import type { ValueParts } from './value-parts';

interface FieldValuePartsProps {
  path: string;
  field: ValueParts;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  /** Refusals name a choice by its place. */
  isByPlace?: boolean;
  onChange: (part: Partial<ValueParts>) => void;
}

/** Kind of a field, its choices, and what stands in it from the start. */
export const FieldValueParts = ({
  path,
  field,
  isReadOnly,
  refusals,
  isByPlace,
  onChange,
}: FieldValuePartsProps) => {
  const { t } = useDesk();
  const hasOptions = field.type === 'choice' || field.type === 'choices';
  return (
    <>
      <Pair>
        <SelectField
          name={`${path}.type`}
          label={t('workflows.field.type')}
          value={field.type}
          error={refusals[`${path}.type`]}
          disabled={isReadOnly}
          onChange={(value) => {
            const type = FIELD_TYPES.find((candidate) => candidate === value) ?? 'text';
            const keepsOptions = type === 'choice' || type === 'choices';
            // A default of another kind would be no answer to this one.
            onChange({ type, default: null, options: keepsOptions ? field.options : [] });
          }}
        >
          {FIELD_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`workflows.field.type.${type}`)}
            </option>
          ))}
        </SelectField>
        <DefaultField
          path={`${path}.default`}
          field={field}
          isReadOnly={isReadOnly}
          error={refusals[`${path}.default`]}
          onChange={(value) => onChange({ default: value })}
        />
      </Pair>
      {hasOptions ? (
        <OptionList
          path={`${path}.options`}
          options={field.options}
          isReadOnly={isReadOnly}
          refusals={refusals}
          isByPlace={isByPlace}
          onChange={(options) => {
            const keys = options.map(({ key }) => key);
            onChange({ options, default: stillOffered(field.default, keys) });
          }}
        />
      ) : null}
    </>
  );
};

/** A default that names a choice which is gone, or has another key now, is none. */
const stillOffered = (
  value: WorkflowField['default'],
  keys: string[]
): WorkflowField['default'] => {
  if (Array.isArray(value)) {
    const left = value.filter((key) => keys.includes(key));
    return left.length > 0 ? left : null;
  }
  return typeof value === 'string' && keys.includes(value) ? value : null;
};
