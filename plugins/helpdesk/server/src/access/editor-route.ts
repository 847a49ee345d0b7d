import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { editorActor, type EditorActor } from './editor-actor';

/** A JSON door for colleagues who need not be agents; it always names its permission. */
export function editorRoute<P, Q, B>(
  spec: RouteSpec<P, Q, B, EditorActor> & { permission: string }
): Route {
  return jsonRoute('staff', editorActor, spec);
}
