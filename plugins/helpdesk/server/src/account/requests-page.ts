import { REQUEST_SEARCH_MAX, type AccountRequestsQuery } from '../../../contracts';
import { accountRequestsQuery } from '../../../contracts/account.schema';
import { isDeskError } from '../errors';
import { hasSiteUsers, readSiteUserSettings } from '../platform/site-users';
import { formatTime } from '../site/format';
import type { Page, PageAnswer } from '../site/page';
import type { Session } from '../site/session';
import { fill, textsOf } from '../site/translations';
import { countClientUnread } from '../tickets/client-unread';
import { listClientTickets } from '../tickets/list-client-tickets';
import { localize } from '../workflow/rules/localize';
import { takeSearch } from './account-limits';
import { isMain } from './addresses';
import { safeParse } from '../platform/rules/safe-parse';

type Asked = Pick<AccountRequestsQuery, 'state' | 'q' | 'after'>;

/** My requests: of an account all in its reach, of a guest those whose links were followed. */
export async function requestsPage(page: Page, session: Session): Promise<PageAnswer> {
  const { strapi, url, locale, ctx } = page;
  const { actor } = session;
  const t = textsOf(locale);
  const asked = readAsked(ctx.query);
  const { requests, after, problem } = await list(page, session, asked);
  const unread = await countClientUnread({ strapi, actor });
  return {
    template: 'account-requests',
    titleOf: 'requests',
    isPersonal: true,
    values: {
      profile: session.account ? url('/account/profile') : '',
      saved: ctx.query.done === 'read' ? t.requests.allRead : '',
      invitation: await invitationFor(page, session),
      problem,
      list: {
        own: url('/account'),
        isAsked: Object.keys(asked).length > 0,
        q: asked.q ?? '',
        most: REQUEST_SEARCH_MAX,
        states: (['', 'open', 'closed'] as const).map((key) => ({
          key,
          name: { '': t.requests.all, open: t.requests.open, closed: t.requests.closed }[key],
          isChosen: key === (asked.state ?? ''),
        })),
        first: asked.after === undefined ? '' : addressOf(page, { ...asked, after: undefined }),
        next: after === null ? '' : addressOf(page, { ...asked, after }),
        readAll: unread > 0 ? url('/account/read') : '',
        requests: requests.map((request) => ({
          ...request,
          href: url(`/account/requests/${request.key}`),
          state: request.state ? localize(request.state, locale) : t.ticket.inProgress,
          at: formatTime(request.lastActivityAt, { locale, timeZone: session.timeZone }),
        })),
      },
    },
  };
}

/** Each by itself: what does not fit is not asked, as in an address that somebody has cut. */
function readAsked(query: Record<string, unknown>): Asked {
  const { state, q, after } = accountRequestsQuery.shape;
  const said = { state: safeParse(state, query.state), after: safeParse(after, query.after) };
  const [typed] = [query.q].flat();
  const words = safeParse(q, typeof typed === 'string' ? typed.slice(0, REQUEST_SEARCH_MAX) : '');
  return {
    ...(said.state.data ? { state: said.state.data } : {}),
    ...(words.data ? { q: words.data } : {}),
    ...(said.after.data ? { after: said.after.data } : {}),
  };
}

async function list({ strapi, locale }: Page, session: Session, query: Asked) {
  const { accountProblems, requests } = textsOf(locale);
  try {
    if (query.q) await takeSearch(strapi, session.id);
    return { ...(await listClientTickets({ strapi, actor: session.actor, query })), problem: '' };
  } catch (refusal) {
    if (!isDeskError(refusal)) throw refusal;
    const isTooOften = refusal.code === 'TOO_MANY_REQUESTS';
    const problem = isTooOften ? accountProblems.TOO_MANY_REQUESTS : requests.noneFound;
    return { requests: [], after: null, problem };
  }
}

function addressOf({ url }: Page, asked: Asked): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(given).toString();
  return `${url('/account')}${query ? `?${query}` : ''}`;
}

/** What would show more: an address that is not proved yet, or an account at all. */
async function invitationFor({ strapi, url, locale }: Page, { account }: Session) {
  const { requests } = textsOf(locale);
  if (account) {
    const { user, contacts } = account;
    if (contacts.some(({ email }) => isMain(user, email))) return null;
    return {
      heading: requests.confirm,
      text: fill(requests.confirmText, { email: user.email }),
      action: url('/account/profile/addresses'),
      email: user.email,
      label: requests.confirmSend,
      href: '',
    };
  }
  if (!hasSiteUsers(strapi) || !(await readSiteUserSettings(strapi)).mayRegister) return null;
  return {
    heading: requests.guest,
    text: requests.guestText,
    action: '',
    email: '',
    label: requests.guestMake,
    href: url('/account/register'),
  };
}
