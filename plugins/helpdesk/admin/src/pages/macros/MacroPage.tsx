import { useParams } from 'react-router-dom';
import { useGetMacroActionsQuery, useGetMacrosQuery } from '../../api/macros';
import { Failed, Refused } from '../../components/Notice';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { Card } from '../settings/frame/Card';
import { ReadOnlyNote } from '../settings/frame/ReadOnlyNote';
import { SettingsMain } from '../settings/frame/SettingsMain';
import { MacroForm } from './MacroForm';
import { StepList } from './StepList';

const LIST = '/plugins/helpdesk/macros';

/** One macro: a new one, one to be changed, or one of others to be read. */
export const MacroPage = () => {
  const { t } = useDesk();
  const { key } = useParams();
  const isNew = key === 'new';
  const { data, error, refetch } = useGetMacrosQuery(undefined, { skip: isNew });
  const actions = useGetMacroActionsQuery();
  const macro = data?.find((one) => one.key === key);

  const failure = error ?? actions.error;
  if (failure) {
    const again = () => {
      if (!isNew) void refetch();
      void actions.refetch();
    };
    return <Failed error={failure} onRetry={again} />;
  }
  if ((!isNew && !data) || !actions.data) return <Skeleton lines={8} />;
  if (!isNew && !macro) return <Refused />;
  return (
    <SettingsMain
      title={macro ? macro.title : t('macros.new')}
      intro={t('macros.oneIntro')}
      back={{ to: LIST, label: t('nav.macros') }}
    >
      {macro && !macro.mayEdit ? (
        <>
          <ReadOnlyNote />
          <Card title={t('macros.steps')}>
            <StepList macro={macro} />
          </Card>
        </>
      ) : (
        <MacroForm key={macro?.key ?? 'new'} macro={macro ?? null} actions={actions.data} />
      )}
    </SettingsMain>
  );
};
