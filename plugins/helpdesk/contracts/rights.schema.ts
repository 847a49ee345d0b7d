import { z } from '@strapi/utils';
import { agentRef } from './people.schema';
import { RIGHT_HOLDERS, RIGHT_NOTES, RIGHT_SCOPES, type RightPermission } from './rights';

const RIGHTS_MAX = 50;
const KEYS_MAX = 300;

const bareText = z.record(z.string(), z.string());
/** Of a state or an action; whether there is one is asked by the operation. */
const partKey = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'The key of a state or an action');
const partKeys = z
  .array(partKey)
  .max(KEYS_MAX, `At most ${KEYS_MAX}`)
  .refine((keys) => new Set(keys).size === keys.length, 'Each once')
  .nullable();

const heldRight = z.strictObject({
  workflow: partKey.nullable(),
  states: partKeys,
  actions: partKeys,
  scope: z.enum(RIGHT_SCOPES),
  mayCreate: z.boolean(),
  mayBeAssigned: z.boolean(),
  mayTag: z.boolean(),
});
const rightHolder = z.object({
  kind: z.enum(RIGHT_HOLDERS),
  key: z.string(),
  name: z.string(),
});

export const holderRightsBody = z.strictObject({
  version: z.string().min(1).max(64),
  rights: z.array(heldRight).max(RIGHTS_MAX, `At most ${RIGHTS_MAX} rights`),
});

export const holderRights = rightHolder.extend({
  note: z.enum(RIGHT_NOTES).nullable(),
  rights: z.array(
    heldRight.extend({
      gone: z.object({ states: z.array(z.string()), actions: z.array(z.string()) }),
    })
  ),
  version: z.string(),
});

const named = z.object({ key: z.string(), name: bareText });

export const rightsView = z.object({
  workflows: z.array(named.extend({ states: z.array(named), actions: z.array(named) })),
  holders: z.array(holderRights),
});

/** Codes of roles are Strapi's own and longer than our keys. */
export const holderParams = z.object({
  kind: z.enum(RIGHT_HOLDERS),
  key: z.string().min(1).max(255),
});
export const rightsQuery = z.strictObject({ workflow: partKey.optional() });

const given = z.object({ isGiven: z.boolean(), by: z.array(z.number().int()) });
const givenWithin = z.object({
  scope: z.enum(RIGHT_SCOPES).nullable(),
  by: z.array(z.number().int()),
});
const roleNames = z.array(z.string());
const permissions: Record<RightPermission, typeof roleNames> = {
  read: roleNames,
  perform: roleNames,
  assign: roleNames,
  create: roleNames,
};

export const effectiveRights = z.object({
  agent: agentRef,
  isActive: z.boolean(),
  isOwner: z.boolean(),
  permissions: z.object(permissions),
  because: z.array(z.object({ holder: rightHolder, right: heldRight })),
  workflows: z.array(
    named.extend({
      create: given,
      states: z.array(
        named.extend({
          seen: givenWithin,
          assigned: given,
          tagged: givenWithin,
          actions: z.array(named.extend({ performed: givenWithin })),
        })
      ),
    })
  ),
});
