import type { ReactNode } from 'react';
import type { Settings, VersionedSettings } from '../../../../../contracts/settings';
import { useGetSettingsQuery, type SettingsSection } from '../../../api/settings';
import { Failed } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { EditForm } from './EditForm';
import { refusalsBelow } from './section-draft';
import { SettingsMain } from './SettingsMain';
import { useSection, type SectionForm } from './use-section';

interface SectionPageProps<S extends SettingsSection> {
  section: S;
  title: string;
  intro: string;
  /** Something stands beside the fields. */
  isWide?: boolean;
  /** Puts in order what is about to be saved. */
  prepare?: (value: Settings[S]) => Settings[S];
  children: (form: SectionForm<Settings[S]>) => ReactNode;
}

/** A page of one section of the settings: loaded, edited, saved, or refused beside its fields. */
export const SectionPage = <S extends SettingsSection>(props: SectionPageProps<S>) => {
  const { data, isError, error, refetch } = useGetSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <SettingsMain title={props.title} intro={props.intro} isWide={props.isWide}>
      {!data && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!data && !isError ? <Skeleton lines={6} /> : null}
      {data ? <Body {...props} stored={data} /> : null}
    </SettingsMain>
  );
};

const Body = <S extends SettingsSection>({
  section,
  stored,
  prepare,
  children,
}: SectionPageProps<S> & { stored: VersionedSettings }) => {
  const { bind, ...edit } = useSection({ section, stored, prepare });
  return (
    <EditForm {...edit}>{(fields) => children(bind(refusalsBelow(fields, section)))}</EditForm>
  );
};
