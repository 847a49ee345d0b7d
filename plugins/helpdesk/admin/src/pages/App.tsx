import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { DeskHeader } from '../components/DeskHeader';
import { DeskRoot } from '../components/DeskRoot';
import { Refused } from '../components/Notice';
import { Content } from '../components/Panel';
import { Skeleton } from '../components/Skeleton';
import { usePermissions } from '../use-permissions';

const QueuePage = lazy(() => import('./queue/QueuePage').then((m) => ({ default: m.QueuePage })));
const TicketPage = lazy(() =>
  import('./ticket/TicketPage').then((m) => ({ default: m.TicketPage }))
);
const OutboxPage = lazy(() =>
  import('./outbox/OutboxPage').then((m) => ({ default: m.OutboxPage }))
);
const StatusPage = lazy(() =>
  import('./status/StatusPage').then((m) => ({ default: m.StatusPage }))
);

const Pages = () => {
  const { isLoading, canReadTickets, canReadOutbox, canReadStatus } = usePermissions();
  if (isLoading) return <Loading />;
  const guarded = (isAllowed: boolean, page: JSX.Element) =>
    isAllowed ? (
      page
    ) : (
      <Content>
        <Refused />
      </Content>
    );
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route index element={guarded(canReadTickets, <QueuePage />)} />
        <Route path="tickets/:number" element={guarded(canReadTickets, <TicketPage />)} />
        <Route path="outbox" element={guarded(canReadOutbox, <OutboxPage />)} />
        <Route path="status" element={guarded(canReadStatus, <StatusPage />)} />
        <Route
          path="*"
          element={
            <Content>
              <Refused />
            </Content>
          }
        />
      </Routes>
    </Suspense>
  );
};

const Loading = () => (
  <Content>
    <Skeleton lines={8} />
  </Content>
);

/** Strapi asks for a default export here. */
const App = () => (
  <DeskRoot>
    <DeskHeader />
    <Pages />
  </DeskRoot>
);

export default App;
