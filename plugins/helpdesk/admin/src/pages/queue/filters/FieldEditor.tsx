import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { Lookups } from '../../../../../contracts/tickets';
import { useDesk } from '../../../i18n/desk-context';
import { CheckEditor } from './CheckEditor';
import { EditorInput, EditorRow } from './editor-style';
import { rangeOf, readRange } from './field-words';

interface FieldEditorProps {
  /** Undefined: the field is there no more. */
  field: Lookups['fields'][number] | undefined;
  value: string;
  label: string;
  onChange: (value: string | undefined) => void;
}

/** An own field by its type. */
export const FieldEditor = ({ field, value, label, onChange }: FieldEditorProps) => {
  const { t, name } = useDesk();
  const check = (options: { key: string; name: string }[], isSingle: boolean) => (
    <CheckEditor
      label={label}
      options={options}
      value={value}
      isSingle={isSingle}
      onChange={onChange}
    />
  );
  switch (field?.type) {
    case 'checkbox':
      return check(
        [
          { key: 'true', name: t('yes') },
          { key: 'false', name: t('no') },
        ],
        true
      );
    case 'choice':
    case 'choices':
      return check(
        field.options.map((option) => ({ key: option.key, name: name(option.name) })),
        false
      );
    case 'number':
    case 'date':
      return <RangeForm type={field.type} value={value} onChange={onChange} />;
    default:
      return <TextForm value={value} onChange={onChange} />;
  }
};

type FormProps = Pick<FieldEditorProps, 'value' | 'onChange'>;

const RangeForm = ({ type, value, onChange }: FormProps & { type: 'number' | 'date' }) => {
  const { t } = useDesk();
  const [range, setRange] = useState(() => readRange(value));
  const input = (end: 'from' | 'to') => (
    <label>
      {t(`filters.${end}`)}
      <EditorInput
        type={type}
        step="any"
        dir={type === 'number' ? 'ltr' : undefined}
        value={range[end]}
        onChange={({ target }) => setRange({ ...range, [end]: target.value })}
      />
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(rangeOf(range) || undefined);
      }}
    >
      <EditorRow>
        {input('from')}
        {input('to')}
        <Button type="submit" variant="tertiary">
          {t('filters.apply')}
        </Button>
      </EditorRow>
    </form>
  );
};

const TextForm = ({ value, onChange }: FormProps) => {
  const { t } = useDesk();
  const [text, setText] = useState(value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text.trim() || undefined);
      }}
    >
      <EditorRow>
        <label>
          {t('filters.text')}
          <EditorInput
            type="text"
            dir="auto"
            maxLength={100}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <Button type="submit" variant="tertiary">
          {t('filters.apply')}
        </Button>
      </EditorRow>
    </form>
  );
};
