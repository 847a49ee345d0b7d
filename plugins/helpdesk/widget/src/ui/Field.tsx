import type { FieldType, FieldValue, FormKnownField } from '../../../contracts';
import { useUi } from './use-ui';

export interface AskedField {
  key: string;
  known: FormKnownField | null;
  label: string;
  hint: string;
  type: FieldType;
  required: boolean;
  options: { key: string; name: string }[];
}

const AUTOCOMPLETE: Partial<Record<FormKnownField, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
};

/** One question, with its hint and what is wrong with its answer. */
export function Field({
  field,
  value,
  problem,
  onValue,
}: {
  field: AskedField;
  value: FieldValue | undefined;
  problem: string;
  onValue: (value: FieldValue | undefined) => void;
}) {
  const { words } = useUi();
  const { key, known, label, hint, type, required, options } = field;
  const id = `field-${key}`;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const common = {
    id,
    required,
    'aria-invalid': problem !== '',
    'aria-describedby': described || undefined,
  };
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const chosen = Array.isArray(value) ? value : [];
  const isGroup = type === 'choices';

  const name = (
    <>
      <span dir="auto">{label}</span> {!required && <small>{words.say('optional')}</small>}
    </>
  );
  const rest = (
    <>
      {hint && (
        <p id={`${id}-hint`} class="hint" dir="auto">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class="wrong" dir="auto">
          {problem}
        </p>
      )}
    </>
  );
  if (isGroup) {
    return (
      <fieldset class="field" aria-describedby={described || undefined} id={id} tabIndex={-1}>
        <legend>{name}</legend>
        {options.map((option) => (
          <label class="tick" key={option.key}>
            <input
              type="checkbox"
              checked={chosen.includes(option.key)}
              onChange={({ currentTarget }) => {
                const others = chosen.filter((one) => one !== option.key);
                const now = currentTarget.checked ? [...others, option.key] : others;
                onValue(now.length > 0 ? now : undefined);
              }}
            />
            <span dir="auto">{option.name}</span>
          </label>
        ))}
        {rest}
      </fieldset>
    );
  }
  if (type === 'checkbox') {
    return (
      <div class="field">
        <label class="tick">
          <input
            {...common}
            type="checkbox"
            checked={value === true}
            onChange={({ currentTarget }) => onValue(currentTarget.checked || undefined)}
          />
          <span>{name}</span>
        </label>
        {rest}
      </div>
    );
  }
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {control()}
      {rest}
    </div>
  );

  function control() {
    if (type === 'choice') {
      return (
        <select
          {...common}
          value={said}
          onChange={({ currentTarget }) => onValue(currentTarget.value || undefined)}
        >
          <option value="">{words.say('choose')}</option>
          {options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.name}
            </option>
          ))}
        </select>
      );
    }
    const read = ({ currentTarget }: { currentTarget: { value: string } }) =>
      onValue(currentTarget.value === '' ? undefined : currentTarget.value);
    if (type === 'longText') {
      return <textarea {...common} rows={3} dir="auto" value={said} onInput={read} />;
    }
    const isLatin = known === 'email' || known === 'phone';
    return (
      <input
        {...common}
        // One element for several kinds, of which its type wants each apart.
        type={kindOf(field) as 'text'}
        inputMode={type === 'number' ? 'decimal' : undefined}
        autocomplete={(known && AUTOCOMPLETE[known]) ?? 'off'}
        dir={isLatin ? 'ltr' : 'auto'}
        value={said}
        onInput={read}
      />
    );
  }
}

function kindOf({ known, type }: AskedField): string {
  if (known === 'email') return 'email';
  if (known === 'phone') return 'tel';
  return type === 'date' ? 'date' : 'text';
}
