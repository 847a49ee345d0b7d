import { z } from '@strapi/utils';
import { DeskError } from '../../errors';
import { answer, type Route } from '../../platform/route';
import { readLauncher } from './read-launcher';
import { sendFile } from './send-file';
import { findWidgetFile } from './widget-files';

/** A change of the owner's is seen after a minute; until then a page that is opened again asks nobody. */
const LAUNCHER_CACHE = 'public, max-age=60, stale-while-revalidate=600';
const FOR_EVER = `public, max-age=${365 * 24 * 60 * 60}, immutable`;
const ASK_AGAIN = 'no-cache';
const fileParams = z.object({ file: z.string().max(80) });

const ofAnybody: Pick<
  Route,
  'method' | 'audience' | 'permission' | 'query' | 'body' | 'takesFiles' | 'response' | 'refusals'
> = {
  method: 'GET',
  audience: 'public',
  permission: null,
  query: null,
  body: null,
  takesFiles: false,
  response: 'file',
  refusals: ['NOT_FOUND'],
};

export const widgetRoutes: Route[] = [
  {
    ...ofAnybody,
    name: 'chat.launcher',
    path: '/widget.js',
    summary: 'The script that puts the button of the chat on a page',
    params: null,
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const content = await readLauncher(strapi);
        const type = 'text/javascript; charset=utf-8';
        await sendFile(ctx, { content, type, cacheControl: LAUNCHER_CACHE });
      }),
  },
  {
    ...ofAnybody,
    name: 'chat.windowFile',
    path: '/widget/:file',
    summary: 'A file of the window, kept for ever under a name that changes with the content',
    params: fileParams,
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const found = findWidgetFile(String(ctx.params.file));
        if (!found) throw new DeskError('NOT_FOUND');
        const { file, isCurrent } = found;
        await sendFile(ctx, {
          content: file.content,
          type: file.type,
          cacheControl: isCurrent ? FOR_EVER : ASK_AGAIN,
        });
      }),
  },
];
