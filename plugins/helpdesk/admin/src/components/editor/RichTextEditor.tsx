import { lazy, Suspense } from 'react';
import { EditorWaiting } from './EditorWaiting';
import type { RichTextEditorProps } from './editor-props';

// A part that cannot be fetched (no connection, an update of the server) must not keep anybody from writing.
const loadSurface = () =>
  import('./EditorSurface').then(
    ({ EditorSurface }) => ({ default: EditorSurface }),
    () => import('./PlainSurface').then(({ PlainSurface }) => ({ default: PlainSurface }))
  );

const Surface = lazy(loadSurface);

/** Fetches the editor before it is needed, so that it stands there when it is. */
export const preloadEditor = () => void loadSurface().catch(() => undefined);

/**
 * A text with simple formatting, as HTML that the server's cleaning keeps. Fetched apart from its page, which paints
 * first.
 */
export const RichTextEditor = (props: RichTextEditorProps) => (
  <Suspense fallback={<EditorWaiting />}>
    <Surface {...props} />
  </Suspense>
);
