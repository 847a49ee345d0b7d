import { moment, operationalType, string, uniqueString } from '../../platform/content-type';

/**
 * A question put to a sender to tell people from programs, or a solved one that must not be accepted again. Bound to
 * form, visitor and address; its rows are gone soon after they expire.
 */
const challenge = operationalType({
  singularName: 'challenge',
  pluralName: 'challenges',
  displayName: 'Human check',
  attributes: {
    /** Of a picture its random key; of a proof of work the SHA-256 of its salt. */
    key: uniqueString(64),
    kind: string(20),
    /** Keyed hash of the answer to a picture. */
    answerHash: string(64),
    /** Hash of form, visitor and address. */
    boundTo: string(64),
    expiresAt: moment(),
    usedAt: moment(),
  },
  indexes: [{ name: 'expiry', columns: ['expires_at'] }],
});

export const formTypes = { challenge };
