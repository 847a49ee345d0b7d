import type { ChatSourceView } from '../../../../../contracts/chat';
import { Banner } from '../../../components/Banner';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { CopyLine } from '../sources/CopyLine';

/** The line that puts the chat on a page. */
export const ChatEmbed = ({ chat }: { chat: ChatSourceView }) => {
  const { t } = useDesk();
  return (
    <Card title={t('chatSource.embed')} hint={t('chatSource.embed.hint')}>
      <CopyLine
        label={t('chatSource.embed.line')}
        text={chat.embed}
        hint={t('chatSource.embed.line.hint')}
      />
      {chat.settings.allowedOrigins.length > 0 ? null : (
        <Banner tone="info">{t('chatSource.embed.nowhere')}</Banner>
      )}
      {chat.isEnabled ? null : <Banner tone="warning">{t('chatSource.isOff')}</Banner>}
    </Card>
  );
};
