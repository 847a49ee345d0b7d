import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { BulkProgress } from '../components/bulk/BulkProgress';
import { ManyProvider } from '../components/bulk/many-context';
import { DeskHeader } from '../components/DeskHeader';
import { DeskRoot } from '../components/DeskRoot';
import { Refused } from '../components/Notice';
import { Content } from '../components/Panel';
import { ShortcutsProvider } from '../components/shortcuts/ShortcutsProvider';
import { Skeleton } from '../components/Skeleton';
import { DeskAround } from '../told/DeskAround';
import { usePermissions } from '../use-permissions';

const QueuePages = lazy(() =>
  import('./queue/QueuePages').then((m) => ({ default: m.QueuePages }))
);
const ChatsPage = lazy(() => import('./chats/ChatsPage').then((m) => ({ default: m.ChatsPage })));
const TicketPage = lazy(() =>
  import('./ticket/TicketPage').then((m) => ({ default: m.TicketPage }))
);
const PrintPage = lazy(() =>
  import('./ticket/print/PrintPage').then((m) => ({ default: m.PrintPage }))
);
const NewTicketPage = lazy(() =>
  import('./new-ticket/NewTicketPage').then((m) => ({ default: m.NewTicketPage }))
);
const CannedPages = lazy(() =>
  import('./canned/CannedPages').then((m) => ({ default: m.CannedPages }))
);
const MacrosPages = lazy(() =>
  import('./macros/MacrosPages').then((m) => ({ default: m.MacrosPages }))
);
const RatingsPage = lazy(() =>
  import('./rating/RatingsPage').then((m) => ({ default: m.RatingsPage }))
);
const FaqPages = lazy(() => import('./faq/FaqPages').then((m) => ({ default: m.FaqPages })));
const OutboxPage = lazy(() =>
  import('./outbox/OutboxPage').then((m) => ({ default: m.OutboxPage }))
);
const StatusPage = lazy(() =>
  import('./status/StatusPage').then((m) => ({ default: m.StatusPage }))
);
const NoticesPage = lazy(() =>
  import('./notices/NoticesPage').then((m) => ({ default: m.NoticesPage }))
);
const SettingsPage = lazy(() =>
  import('./settings/SettingsPage').then((m) => ({ default: m.SettingsPage }))
);
const OwnProfilePage = lazy(() =>
  import('./settings/agents/OwnProfilePage').then((m) => ({ default: m.OwnProfilePage }))
);

const Pages = () => {
  const {
    isLoading,
    canReadTickets,
    canReadRatings,
    canReadFaq,
    canReadOutbox,
    canReadStatus,
    canReadSettings,
    canBlock,
  } = usePermissions();
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
        <Route
          index
          element={
            // An editor of the FAQ need not be an agent.
            !canReadTickets && canReadFaq ? (
              <Navigate to="faq" replace />
            ) : (
              guarded(canReadTickets, <QueuePages />)
            )
          }
        />
        <Route path="tickets/:number" element={guarded(canReadTickets, <TicketPage />)} />
        <Route path="tickets/:number/print" element={guarded(canReadTickets, <PrintPage />)} />
        <Route path="chats/:number?" element={guarded(canReadTickets, <ChatsPage />)} />
        <Route path="new" element={guarded(canReadTickets, <NewTicketPage />)} />
        <Route path="canned/*" element={guarded(canReadTickets, <CannedPages />)} />
        <Route path="macros/*" element={guarded(canReadTickets, <MacrosPages />)} />
        <Route path="notices" element={guarded(canReadTickets, <NoticesPage />)} />
        <Route path="ratings" element={guarded(canReadRatings, <RatingsPage />)} />
        <Route path="faq/*" element={guarded(canReadFaq, <FaqPages />)} />
        <Route path="outbox" element={guarded(canReadOutbox, <OutboxPage />)} />
        <Route path="status" element={guarded(canReadStatus, <StatusPage />)} />
        <Route path="settings/*" element={guarded(canReadSettings || canBlock, <SettingsPage />)} />
        <Route path="profile" element={guarded(canReadTickets, <OwnProfilePage />)} />
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

/** Of an agent: others have none. */
const Bulks = () => {
  const { isLoading, canReadTickets } = usePermissions();
  return !isLoading && canReadTickets ? <BulkProgress /> : null;
};

const Loading = () => (
  <Content>
    <Skeleton lines={8} />
  </Content>
);

/** Strapi asks for a default export here. */
const App = () => (
  <DeskRoot>
    <ShortcutsProvider>
      <DeskAround />
      <ManyProvider>
        <DeskHeader />
        <Bulks />
        <Pages />
      </ManyProvider>
    </ShortcutsProvider>
  </DeskRoot>
);

export default App;
