import { Clock } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { CHANGE_AREAS } from '../../../../../contracts/changes';
import { useGetAgentsQuery } from '../../../api/agents';
import { useGetChangesQuery } from '../../../api/changes';
import { Failed, Notice } from '../../../components/Notice';
import { Select } from '../../../components/Select';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SettingsMain } from '../frame/SettingsMain';
import { ChangeList } from './ChangeList';

/** Who changed which setting, when, from what to what; newest first. */
export const ChangesPage = () => {
  const { t } = useDesk();
  const [search, setSearch] = useSearchParams();
  const { data: agents } = useGetAgentsQuery();
  const area = CHANGE_AREAS.find((known) => known === search.get('area'));
  const by = agents?.find(({ key }) => key === search.get('by'))?.key;
  const { currentData, isError, error, refetch } = useGetChangesQuery(
    { area, by },
    { refetchOnMountOrArgChange: true }
  );
  const narrow = (name: 'area' | 'by', value: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  const isEmpty = currentData?.changes.length === 0;
  const empty = area || by ? 'noMatch' : 'none';
  return (
    <SettingsMain title={t('settings.nav.changes')} intro={t('changes.intro')} isWide>
      <Filters>
        <Select
          aria-label={t('changes.area')}
          value={area ?? ''}
          onChange={({ target }) => narrow('area', target.value)}
        >
          <option value="">{t('changes.area.all')}</option>
          {CHANGE_AREAS.map((key) => (
            <option key={key} value={key}>
              {t(`changes.area.${key}`)}
            </option>
          ))}
        </Select>
        <Select
          aria-label={t('changes.by')}
          value={by ?? ''}
          onChange={({ target }) => narrow('by', target.value)}
        >
          <option value="">{t('changes.by.all')}</option>
          {(agents ?? []).map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Filters>
      {!currentData && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!currentData && !isError ? <Skeleton lines={6} /> : null}
      {isEmpty ? (
        <Notice
          icon={<Clock aria-hidden width="3.2rem" height="3.2rem" />}
          title={t(`changes.${empty}.title`)}
        >
          {t(`changes.${empty}.text`)}
        </Notice>
      ) : null}
      {currentData && !isEmpty ? (
        <ChangeList key={`${area} ${by}`} query={{ area, by }} first={currentData} />
      ) : null}
    </SettingsMain>
  );
};

const Filters = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;

  @media (max-width: 767px) {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
`;
