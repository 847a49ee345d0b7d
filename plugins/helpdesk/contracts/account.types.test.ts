import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type {
  AccountActionBody,
  AccountActionDone,
  AccountAddress,
  AccountAddressBody,
  AccountProfile,
  AccountProfileBody,
  AccountReadBody,
  AccountRequest,
  AccountRequestBody,
  AccountRequestSent,
  AccountRequestsPage,
  AccountRequestsQuery,
} from './account';
import type {
  accountActionBody,
  accountActionDone,
  accountAddress,
  accountAddressBody,
  accountProfile,
  accountProfileBody,
  accountReadBody,
  accountRequest,
  accountRequestBody,
  accountRequestSent,
  accountRequestsPage,
  accountRequestsQuery,
  clientTicketView,
} from './account.schema';
import type { ClientTicketView } from './site';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof accountProfile>>().toEqualTypeOf<AccountProfile>();
  expectTypeOf<z.infer<typeof accountProfileBody>>().toEqualTypeOf<AccountProfileBody>();
  expectTypeOf<z.infer<typeof accountAddress>>().toEqualTypeOf<AccountAddress>();
  expectTypeOf<z.infer<typeof accountAddressBody>>().toEqualTypeOf<AccountAddressBody>();
  expectTypeOf<z.infer<typeof accountRequestsQuery>>().toEqualTypeOf<AccountRequestsQuery>();
  expectTypeOf<z.infer<typeof accountRequest>>().toEqualTypeOf<AccountRequest>();
  expectTypeOf<z.infer<typeof accountRequestsPage>>().toEqualTypeOf<AccountRequestsPage>();
  expectTypeOf<z.infer<typeof clientTicketView>>().toEqualTypeOf<ClientTicketView>();
  expectTypeOf<z.infer<typeof accountActionBody>>().toEqualTypeOf<AccountActionBody>();
  expectTypeOf<z.infer<typeof accountActionDone>>().toEqualTypeOf<AccountActionDone>();
  expectTypeOf<z.infer<typeof accountReadBody>>().toEqualTypeOf<AccountReadBody>();
  expectTypeOf<z.infer<typeof accountRequestBody>>().toEqualTypeOf<AccountRequestBody>();
  expectTypeOf<z.infer<typeof accountRequestSent>>().toEqualTypeOf<AccountRequestSent>();
});
