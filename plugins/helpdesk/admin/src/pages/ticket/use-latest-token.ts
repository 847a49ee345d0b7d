import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';

/** Strapi renews the token while a page is open; whoever sends by other means than Strapi's client takes the newest. */
export const useLatestToken = () => {
  const token = useAuth('HelpdeskToken', (state) => state.token);
  const latest = useRef(token);
  latest.current = token;
  return useCallback(() => latest.current, []);
};
