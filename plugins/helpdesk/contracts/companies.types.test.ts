import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type {
  CompaniesPage,
  CompaniesQuery,
  Company,
  CompanyBody,
  CompanyMember,
  CompanyMemberBody,
  CompanyView,
} from './companies';
import type {
  companiesPage,
  companiesQuery,
  companyBody,
  companyMember,
  companyMemberBody,
  companySchema,
  companyView,
} from './companies.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof companyBody>>().toEqualTypeOf<CompanyBody>();
  expectTypeOf<z.infer<typeof companySchema>>().toEqualTypeOf<Company>();
  expectTypeOf<z.infer<typeof companiesQuery>>().toEqualTypeOf<CompaniesQuery>();
  expectTypeOf<z.infer<typeof companiesPage>>().toEqualTypeOf<CompaniesPage>();
  expectTypeOf<z.infer<typeof companyMember>>().toEqualTypeOf<CompanyMember>();
  expectTypeOf<z.infer<typeof companyMemberBody>>().toEqualTypeOf<CompanyMemberBody>();
  expectTypeOf<z.infer<typeof companyView>>().toEqualTypeOf<CompanyView>();
});
