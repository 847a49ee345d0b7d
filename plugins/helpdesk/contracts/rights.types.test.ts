import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type { EffectiveRights, HolderRights, HolderRightsBody, RightsView } from './rights';
import type { effectiveRights, holderRights, rightsView } from './rights.schema';
import { holderRightsBody } from './rights.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof rightsView>>().toEqualTypeOf<RightsView>();
  expectTypeOf<z.infer<typeof holderRights>>().toEqualTypeOf<HolderRights>();
  expectTypeOf<z.infer<typeof holderRightsBody>>().toEqualTypeOf<HolderRightsBody>();
  expectTypeOf<z.infer<typeof effectiveRights>>().toEqualTypeOf<EffectiveRights>();
});

test('a right takes each state once, and no scope, workflow or key of another kind', () => {
  const right = {
    workflow: null,
    states: null,
    actions: null,
    scope: 'all',
    mayCreate: false,
    mayBeAssigned: false,
    mayTag: true,
  };
  const isTaken = (more: object) =>
    holderRightsBody.safeParse({ version: 'a', rights: [{ ...right, ...more }] }).success;
  expect(isTaken({})).toBe(true);
  expect(isTaken({ workflow: 'support', states: ['new', 'open'], actions: [] })).toBe(true);
  expect(isTaken({ states: ['new', 'new'] })).toBe(false);
  expect(isTaken({ states: ['__proto__'] })).toBe(false);
  expect(isTaken({ workflow: '' })).toBe(false);
  expect(isTaken({ scope: 'everything' })).toBe(false);
  expect(isTaken({ isOwner: true })).toBe(false);
});
