import { useSearchParams } from 'react-router-dom';

/** What narrows a page, kept in its address. A filter that changes leads back to the first page. */
export const useFilters = <T extends string>(statuses: readonly T[], usual: T) => {
  const [search, setSearch] = useSearchParams();
  const status = statuses.find((known) => known === search.get('status')) ?? usual;
  const given = search.get('locale') ?? '';
  // Whatever else stands in the address would be refused by the server.
  const locale = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(given) ? given : '';
  const after = search.get('after') ?? undefined;
  const show = (next: { status?: T; locale?: string; after?: string }) => {
    const chosen = { status, locale, ...next };
    setSearch({
      ...(chosen.status === usual ? {} : { status: chosen.status }),
      ...(chosen.locale ? { locale: chosen.locale } : {}),
      ...(next.after ? { after: next.after } : {}),
    });
  };
  return { status, locale, after, show };
};
