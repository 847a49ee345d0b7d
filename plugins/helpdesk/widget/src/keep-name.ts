/** Under which name something is kept in the browser: of one chat of one desk, on this site. */
export function keepName(base: string, source: string, name: string): string {
  return `helpdesk ${base} ${source} ${name}`;
}
