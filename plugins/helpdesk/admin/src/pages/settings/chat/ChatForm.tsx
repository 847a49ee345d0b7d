import type { ChatSourceBody, ChatSourceView } from '../../../../../contracts/chat';
import type { Lookups } from '../../../../../contracts/tickets';
import {
  useCreateChatSourceMutation,
  useUpdateChatSourceMutation,
} from '../../../api/chat-sources';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { EditForm } from '../frame/EditForm';
import { OriginsCard } from '../sources/OriginsCard';
import { placeOf, withPlace } from '../sources/source-place';
import { SourceDistribution } from '../sources/SourceDistribution';
import { SourcePlace } from '../sources/SourcePlace';
import { useSourceDraft } from '../sources/use-source-draft';
import { sentOf } from './chat-draft';
import type { ChatPartProps } from './chat-part-props';
import { ChatAnswers } from './ChatAnswers';
import { ChatAway } from './ChatAway';
import { ChatBefore } from './ChatBefore';
import { ChatLook } from './ChatLook';
import { ChatName } from './ChatName';
import { ChatWords } from './ChatWords';
import { DeleteChat } from './DeleteChat';

interface ChatFormProps {
  /** Null: a new one. */
  chat: ChatSourceView | null;
  /** What stands, or what a new one begins with. */
  stored: ChatSourceBody;
  lookups: Lookups;
  onMade: (key: string) => void;
  onDeleted: () => void;
}

/** Everything that an owner decides about a chat, in the order in which it comes to mind. */
export const ChatForm = ({ chat, stored, lookups, onMade, onDeleted }: ChatFormProps) => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const [create, created] = useCreateChatSourceMutation();
  const [update, updated] = useUpdateChatSourceMutation();
  const { body, isDirty, change, save, discard } = useSourceDraft<ChatSourceBody, ChatSourceView>({
    stored,
    prepare: sentOf,
    send: (sent) => (chat ? update({ key: chat.key, body: sent }) : create(sent)),
    onMade: chat ? null : onMade,
  });

  return (
    <EditForm
      isDirty={isDirty}
      isReadOnly={!canUpdateSettings}
      isSaving={created.isLoading || updated.isLoading}
      error={created.error ?? updated.error}
      onSave={() => void save()}
      onDiscard={() => {
        discard();
        created.reset();
        updated.reset();
      }}
    >
      {(refusals) => {
        // The page of a new one gives way to its own as soon as it is made: nothing may be typed into it meanwhile.
        const frame = { isReadOnly: !canUpdateSettings || created.isLoading, refusals };
        const part: ChatPartProps = {
          ...frame,
          body,
          onChange: (some) => change({ ...body, ...some }),
          onSettings: (some) => change({ ...body, settings: { ...body.settings, ...some } }),
        };
        return (
          <>
            <ChatName {...part} />
            <SourcePlace
              {...frame}
              place={placeOf(body)}
              lookups={lookups}
              unset={{
                language: t('chatSource.language.page'),
                timeZone: t('chatSource.timeZone.visitor'),
              }}
              onChange={(some) => change(withPlace(body, some))}
            />
            <SourceDistribution
              {...frame}
              distribution={body.distribution}
              onChange={(distribution) => part.onChange({ distribution })}
            />
            <ChatLook {...part} />
            <ChatWords {...part} />
            <ChatAway {...part} />
            <ChatBefore {...part} />
            <ChatAnswers {...part} />
            <OriginsCard
              {...frame}
              title={t('forms.origins')}
              hint={t('chatSource.origins.hint')}
              value={body.settings.allowedOrigins}
              onChange={(allowedOrigins) => part.onSettings({ allowedOrigins })}
            />
            {chat && canUpdateSettings ? <DeleteChat chat={chat} onDeleted={onDeleted} /> : null}
          </>
        );
      }}
    </EditForm>
  );
};
