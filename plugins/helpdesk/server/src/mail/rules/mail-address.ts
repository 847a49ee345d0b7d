/*
 * Mail goes to one plain address at a time, as `name@example.com`. Everything that a mail server or a library could
 * read as a list, a display name, a comment or a route (commas, angle brackets, quotes, spaces) is no address to us.
 */
const ADDRESS = /^[^\s@,;:<>()[\]\\"\p{C}]{1,64}@[^\s@,;:<>()[\]\\"\p{C}]{1,189}$/u;

export function isMailAddress(text: string): boolean {
  const [, host = ''] = text.split('@');
  return ADDRESS.test(text) && !text.startsWith('-') && !/^[.-]|\.\.|[.-]$/.test(host);
}
