import { useEffect, useState } from 'react';
import { useDesk } from '../../../../i18n/desk-context';
import { TextField } from '../../fields/TextField';
import { typedKey } from '../document/keys';

interface KeyFieldProps {
  name: string;
  value: string;
  /** Of the others, which it must not repeat. */
  taken: readonly string[];
  disabled: boolean;
  error?: string;
  hint?: string;
  onChange: (key: string) => void;
}

/** The stable name of a part. Taken over when the field is left, since half a key would be another part. */
export const KeyField = ({
  name,
  value,
  taken,
  disabled,
  error,
  hint,
  onChange,
}: KeyFieldProps) => {
  const { t } = useDesk();
  const [text, setText] = useState(value);
  useEffect(() => void setText(value), [value]);
  const isTaken = text !== value && taken.includes(text);
  return (
    <div
      onBlur={() => {
        const key = text.replace(/-+$/, '');
        if (key === '' || isTaken) setText(value);
        else if (key !== value) onChange(key);
      }}
    >
      <TextField
        name={name}
        label={t('workflows.key')}
        hint={hint ?? t('workflows.key.hint')}
        dir="ltr"
        value={text}
        maxLength={60}
        disabled={disabled}
        error={isTaken ? t('workflows.key.taken') : error}
        onChange={(words) => setText(typedKey(words))}
      />
    </div>
  );
};
