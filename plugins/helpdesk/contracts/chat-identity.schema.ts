import { z } from '@strapi/utils';

export const chatIdentified = z.object({ token: z.string(), name: z.string() });

export const chatResumeBody = z.strictObject({ link: z.string().max(200) });
export const chatResumed = z.object({ token: z.string(), conversation: z.string() });
