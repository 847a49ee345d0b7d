import { ERRORS } from '../errors';

export const SECURITY_SCHEMES = {
  adminLogin: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Access token of the Strapi admin panel (`POST /admin/login`).',
  },
  clientLogin: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Token of a site user (`POST /api/auth/local`).',
  },
  siteSession: {
    type: 'apiKey',
    in: 'cookie',
    name: 'helpdesk_session',
    description: 'Set when the link of a mail is exchanged, or at login.',
  },
};

/** The one shape of every refusal; see `ErrorBody` of the contracts. */
export const ERROR_SCHEMA = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message', 'details'],
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string', description: 'Plain English; translate by `details.code`.' },
        details: {
          type: 'object',
          required: ['code'],
          properties: {
            code: { type: 'string', enum: Object.keys(ERRORS) },
            hint: { type: 'string', description: 'What would be accepted.' },
            fields: { type: 'object', additionalProperties: { type: 'string' } },
            changed: { description: 'With TICKET_CHANGED: what is there now.' },
            into: {
              type: 'integer',
              description: 'With TICKET_MERGED: number of the ticket that it is now.',
            },
          },
        },
      },
    },
  },
};
