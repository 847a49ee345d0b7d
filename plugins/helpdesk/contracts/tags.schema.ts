import { z } from '@strapi/utils';
import { STATE_COLOURS } from './workflow';

export const tagSchema = z.object({
  key: z.string(),
  name: z.string(),
  colour: z.enum(STATE_COLOURS),
});
