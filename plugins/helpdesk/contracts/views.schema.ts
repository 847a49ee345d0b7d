import { z } from '@strapi/utils';
import { clientId, epochMs, keyText, plainText } from './common.schema';
import { queueRow, stateView } from './tickets.schema';
import {
  QUEUE_LAYOUTS,
  VIEW_ICONS,
  VIEW_NAME_MAX,
  VIEW_QUERY_MAX,
  VIEWS_MAX,
  type Board,
  type NewView,
  type PastSearch,
  type View,
  type ViewBody,
  type ViewCount,
  type Views,
} from './views';

const icon = z.enum(VIEW_ICONS);
const layout = z.enum(QUEUE_LAYOUTS).nullable();

export const viewSchema = z.object({
  key: z.string(),
  name: z.string(),
  icon,
  isShared: z.boolean(),
  query: z.string(),
  layout,
  isMine: z.boolean(),
  gone: z.array(z.string()),
}) satisfies z.ZodType<View>;

export const viewBody = z.strictObject({
  name: plainText(VIEW_NAME_MAX).refine((name) => name.trim() !== '', 'A name'),
  icon,
  isShared: z.boolean(),
  query: z.string().max(VIEW_QUERY_MAX, `At most ${VIEW_QUERY_MAX} characters`),
  layout,
}) satisfies z.ZodType<ViewBody>;

export const newView = viewBody.extend({ clientId }) satisfies z.ZodType<NewView>;

const ITEM = /^(list|view):[a-z0-9][a-z0-9-]{0,63}$/;
const items = z
  .array(z.string().regex(ITEM, 'list:<name> or view:<key>'))
  .max(VIEWS_MAX * 3)
  .refine((ids) => new Set(ids).size === ids.length, 'Each once');
export const panelBody = z.strictObject({ order: items, hidden: items });

export const viewsSchema = z.object({
  views: z.array(viewSchema),
  panel: z.object({ order: z.array(z.string()), hidden: z.array(z.string()) }),
  mayShare: z.boolean(),
}) satisfies z.ZodType<Views>;

export const viewCounts = z.array(
  z.object({ view: z.string(), count: z.number().int(), isCapped: z.boolean() })
) satisfies z.ZodType<ViewCount[]>;

export const viewParams = z.object({ view: keyText });

export const searchBody = z.strictObject({ query: z.string().min(1).max(VIEW_QUERY_MAX) });
export const pastSearches = z.array(
  z.object({ query: z.string(), at: epochMs })
) satisfies z.ZodType<PastSearch[]>;

export const board = z.object({
  columns: z.array(
    z.object({
      state: stateView,
      tickets: z.array(queueRow),
      count: z.number().int(),
      isCapped: z.boolean(),
      after: z.string().nullable(),
    })
  ),
}) satisfies z.ZodType<Board>;
