import { useState } from 'react';
import type { RightsWorkflow } from '../../../../../contracts/rights';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { KeysField } from './KeysField';

interface ActionsFieldProps {
  name: string;
  /** Null: all; empty: none. */
  value: string[] | null;
  parts: RightsWorkflow['actions'];
  error?: string;
  disabled: boolean;
  onChange: (value: string[] | null) => void;
}

/** All actions, none, or some of them. */
export const ActionsField = ({
  name,
  value,
  parts,
  error,
  disabled,
  onChange,
}: ActionsFieldProps) => {
  const { t } = useDesk();
  // "Only these" before the first is ticked is the same list as "none".
  const [isChoosing, setIsChoosing] = useState(false);
  const isNone = value?.length === 0 && !isChoosing;
  return (
    <>
      <ChoiceField
        name={name}
        label={t('rights.field.actions')}
        value={value === null ? 'all' : isNone ? 'none' : 'some'}
        error={error}
        disabled={disabled}
        choices={[
          {
            value: 'all',
            label: t('rights.actions.all'),
            meaning: t('rights.actions.all.meaning'),
          },
          { value: 'some', label: t('rights.actions.some') },
          {
            value: 'none',
            label: t('rights.actions.none'),
            meaning: t('rights.actions.none.meaning'),
          },
        ]}
        onChange={(choice) => {
          setIsChoosing(choice === 'some');
          onChange(choice === 'all' ? null : []);
        }}
      />
      {value === null || isNone ? null : (
        <KeysField
          label={t('rights.field.actions')}
          parts={parts}
          value={value}
          disabled={disabled}
          onChange={onChange}
        />
      )}
    </>
  );
};
