import { z } from '@strapi/utils';
import { keyText } from './common.schema';
import { COMPANY_SHARINGS } from './companies';
import { visibleLine } from './people.schema';

export const companyBody = z.strictObject({
  name: visibleLine(120),
  sharing: z.enum(COMPANY_SHARINGS),
});

export const companySchema = companyBody.extend({ key: z.string(), members: z.number().int() });

export const companiesQuery = z.strictObject({
  q: z.string().trim().max(100, 'At most 100 characters').optional(),
  after: z.string().max(400).optional(),
});
export const companiesPage = z.object({
  companies: z.array(companySchema),
  after: z.string().nullable(),
});

export const companyMember = z.object({
  key: keyText,
  name: z.string(),
  email: z.string().nullable(),
  isManager: z.boolean(),
  hasAccount: z.boolean(),
});
export const companyView = companySchema.extend({ people: z.array(companyMember) });
export const companyMemberBody = z.strictObject({ isManager: z.boolean() });
