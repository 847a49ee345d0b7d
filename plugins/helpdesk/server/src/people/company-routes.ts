import { z } from '@strapi/utils';
import { keyText } from '../../../contracts/common.schema';
import {
  companiesPage,
  companiesQuery,
  companyBody,
  companyMemberBody,
  companyView,
} from '../../../contracts/companies.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { removeCompanyMember, setCompanyMember } from './company-members';
import { listCompanies, readCompany } from './read-companies';
import { createCompany, deleteCompany, updateCompany } from './save-company';

const companyParams = z.object({ key: keyText });
const memberParams = companyParams.extend({ contact: keyText });

export const companyRoutes: Route[] = [
  staffRoute({
    name: 'companies.list',
    method: 'GET',
    path: '/companies',
    permission: 'settings.read',
    summary: "Clients' companies by name, or those whose name has some words",
    query: companiesQuery,
    response: companiesPage,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, query }) => listCompanies(strapi, query),
  }),
  staffRoute({
    name: 'companies.create',
    method: 'POST',
    path: '/companies',
    permission: 'settings.update',
    summary: 'Make a company whose members may see each other’s requests, or not',
    body: companyBody,
    response: companyView,
    refusals: ['INPUT_INVALID', 'COMPANY_EXISTS'],
    run: ({ strapi, actor, body }) => createCompany({ strapi, actor, input: body }),
  }),
  staffRoute({
    name: 'companies.read',
    method: 'GET',
    path: '/companies/:key',
    permission: 'settings.read',
    summary: 'A company with those of its members whom this agent may see',
    params: companyParams,
    response: companyView,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params }) => readCompany({ strapi, actor, key: params.key }),
  }),
  staffRoute({
    name: 'companies.update',
    method: 'PUT',
    path: '/companies/:key',
    permission: 'settings.update',
    summary: 'Replace name and sharing; it holds from the next click of a member',
    params: companyParams,
    body: companyBody,
    response: companyView,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'COMPANY_EXISTS'],
    run: ({ strapi, actor, params, body }) =>
      updateCompany({ strapi, actor, key: params.key, input: body }),
  }),
  staffRoute({
    name: 'companies.delete',
    method: 'DELETE',
    path: '/companies/:key',
    permission: 'settings.update',
    summary: 'Take a company away that has no members',
    params: companyParams,
    response: z.null(),
    refusals: ['NOT_FOUND', 'COMPANY_IN_USE'],
    run: async ({ strapi, actor, params }) => {
      await deleteCompany({ strapi, actor, key: params.key });
      return null;
    },
  }),
  staffRoute({
    name: 'companies.setMember',
    method: 'PUT',
    path: '/companies/:key/members/:contact',
    permission: 'settings.update',
    summary: 'Make a client a member, or a manager, of the company',
    params: memberParams,
    body: companyMemberBody,
    response: companyView,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'COMPANY_FULL'],
    run: ({ strapi, actor, params, body }) =>
      setCompanyMember({ strapi, actor, ...params, ...body }),
  }),
  staffRoute({
    name: 'companies.removeMember',
    method: 'DELETE',
    path: '/companies/:key/members/:contact',
    permission: 'settings.update',
    summary: 'Take a client out of the company',
    params: memberParams,
    response: companyView,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params }) => removeCompanyMember({ strapi, actor, ...params }),
  }),
];
