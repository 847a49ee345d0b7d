import canned from './canned.json';
import changes from './changes.json';
import chatSettings from './chat-settings.json';
import chats from './chats.json';
import companies from './companies.json';
import desk from './desk.json';
import design from './design.json';
import faq from './faq.json';
import home from './home.json';
import merging from './merging.json';
import many from './many.json';
import newTicket from './new-ticket.json';
import notices from './notices.json';
import outbox from './outbox.json';
import queue from './queue.json';
import rating from './rating.json';
import rights from './rights.json';
import routing from './routing.json';
import settings from './settings.json';
import sources from './sources.json';
import status from './status.json';
import tags from './tags.json';
import ticket from './ticket.json';
import told from './told.json';
import views from './views.json';
import workflows from './workflows.json';

/** One file per part of the desk; no text stands in two. */
export const texts = {
  ...canned,
  ...changes,
  ...chatSettings,
  ...chats,
  ...companies,
  ...desk,
  ...design,
  ...faq,
  ...home,
  ...merging,
  ...many,
  ...newTicket,
  ...notices,
  ...outbox,
  ...queue,
  ...rating,
  ...rights,
  ...routing,
  ...settings,
  ...sources,
  ...status,
  ...tags,
  ...ticket,
  ...told,
  ...views,
  ...workflows,
};
