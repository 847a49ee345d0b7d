import { useAuth } from '@strapi/strapi/admin';
import { DeskRoot } from '../components/DeskRoot';
import { DeskLive } from '../live/DeskLive';
import { OutboxRunner } from '../pages/chats/outbox/OutboxRunner';
import { usePermissions } from '../use-permissions';
import { QuietBoundary } from './QuietBoundary';
import { Told } from './Told';
import { useIsFirst } from './use-is-first';

/**
 * What the desk has on every page of the panel: the socket, what it says aloud, and what is still to be sent in chats. Strapi draws it beside all of its
 * pages; the desk's own pages draw it too, for a Strapi that does not, and then it is there once.
 */
export const DeskAround = () => {
  const isFirst = useIsFirst();
  const token = useAuth('HelpdeskAround', (state) => state.token);
  const { canReadTickets } = usePermissions();
  if (!isFirst || !token || !canReadTickets) return null;
  return (
    <QuietBoundary>
      <DeskLive />
      <DeskRoot isAround>
        <Told />
        <OutboxRunner />
      </DeskRoot>
    </QuietBoundary>
  );
};
