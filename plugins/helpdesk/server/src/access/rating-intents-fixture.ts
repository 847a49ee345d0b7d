import { contactActor } from './actor';
import { clock } from '../platform/clock';
import { newKey } from '../platform/ids';
import { rateTicket } from '../rating/rate-ticket';
import { RATING_DEFAULTS } from '../rating/rating-defaults';
import { signRatingLink } from '../rating/rating-link';
import { visitorToken } from '../site/visitor';
import {
  alike,
  ofAnybody,
  ofLink,
  ofPermission,
  SETTINGS_READERS,
  type Intent,
} from './door-kinds-fixture';
import { VISITOR } from './doors-fixture';

/** The answer to the client is the second entry of each ticket. */
const ANSWER = 2;
const SCORE = 4;
const { scale } = RATING_DEFAULTS;

const link: Intent['knock'] = ({ desk: { strapi } }, { ticket }) => ({
  params: {
    token: signRatingLink({
      strapi,
      ticketKey: ticket.key,
      seq: ANSWER,
      email: ticket.email,
      expiresAt: clock.now() + 60_000,
    }),
  },
});

const form = () => ({ id: newKey(), scale, score: String(SCORE) });
const period = () => ({ query: '?from=2020-01-01&to=2020-12-31&timeZone=UTC' });

/** What `door-intents-fixture` says, of ratings. */
export const RATING_INTENTS: Record<string, Intent> = {
  'rating.page': ofLink(200, link),
  'rating.send': ofLink(303, async (world, at) => ({
    ...(await link(world, at)),
    form: { csrf: visitorToken(world.desk.strapi, VISITOR), ...form() },
  })),
  'rating.thanks': ofLink(200, async (world, at) => {
    const { id, contactId } = at.ticket;
    const actor = contactActor(contactId, 'Client');
    const input = { clientId: newKey(), score: SCORE, scale, reason: '', channel: 'mail' as const };
    if (at.which !== 'missing') {
      await rateTicket({
        strapi: world.desk.strapi,
        actor,
        ticketId: id,
        answer: ANSWER,
        input,
      });
    }
    return link(world, at);
  }),
  // Closed requests are rated where ratings are tested; none of these is closed.
  'account.rate': ofAnybody(404, (_world, { ticket, csrf }) => ({
    params: { key: ticket.key },
    form: { csrf, ...form() },
  })),
  'accountApi.rate': {
    isOfTicket: true,
    answers: { ...alike(401), account: 404, otherAccount: 404 },
    knock: (_world, { ticket }) => ({
      params: { key: ticket.key },
      json: { clientId: newKey(), answer: ANSWER, scale, score: SCORE },
    }),
  },
  'ratings.totals': ofPermission(SETTINGS_READERS, period),
  'ratings.reasons': ofPermission(SETTINGS_READERS, period),
  'ratings.export': ofPermission(SETTINGS_READERS, period),
};
