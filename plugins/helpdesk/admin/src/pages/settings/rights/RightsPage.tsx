import { LinkButton } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { Link, useSearchParams } from 'react-router-dom';
import { RIGHT_HOLDERS, type HolderRights, type RightsView } from '../../../../../contracts/rights';
import { useGetRightsQuery } from '../../../api/rights';
import { Failed } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { SelectField } from '../fields/SelectField';
import { Card, Pair } from '../frame/Card';
import { ReadOnlyNote } from '../frame/ReadOnlyNote';
import { SettingsMain } from '../frame/SettingsMain';
import { GiveRights } from './GiveRights';
import { HolderSection } from './HolderSection';

/** Who has which rights, in all workflows or in one. */
export const RightsPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { data, isError, error, refetch } = useGetRightsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <SettingsMain
      title={t('settings.nav.rights')}
      intro={t('rights.intro')}
      isWide
      action={
        <LinkButton tag={Link} to="effective" variant="secondary" startIcon={<Eye />}>
          {t('rights.effective')}
        </LinkButton>
      }
    >
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {!data && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!data && !isError ? <Skeleton lines={8} /> : null}
      {data ? <Holders view={data} canEdit={canUpdateSettings} /> : null}
    </SettingsMain>
  );
};

const Holders = ({ view, canEdit }: { view: RightsView; canEdit: boolean }) => {
  const { t, name } = useDesk();
  // In the address, so that who comes back from a holder finds the same list.
  const [search, setSearch] = useSearchParams();
  const workflow = search.get('workflow') ?? '';
  const shown = view.holders
    .map((holder) => ({ ...holder, rights: holder.rights.filter(countsIn(workflow)) }))
    .filter(({ rights }) => rights.length > 0);
  return (
    <>
      <Card>
        <Pair>
          <SelectField
            name="workflow"
            label={t('rights.workflow')}
            value={workflow}
            onChange={(key) => setSearch(key ? { workflow: key } : {}, { replace: true })}
          >
            <option value="">{t('rights.workflow.all')}</option>
            {view.workflows.map(({ key, name: words }) => (
              <option key={key} value={key}>
                {name(words)}
              </option>
            ))}
          </SelectField>
          {canEdit ? <GiveRights holders={view.holders} /> : null}
        </Pair>
      </Card>
      {RIGHT_HOLDERS.map((kind) => (
        <HolderSection
          key={kind}
          kind={kind}
          holders={shown.filter((holder) => holder.kind === kind)}
          workflows={view.workflows}
        />
      ))}
    </>
  );
};

const countsIn =
  (key: string) =>
  ({ workflow }: HolderRights['rights'][0]): boolean =>
    key === '' || workflow === null || workflow === key;
