import { z } from '@strapi/utils';
import { chatSettings } from './chat.schema';
import { keyText } from './common.schema';
import { FORM_LIMITS, sourceBody } from './forms.schema';
import { distribution } from './routing.schema';

const { name, workflow, locale, timeZone, isEnabled, revision } = sourceBody.shape;
const shape = {
  name,
  workflow,
  locale,
  timeZone,
  isEnabled,
  distribution: distribution.optional(),
  revision,
};

export const chatSourceBody = z.strictObject({
  ...shape,
  // As an owner copies them from the address bar: the operation evens them, and names those that are none.
  settings: chatSettings.extend({
    allowedOrigins: z.array(z.string().max(260)).max(FORM_LIMITS.origins),
  }),
});

export const chatSourceView = z.object({
  ...shape,
  settings: chatSettings,
  distribution,
  key: z.string(),
  kind: z.literal('chat'),
  embed: z.string(),
  revision: z.string(),
  ticketCount: z.number().int(),
});

export const chatSourceParams = z.object({ key: keyText });
