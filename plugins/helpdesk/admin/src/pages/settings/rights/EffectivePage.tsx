import { Eye } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';
import type { RightsView } from '../../../../../contracts/rights';
import { useGetEffectiveRightsQuery, useGetRightsQuery } from '../../../api/rights';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { Card } from '../frame/Card';
import { SettingsMain } from '../frame/SettingsMain';
import { EffectiveReasons } from './EffectiveReasons';
import { EffectiveWorkflow } from './EffectiveWorkflow';
import { RIGHTS_LIST } from './HolderPage';

/** What the rights come to for one agent, and why. */
export const EffectivePage = () => {
  const { t } = useDesk();
  const [search, setSearch] = useSearchParams();
  const { data, isError, error, refetch } = useGetRightsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const agent = search.get('agent') ?? '';
  return (
    <SettingsMain
      title={t('rights.effective')}
      intro={t('rights.effective.intro')}
      back={{ to: RIGHTS_LIST, label: t('settings.nav.rights') }}
      isWide
    >
      {!data && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!data && !isError ? <Skeleton lines={8} /> : null}
      {data ? (
        <>
          <Card>
            <SelectField
              name="agent"
              label={t('rights.effective.agent')}
              value={agent}
              onChange={(key) => setSearch(key ? { agent: key } : {}, { replace: true })}
            >
              <option value="">{t('rights.effective.choose')}</option>
              {data.holders
                .filter(({ kind }) => kind === 'agent')
                .map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
            </SelectField>
          </Card>
          {agent ? (
            <OfAgent key={agent} agent={agent} view={data} />
          ) : (
            <Notice
              icon={<Eye aria-hidden width="3.2rem" height="3.2rem" />}
              title={t('rights.effective.pick.title')}
            >
              {t('rights.effective.pick.text')}
            </Notice>
          )}
        </>
      ) : null}
    </SettingsMain>
  );
};

const OfAgent = ({ agent, view }: { agent: string; view: RightsView }) => {
  const { data, isError, error, refetch } = useGetEffectiveRightsQuery(agent, {
    refetchOnMountOrArgChange: true,
  });
  if (!data && isError) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <>
      <EffectiveReasons told={data} workflows={view.workflows} />
      {data.isOwner
        ? null
        : data.workflows.map((workflow) => (
            <EffectiveWorkflow key={workflow.key} workflow={workflow} />
          ))}
    </>
  );
};
