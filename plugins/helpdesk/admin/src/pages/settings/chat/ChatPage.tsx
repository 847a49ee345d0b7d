import { useNavigate, useParams } from 'react-router-dom';
import { useGetChatSourcesQuery, useGetNewChatSourceQuery } from '../../../api/chat-sources';
import { useGetLookupsQuery } from '../../../api/queue';
import { Failed, Refused } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SettingsMain } from '../frame/SettingsMain';
import { bodyOf } from './chat-draft';
import { ChatEmbed } from './ChatEmbed';
import { ChatForm } from './ChatForm';
import { ConnectionTest } from './connection/ConnectionTest';

const LIST = '/plugins/helpdesk/settings/chat';

/** One chat, present or new. */
export const ChatPage = () => {
  const { t, name } = useDesk();
  const navigate = useNavigate();
  const { key } = useParams();
  const isNew = key === 'new';
  const chats = useGetChatSourcesQuery(undefined, { refetchOnMountOrArgChange: true });
  const lookups = useGetLookupsQuery();
  const begun = useGetNewChatSourceQuery(undefined, {
    skip: !isNew,
    refetchOnMountOrArgChange: true,
  });
  const chat = chats.data?.find((candidate) => candidate.key === key);
  const stored = isNew ? begun.data : chat && bodyOf(chat);
  const error = chats.error ?? lookups.error ?? begun.error;
  const isLoaded = Boolean(chats.data && lookups.data && (begun.data || !isNew));
  return (
    <SettingsMain
      title={isNew ? t('chatSource.add') : chat ? name(chat.name) : t('settings.nav.chat')}
      intro={t('chatSource.edit.intro')}
      back={{ to: LIST, label: t('settings.nav.chat') }}
    >
      {!isLoaded && error ? (
        <Failed
          error={error}
          onRetry={() => {
            void chats.refetch();
            void lookups.refetch();
            if (isNew) void begun.refetch();
          }}
        />
      ) : null}
      {!isLoaded && !error ? <Skeleton lines={8} /> : null}
      {isLoaded && !stored ? <Refused /> : null}
      {chat ? <ChatEmbed chat={chat} /> : null}
      {chat ? <ConnectionTest key={`test ${chat.key}`} chat={chat} /> : null}
      {isLoaded && lookups.data && stored ? (
        <ChatForm
          key={key}
          chat={chat ?? null}
          stored={stored}
          lookups={lookups.data}
          onMade={(made) => navigate(`${LIST}/${made}`, { replace: true })}
          onDeleted={() => navigate(LIST)}
        />
      ) : null}
    </SettingsMain>
  );
};
