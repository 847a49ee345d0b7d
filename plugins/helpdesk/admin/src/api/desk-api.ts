import { adminApi } from '@strapi/strapi/admin';

/** Every answer of the staff doors is wrapped so. */
export interface Answer<T> {
  data: T;
}

export const unwrap = <T>(answer: Answer<T>): T => answer.data;

/**
 * Strapi's own cache, with our tags; each domain injects its endpoints. Their names, like the tags, begin with our own:
 * all of the panel shares one list, and Strapi has a `getMe` too, whose answer would be taken for ours and ours for its.
 */
export const deskApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'HelpdeskQueue',
    'HelpdeskCanned',
    'HelpdeskTicket',
    'HelpdeskMe',
    'HelpdeskOutbox',
    'HelpdeskStatus',
    'HelpdeskSettings',
    'HelpdeskTeams',
    'HelpdeskRights',
    'HelpdeskCompanies',
    'HelpdeskAgents',
    'HelpdeskBlocks',
    'HelpdeskNotices',
    'HelpdeskNoticePreferences',
    'HelpdeskWorkflows',
    'HelpdeskSources',
    'HelpdeskFaqMisses',
    'HelpdeskFaqFeedback',
    'HelpdeskFaqUsage',
    'HelpdeskRatings',
    'HelpdeskTags',
    'HelpdeskViews',
    'HelpdeskSearches',
    'HelpdeskBulk',
    'HelpdeskMacros',
    'HelpdeskChats',
    'HelpdeskVisitor',
  ],
});

/** `/helpdesk/<path>?…`, encoded: Strapi's client puts `params` into the address as they are. */
export const deskUrl = (path: string, query: object = {}): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `/helpdesk/${path}${text ? `?${text}` : ''}`;
};
