import { Button } from '@strapi/design-system';
import { Plus, Shield } from '@strapi/icons';
import { useState } from 'react';
import { useGetBlocksQuery } from '../../../api/blocks';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SettingsMain } from '../frame/SettingsMain';
import { AddBlock } from './AddBlock';
import { BlockList } from './BlockList';

/** Whose requests are not taken, why and until when. */
export const BlocksPage = () => {
  const { t } = useDesk();
  const [isAdding, setIsAdding] = useState(false);
  const {
    data: blocks,
    isError,
    error,
    refetch,
  } = useGetBlocksQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <SettingsMain
      title={t('settings.nav.blocks')}
      intro={t('blocks.intro')}
      isWide
      action={
        <Button startIcon={<Plus />} onClick={() => setIsAdding(true)}>
          {t('blocks.add')}
        </Button>
      }
    >
      {!blocks && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!blocks && !isError ? <Skeleton lines={5} /> : null}
      {blocks?.length === 0 ? (
        <Notice
          icon={<Shield aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('blocks.empty.title')}
        >
          {t('blocks.empty.text')}
        </Notice>
      ) : null}
      {blocks && blocks.length > 0 ? <BlockList blocks={blocks} /> : null}
      {isAdding ? <AddBlock onClose={() => setIsAdding(false)} /> : null}
    </SettingsMain>
  );
};
