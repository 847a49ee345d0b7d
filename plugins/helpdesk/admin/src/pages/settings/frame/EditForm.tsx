import { useEffect, useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { Banner } from '../../../components/Banner';
import { describeError, describeFields, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ReadOnlyNote } from './ReadOnlyNote';
import { SaveBar, SaveDock } from './SaveBar';
import { UnsavedGuard } from './UnsavedGuard';

interface EditFormProps {
  isDirty: boolean;
  isReadOnly: boolean;
  isSaving: boolean;
  /** Of the last try; undefined after none. */
  error: unknown;
  onSave: () => void;
  onDiscard: () => void;
  /** Gets the refusals by path. */
  children: (refusals: Record<string, string>) => ReactNode;
}

/** Fields with a save bar, a guard and refusals: what every form of the settings has. */
export const EditForm = ({
  isDirty,
  isReadOnly,
  isSaving,
  error,
  onSave,
  onDiscard,
  children,
}: EditFormProps) => {
  const { t, tMaybe, locale } = useDesk();
  const frame = useRef<HTMLFormElement>(null);
  const failure = error ? readError(error) : null;
  const isConflict = failure?.code === 'SETTINGS_CHANGED';

  // What was refused is shown, wherever the page stands.
  useEffect(() => {
    if (!error) return;
    const wrong = frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? frame.current)?.scrollIntoView({ block: wrong ? 'center' : 'start' });
    wrong?.focus();
  }, [error]);

  return (
    <Form
      ref={frame}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty && !isSaving) onSave();
      }}
    >
      <UnsavedGuard isDirty={isDirty} />
      {isReadOnly ? <ReadOnlyNote /> : null}
      {failure ? (
        <Banner
          tone={isConflict ? 'warning' : 'danger'}
          role="alert"
          title={isConflict ? t('settings.conflict.title') : undefined}
        >
          {isConflict ? t('settings.conflict.text') : describeError(failure, tMaybe)}
        </Banner>
      ) : null}
      {children(failure ? describeFields(failure, { locale, translate: tMaybe }) : {})}
      <SaveDock>
        <SaveBar isDirty={isDirty} isSaving={isSaving} onSave={onSave} onDiscard={onDiscard} />
      </SaveDock>
    </Form>
  );
};

const Form = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
`;
