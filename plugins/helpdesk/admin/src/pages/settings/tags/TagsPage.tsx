import { PriceTag } from '@strapi/icons';
import { styled } from 'styled-components';
import { useGetTagsQuery } from '../../../api/tags';
import { Failed, Notice } from '../../../components/Notice';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { ReadOnlyNote } from '../frame/ReadOnlyNote';
import { SettingsMain } from '../frame/SettingsMain';
import { TagRow } from './TagRow';

/** The words that requests are sorted by: made by agents as they need them, kept tidy here. */
export const TagsPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const {
    data: tags,
    isError,
    error,
    refetch,
  } = useGetTagsQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <SettingsMain title={t('settings.nav.tags')} intro={t('tags.intro')}>
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {!tags && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!tags && !isError ? <Skeleton lines={5} /> : null}
      {tags?.length === 0 ? (
        <Notice
          icon={<PriceTag aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('tags.empty.title')}
        >
          {t('tags.empty.text')}
        </Notice>
      ) : null}
      {tags && tags.length > 0 ? (
        <Panel>
          <List>
            {tags.map((tag) => (
              <TagRow key={tag.key} tag={tag} canEdit={canUpdateSettings} />
            ))}
          </List>
        </Panel>
      ) : null}
    </SettingsMain>
  );
};

const List = styled.ul`
  display: grid;
`;
