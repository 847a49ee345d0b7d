/** What the benchmarks take of the product, from its sources. */
export { default as plugin } from '../plugins/helpdesk/server/src';
export { openTicket } from '../plugins/helpdesk/server/src/tickets/open-ticket';
export { foldText, searchWords } from '../plugins/helpdesk/server/src/platform/fold-text';
export { withBeginnings } from '../plugins/helpdesk/server/src/tickets/search/sqlite-search';
export { searchFaq } from '../plugins/helpdesk/server/src/faq/search/search-faq';
export { valueRows } from '../plugins/helpdesk/server/src/tickets/rules/field-values';
export { agentActor } from '../plugins/helpdesk/server/src/access/agent-actor';
export { countViewsNow } from '../plugins/helpdesk/server/src/views/count-views';
export { writeChat } from '../plugins/helpdesk/server/src/chat/write-chat';
export { forgetChatSources } from '../plugins/helpdesk/server/src/chat/read-chat-source';
export { newKey, newToken } from '../plugins/helpdesk/server/src/platform/ids';
