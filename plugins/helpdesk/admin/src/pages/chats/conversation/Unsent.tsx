import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { ConfirmDialog } from '../../settings/frame/ConfirmDialog';
import { CopyLine } from '../../settings/sources/CopyLine';
import { useChatDraft } from '../compose/use-chat-draft';
import { outboxStore, useOutgoing } from '../outbox/outbox-store';

/** What an agent wrote in a chat that they may not see any more: to be copied, or thrown away. */
export const Unsent = ({ number }: { number: number }) => {
  const { t } = useDesk();
  const { draft, change } = useChatDraft(number);
  const outgoing = useOutgoing().filter((one) => one.number === number && one.phase !== 'sent');
  const [isAsked, setIsAsked] = useState(false);
  const sent = outgoing.flatMap(({ text, files }) => [text, ...files.map(({ name }) => name)]);
  const words = [...sent, draft.text].filter((text) => text.trim() !== '').join('\n\n');
  if (words === '') return null;
  const discard = () => {
    setIsAsked(false);
    change({ text: '', quote: null });
    for (const { clientId } of outgoing) outboxStore.remove(clientId);
  };
  return (
    <Frame>
      <CopyLine label={t('chats.unsent')} text={words} hint={t('chats.unsent.hint')} isProse />
      <div>
        <Button type="button" variant="danger-light" onClick={() => setIsAsked(true)}>
          {t('chats.unsent.discard')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('chats.unsent.discardTitle')}
        confirm={t('chats.unsent.discard')}
        onConfirm={discard}
        onCancel={() => setIsAsked(false)}
      >
        {t('chats.unsent.discardText')}
      </ConfirmDialog>
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;
  margin-block-start: 1.6rem;
`;
