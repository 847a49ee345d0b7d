import { useAuth } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { QuietBoundary } from './QuietBoundary';

const DeskAround = lazy(() => import('./DeskAround').then((m) => ({ default: m.DeskAround })));

/** The door to `DeskAround`: small, since it comes with Strapi's login page, and it never keeps a page waiting. */
export const AroundPanel = () => {
  const isLoggedIn = useAuth('HelpdeskAroundPanel', (state) => Boolean(state.token));
  if (!isLoggedIn) return null;
  return (
    <QuietBoundary>
      <Suspense fallback={null}>
        <DeskAround />
      </Suspense>
    </QuietBoundary>
  );
};
