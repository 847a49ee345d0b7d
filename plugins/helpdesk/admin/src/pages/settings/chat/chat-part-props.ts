import type { ChatSettings, ChatSourceBody } from '../../../../../contracts/chat';

/** What every card of a chat gets. */
export interface ChatPartProps {
  body: ChatSourceBody;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (part: Partial<ChatSourceBody>) => void;
  onSettings: (part: Partial<ChatSettings>) => void;
}
