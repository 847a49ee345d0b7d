import type { PerformBody, Performed } from '../../../../../contracts/tickets';
import { readError, type DeskError } from '../../../format/error';
import type { Conversation } from '../conversation/chat-state';
import type { Verdict } from './judge-change';
import type { Outgoing } from './outbox';
import { toPerformBody } from './perform-body';

/** How often it is tried again when somebody was faster each time. */
const ROUNDS = 8;

interface Delivery {
  outgoing: Outgoing;
  /** The chat as it is known here, or, fresh, as it is now. */
  look: (isFresh: boolean) => Promise<Conversation>;
  judge: (conversation: Conversation) => Verdict;
  send: (request: {
    action: string;
    body: PerformBody;
  }) => Promise<{ data: Performed } | { error: unknown }>;
  /** The request is about to leave. */
  onTry: (tried: Outgoing['tried']) => void;
}

/**
 * Sends one message of the outbox. What left before and was never answered may have been done: it is sent as it was
 * then, by which the server knows it again, or finds it late if it never came. Whether it may leave although the chat
 * moved on is judged only after that, since what it did itself would stand against it.
 *
 * @returns null: something happened that the agent should see first.
 * @throws what the server refused, or what hindered it from answering.
 */
export const deliver = async ({
  outgoing,
  look,
  judge,
  send,
  onTry,
}: Delivery): Promise<Performed | null> => {
  const attempt = async (tried: NonNullable<Outgoing['tried']>) => {
    onTry(tried);
    const { action, version } = tried;
    return send({ action, body: toPerformBody(outgoing, version) });
  };
  let isFresh = false;
  if (outgoing.tried) {
    const answer = await attempt(outgoing.tried);
    if (!('error' in answer)) return answer.data;
    if (willPass(readError(answer.error))) throw answer.error;
    isFresh = true;
  }
  for (let round = 1; ; round += 1) {
    const conversation = await look(isFresh);
    const verdict = judge(conversation);
    if (verdict.go === 'ask') return null;
    const { version } = conversation.ticket;
    const answer = await attempt({ action: verdict.action, version });
    if (!('error' in answer)) return answer.data;
    const { code } = readError(answer.error);
    if (code !== 'TICKET_CHANGED' || round === ROUNDS) throw answer.error;
    isFresh = true;
  }
};

/** No answer, or one that says nothing of the text. */
export const willPass = ({ status }: DeskError): boolean =>
  status === null || status >= 500 || status === 429;
