/** none: everybody sees their own requests alone; managers: those who are marked see all; all: everybody sees all. */
export const COMPANY_SHARINGS = ['none', 'managers', 'all'] as const;
export type CompanySharing = (typeof COMPANY_SHARINGS)[number];

/** A client's company. `GET|POST /helpdesk/companies`, `PUT|DELETE /helpdesk/companies/:key` */
export interface Company extends CompanyBody {
  key: string;
  members: number;
}
export interface CompanyBody {
  name: string;
  sharing: CompanySharing;
}

/** `GET /helpdesk/companies`: by name, or by the beginning of a name. */
export interface CompaniesQuery {
  q?: string;
  /** From the page before; opaque. */
  after?: string;
}
export interface CompaniesPage {
  companies: Company[];
  after: string | null;
}

/** `GET /helpdesk/companies/:key` */
export interface CompanyView extends Company {
  /** Those whom this agent may see, by name; at most COMPANY_MEMBERS_MAX. */
  people: CompanyMember[];
}
export interface CompanyMember {
  /** Of the contact. */
  key: string;
  name: string;
  email: string | null;
  isManager: boolean;
  /** They have an account, and so see something of their company at all. */
  hasAccount: boolean;
}

/** `PUT|DELETE /helpdesk/companies/:key/members/:contact` */
export interface CompanyMemberBody {
  isManager: boolean;
}

export const COMPANY_MEMBERS_MAX = 500;

/** The company of a client, beside what somebody once typed. */
export interface MemberOf {
  key: string;
  name: string;
  isManager: boolean;
}
