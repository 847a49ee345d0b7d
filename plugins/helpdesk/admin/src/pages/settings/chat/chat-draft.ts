import type { ChatSourceBody, ChatSourceView } from '../../../../../contracts/chat';
import { cleanOrigins } from '../sources/clean-origins';

/** What the server takes of what it has given. */
export const bodyOf = ({
  name,
  workflow,
  locale,
  timeZone,
  isEnabled,
  settings,
  distribution,
  revision,
}: ChatSourceView): ChatSourceBody => ({
  name,
  workflow,
  locale,
  timeZone,
  isEnabled,
  settings,
  distribution,
  revision,
});

/**
 * What is sent of what stands in the fields. What is not in view is not sent: a form that was chosen before another
 * answer was, and is gone by now, would be refused where nobody sees it.
 */
export const sentOf = (draft: ChatSourceBody): ChatSourceBody => ({
  ...draft,
  settings: {
    ...draft.settings,
    form: draft.settings.away === 'form' ? draft.settings.form : null,
    allowedOrigins: cleanOrigins(draft.settings.allowedOrigins),
  },
});
