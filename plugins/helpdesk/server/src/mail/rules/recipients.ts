import type { Channel, ClientMails, WorkflowRecipient } from '../../../../contracts';
import type { Actor } from '../../access/actor';
import type { ContactDraft } from '../../people/contacts';
import type { Directory, DirectoryAgent } from '../../people/directory';
import { isMailAddress } from './mail-address';

/** Who reads a mail: it decides the link, the state's name and what of an entry is told. */
export const AUDIENCES = ['client', 'staff', 'outside', 'copy'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Reader {
  address: string;
  /** client: the contact. staff: an agent. outside: an address that the workflow names. copy: one that an agent added. */
  audience: Audience;
  /** BCP 47; null: none is known. */
  locale: string | null;
}

/**
 * What a visitor writes in a chat: `begins`, and they wait for an answer from now on; `goes-on`, and they wait for one
 * already.
 */
export type Talk = 'begins' | 'goes-on';

/** The places of a ticket that recipients are found by. */
export interface NoticePlace {
  assigneeId: number | null;
  teamId: number | null;
  locale: string;
  channel: Channel;
}

/*
 * Who has a mail: the client, the responsible person, the members of the responsible team or its supervisors, those
 * who follow the ticket, agents that the workflow names, and plain addresses. Nobody has two mails of one entry, by
 * whatever ways they are meant. An agent has none about their own act, nor of a ticket that they may not see, nor
 * when they have left; a blocked client has none, and neither has one who wants none. Who chats reads in the window what
 * somebody writes: it is mailed later, all in one, if they have gone by then (see `chat/mail`); what the desk does by
 * itself, hours or days later, is mailed at once. What a visitor says is told in the panel (see `notify`): of staff only
 * those who are not there have a mail of it, and only of the first of what waits for an answer.
 */
export function recipientsOf({
  to,
  ticket,
  actor,
  contact,
  directory,
  followerIds,
  maySee,
  talk,
  isThere,
}: {
  to: readonly WorkflowRecipient[];
  ticket: NoticePlace;
  actor: Actor;
  contact:
    | (Pick<ContactDraft, 'email' | 'locale'> & { isBlocked: boolean; mails?: ClientMails })
    | null;
  directory: Directory;
  /** Rows of agents. */
  followerIds: readonly number[];
  /** By the one visibility rule. */
  maySee: (agent: DirectoryAgent) => boolean;
  /** Left out: it is something else. */
  talk?: Talk;
  /** They have the panel before them. */
  isThere: (agent: DirectoryAgent) => boolean;
}): Reader[] {
  if (talk === 'goes-on') return [];
  const team = ticket.teamId === null ? undefined : directory.teamById.get(ticket.teamId);
  const agents = (ids: readonly number[]): Reader[] =>
    ids.flatMap((id) => {
      const agent = directory.agentById.get(id);
      const isSelf = actor.kind === 'agent' && actor.id === id;
      if (!agent?.isActive || isSelf || !maySee(agent)) return [];
      if (talk && isThere(agent)) return [];
      return [{ address: agent.email, audience: 'staff' as const, locale: agent.locale }];
    });
  const named = (keys: readonly string[]): number[] =>
    keys.flatMap((key) => directory.agentByKey.get(key)?.id ?? []);

  const readersOf = (recipient: WorkflowRecipient): Reader[] => {
    switch (recipient.kind) {
      case 'client':
        if (!contact?.email || contact.isBlocked || contact.mails?.answers === false) return [];
        if (ticket.channel === 'chat' && actor.kind !== 'system') return [];
        return [
          { address: contact.email, audience: 'client', locale: ticket.locale || contact.locale },
        ];
      case 'assignee':
        return ticket.assigneeId === null ? [] : agents([ticket.assigneeId]);
      case 'team':
        return agents(team?.memberIds ?? []);
      case 'supervisor':
        return agents(team?.supervisorIds ?? []);
      case 'followers':
        return agents(followerIds);
      case 'agents':
        return agents(named(recipient.agents ?? []));
      case 'address':
        return [{ address: recipient.address ?? '', audience: 'outside', locale: null }];
      default:
        return recipient.kind satisfies never;
    }
  };
  return to.flatMap(readersOf).filter((reader) => isMailAddress(reader.address));
}
