import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Settings, VersionedSettings } from '../../../../../contracts/settings';
import { useUpdateSettingsMutation, type SettingsSection } from '../../../api/settings';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { isChanged } from './section-draft';

/** What a field needs to be drawn, changed and refused. */
export interface Bound<T> {
  name: string;
  value: T;
  error: string | undefined;
  disabled: boolean;
  onChange: (value: T) => void;
}

export interface SectionForm<T> {
  value: T;
  isReadOnly: boolean;
  /** Something waits to be saved. */
  isDirty: boolean;
  /** By path below the section. */
  refusals: Record<string, string>;
  set: (value: T) => void;
  /** Binds one property to a field. */
  field: <K extends keyof T & string>(key: K) => Bound<T[K]>;
}

interface SectionOptions<S extends SettingsSection> {
  section: S;
  stored: VersionedSettings;
  /** Puts in order what is about to be saved. */
  prepare?: (value: Settings[S]) => Settings[S];
}

/** One section of the settings on its way from what is stored to what is saved. */
export const useSection = <S extends SettingsSection>({
  section,
  stored,
  prepare,
}: SectionOptions<S>) => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { toggleNotification } = useNotification();
  const [update, { isLoading: isSaving, error, reset }] = useUpdateSettingsMutation();
  const [draft, setDraft] = useState<Settings[S] | null>(null);
  const saved = stored.settings[section];
  const value = draft ?? saved;
  const isDirty = draft !== null && isChanged(draft, saved);
  const isReadOnly = !canUpdateSettings;

  const onSave = async () => {
    const sent = prepare?.(value) ?? value;
    setDraft(sent);
    const answer = await update({ section, version: stored.version, value: sent });
    if ('error' in answer) return;
    setDraft(null);
    toggleNotification({ type: 'success', message: t('settings.saved') });
  };
  return {
    isDirty,
    isSaving,
    isReadOnly,
    error,
    onSave: () => void onSave(),
    onDiscard: () => {
      setDraft(null);
      reset();
    },
    bind: (refusals: Record<string, string>): SectionForm<Settings[S]> => ({
      value,
      isReadOnly,
      isDirty,
      refusals,
      set: setDraft,
      field: (key) => ({
        name: key,
        value: value[key],
        error: refusals[key],
        disabled: isReadOnly,
        onChange: (part) => setDraft({ ...Object(value), [key]: part }),
      }),
    }),
  };
};
