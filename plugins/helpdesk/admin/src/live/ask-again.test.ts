import { configureStore } from '@reduxjs/toolkit';
import { createApi } from '@reduxjs/toolkit/query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAgain } from './ask-again';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that shows the calls, and a server whose answers leave at once and arrive when they are let. */
function deskOnASlowLine() {
  const server = { calls: 0, asked: 0 };
  const arriving: (() => void)[] = [];
  const api = createApi({
    tagTypes: ['Calls', 'Others'],
    baseQuery: () => {
      server.asked += 1;
      const data = server.calls;
      return new Promise<{ data: number }>((resolve) => arriving.push(() => resolve({ data })));
    },
    endpoints: (build) => ({
      calls: build.query<number, void>({ query: () => '', providesTags: ['Calls'] }),
    }),
  });
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (usual) => usual().concat(api.middleware),
  });
  store.dispatch(api.endpoints.calls.initiate());
  return {
    server,
    shown: () => api.endpoints.calls.select()(store.getState()).data,
    arrive: async () => {
      arriving.splice(0).forEach((one) => one());
      await vi.advanceTimersByTimeAsync(200);
    },
    /** The server tells that something changed. */
    hint: (tag: 'Calls' | 'Others') => {
      void askAgain({
        queries: () => store.getState()[api.reducerPath].queries,
        stale: () => api.util.selectInvalidatedBy(store.getState(), [tag]),
        ask: () => {
          const again = { subscribe: false, forceRefetch: true };
          void store.dispatch(api.endpoints.calls.initiate(undefined, again));
        },
      });
      store.dispatch(api.util.invalidateTags([tag]));
    },
  };
}

test('what changes while the first answer is under way is asked for when that has come', async () => {
  const { server, shown, arrive, hint } = deskOnASlowLine();
  server.calls = 1;
  hint('Calls');
  await arrive();
  expect([shown(), server.asked]).toEqual([0, 2]);
  await arrive();
  expect([shown(), server.asked]).toEqual([1, 2]);
});

test('what changes while it is asked for again is asked for once more, however often it was told', async () => {
  const { server, shown, arrive, hint } = deskOnASlowLine();
  await arrive();
  hint('Calls');
  server.calls = 2;
  for (let times = 0; times < 5; times += 1) hint('Calls');
  await arrive();
  await arrive();
  await arrive();
  expect([shown(), server.asked]).toEqual([2, 3]);
});

test('what rests is asked for once, and what another change is about not at all', async () => {
  const { server, arrive, hint } = deskOnASlowLine();
  hint('Others');
  await arrive();
  hint('Calls');
  await arrive();
  await arrive();
  expect(server.asked).toBe(2);
});
