import { useGetEntriesBeforeQuery } from '../../../api/tickets';
import { useDesk } from '../../../i18n/desk-context';
import { EntryFields } from '../../ticket/EntryFields';
import { SideCard } from '../../ticket/side/SideCard';

/** What the visitor answered before the chat began; it stands in its first entry, however long the chat is. */
export const Questionnaire = ({ number }: { number: number }) => {
  const { t } = useDesk();
  const { data } = useGetEntriesBeforeQuery({ number, before: 2 });
  const fields = data?.[0]?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <SideCard name="chat-questionnaire" title={t('chats.questionnaire')}>
      <EntryFields fields={fields} />
    </SideCard>
  );
};
