import { accessTypes } from './access/content-types';
import { accountTypes } from './account/content-types';
import { bootstrap } from './bootstrap';
import { changeTypes } from './changes/content-types';
import { chatTypes } from './chat/content-types';
import { chatService } from './chat/service';
import { bulkTypes } from './bulk/content-types';
import { config } from './config';
import { destroy } from './destroy';
import { faqTypes } from './faq/content-types';
import { formTypes } from './forms/content-types';
import { macroTypes } from './macros/content-types';
import { mailTypes } from './mail/content-types';
import { migrationTypes } from './migrations/content-types';
import { notifyTypes } from './notify/content-types';
import { peopleTypes } from './people/content-types';
import { ratingTypes } from './rating/content-types';
import { register } from './register';
import { routes } from './routes';
import { routingTypes } from './routing/content-types';
import { routingService } from './routing/service';
import { siteTypes } from './site/content-types';
import { ticketTypes } from './tickets/content-types';
import { timingTypes } from './timing/content-types';
import { taggingTypes } from './tagging/content-types';
import { viewTypes } from './views/content-types';
import { mergingTypes } from './merging/content-types';
import { workflowTypes } from './workflow/content-types';

// Strapi loads a plugin by its default export.
export default {
  register,
  bootstrap,
  destroy,
  config,
  routes,
  contentTypes: {
    ...migrationTypes,
    ...workflowTypes,
    ...peopleTypes,
    ...ticketTypes,
    ...accessTypes,
    ...mailTypes,
    ...siteTypes,
    ...accountTypes,
    ...formTypes,
    ...faqTypes,
    ...notifyTypes,
    ...ratingTypes,
    ...routingTypes,
    ...taggingTypes,
    ...changeTypes,
    ...macroTypes,
    ...bulkTypes,
    ...viewTypes,
    ...mergingTypes,
    ...timingTypes,
    ...chatTypes,
  },
  services: { routing: routingService, chat: chatService },
};
