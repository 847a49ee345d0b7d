import type { DraftBody } from '../../../../../contracts/tickets';
import { backendUrl } from '../../../api/backend-url';
import { draftUrl } from '../../../api/drafts';

interface Leaving {
  number: number;
  body: DraftBody;
  token: string | null;
}

/** Sends a draft while its page is being closed. What is too long for that (64 KB) stays in the tab. */
export const saveOnLeaving = ({ number, body, token }: Leaving): void => {
  void fetch(`${backendUrl()}${draftUrl({ number })}`, {
    method: 'PUT',
    keepalive: true,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token ?? ''}` },
    body: JSON.stringify(body),
  }).catch(() => undefined);
};
