import { propertiesOf } from './openapi-schema';
import type { Route } from './route';

/** `:number` and `:number(\d+)`, as the router writes them. */
export const PARAMETER = /:([A-Za-z]\w*)(?:\([^)]*\))?/g;

/** Names of the parameters in a route's path. */
export function parametersOf(route: Route): string[] {
  return [...route.path.matchAll(PARAMETER)].map((match) => match[1]);
}

/** What a route lacks to be described; the list of all routes has none. */
export function routeProblems(routes: readonly Route[]): string[] {
  const names = new Set<string>();
  return routes.flatMap((route) => {
    const problems: string[] = [];
    const named = Object.keys(propertiesOf(route.params));
    if (!route.summary.trim()) problems.push('has no summary');
    if (!route.response) problems.push('has no response');
    if (names.has(route.name)) problems.push('has a name that another route has');
    if (!/^[a-z][\w-]*(\.[a-z][\w-]*)+$/.test(route.name))
      problems.push('is not named `domain.verb`');
    if (route.method === 'GET' && route.body) problems.push('reads a body with GET');
    for (const name of parametersOf(route)) {
      if (!named.includes(name)) problems.push(`has no schema for :${name}`);
    }
    names.add(route.name);
    return problems.map((problem) => `${route.method} ${route.path} (${route.name}) ${problem}`);
  });
}
