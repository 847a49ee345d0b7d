import type { Route } from '../platform/route';
import { accountApiRoutes } from './api-routes';
import { confirmRoutes } from './confirm-routes';
import { loginRoutes } from './login-routes';
import { mailRoutes } from './mail-routes';
import { profileRoutes } from './profile-routes';
import { requestsRoutes } from './requests-routes';
import { stateRoutes } from './state-routes';

/** Ways in to a client's account: pages of the site, and the same as JSON. */
export const clientAccountRoutes: Route[] = [
  ...requestsRoutes,
  ...mailRoutes,
  ...confirmRoutes,
  ...loginRoutes,
  ...profileRoutes,
  ...stateRoutes,
  ...accountApiRoutes,
];
