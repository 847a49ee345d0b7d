import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import type { QueueRow } from '../../../../contracts/tickets';
import { useFollowTicketMutation, useMarkReadMutation } from '../../api/tickets';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';

/** The server reads no further than the last entry. */
const WHOLE = 2_147_483_647;

export interface RowActions {
  toggleUnread: (row: QueueRow) => void;
  toggleFollow: (row: QueueRow) => void;
  isFollowed: (row: QueueRow) => boolean;
}

interface RowActionsRequest {
  /** The list shows only what is followed. */
  isFollowedList: boolean;
  onChange: (number: number, change: Partial<QueueRow>) => void;
}

/** What can be done with a ticket without opening it. */
export const useRowActions = ({ isFollowedList, onChange }: RowActionsRequest): RowActions => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [markRead] = useMarkReadMutation();
  const [follow] = useFollowTicketMutation();
  // Rows do not say who follows them: this is what was done here, over what the list says of all of its rows.
  const [followed, setFollowed] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isFollowed = useCallback(
    ({ number }: QueueRow) => followed.get(number) ?? isFollowedList,
    [followed, isFollowedList]
  );

  const refuse = (error: unknown) =>
    toggleNotification({ type: 'danger', message: describeError(readError(error), tMaybe) });
  const tell = (message: string) => toggleNotification({ type: 'success', message });

  const toggleUnread = async (row: QueueRow) => {
    const isUnread = !row.isUnread;
    const answer = await markRead({ number: row.number, seq: isUnread ? 0 : WHOLE });
    if ('error' in answer) return refuse(answer.error);
    onChange(row.number, { isUnread });
    tell(t(isUnread ? 'row.markedUnread' : 'row.markedRead', { number: `#${row.number}` }));
  };
  const toggleFollow = async (row: QueueRow) => {
    const wanted = !isFollowed(row);
    const answer = await follow({ number: row.number, follow: wanted });
    if ('error' in answer) return refuse(answer.error);
    setFollowed((before) => new Map(before).set(row.number, wanted));
    tell(t(wanted ? 'row.followed' : 'row.unfollowed', { number: `#${row.number}` }));
  };
  return {
    toggleUnread: (row) => void toggleUnread(row),
    toggleFollow: (row) => void toggleFollow(row),
    isFollowed,
  };
};
