import { LinkButton } from '@strapi/design-system';
import { Message, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useGetChatSourcesQuery } from '../../../api/chat-sources';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { ReadOnlyNote } from '../frame/ReadOnlyNote';
import { SettingsMain } from '../frame/SettingsMain';
import { ChatTable } from './ChatTable';

/** Every chat that stands on a site. */
export const ChatListPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const {
    data: chats,
    isError,
    error,
    refetch,
  } = useGetChatSourcesQuery(undefined, { refetchOnMountOrArgChange: true });
  const add = canUpdateSettings ? (
    <LinkButton tag={Link} to="new" startIcon={<Plus />}>
      {t('chatSource.add')}
    </LinkButton>
  ) : undefined;
  return (
    <SettingsMain title={t('settings.nav.chat')} intro={t('chatSource.intro')} action={add} isWide>
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {!chats && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!chats && !isError ? <Skeleton lines={4} /> : null}
      {chats?.length === 0 ? (
        <Notice
          icon={<Message aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('chatSource.empty.title')}
        >
          {t('chatSource.empty.text')}
        </Notice>
      ) : null}
      {chats && chats.length > 0 ? <ChatTable chats={chats} /> : null}
    </SettingsMain>
  );
};
