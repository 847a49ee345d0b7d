import type { ChatSourceView } from '../../../../../contracts/chat';
import { useDesk } from '../../../i18n/desk-context';
import { SourceTable } from '../sources/SourceTable';

/** Beside what all have: what stands there while nobody is, and how much came by it. */
export const ChatTable = ({ chats }: { chats: ChatSourceView[] }) => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale);
  return (
    <SourceTable
      sources={chats}
      states={{ on: t('chatSource.on'), off: t('chatSource.off') }}
      columns={[
        {
          label: t('chatSource.away'),
          cell: ({ settings }) => t(`chatSource.away.${settings.away}`),
        },
        {
          label: t('chatSource.tickets'),
          cell: ({ ticketCount }) => number.format(ticketCount),
        },
      ]}
    />
  );
};
