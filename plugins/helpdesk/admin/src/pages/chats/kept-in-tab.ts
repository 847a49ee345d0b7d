/** What this tab keeps until it is closed, also when it is loaded anew; null where there is nothing. */
export const readInTab = (name: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(`helpdesk.${name}`) ?? 'null');
  } catch {
    return null; // the browser is set to keep nothing
  }
};

export const keepInTab = (name: string, value: unknown): void => {
  try {
    if (value === null) sessionStorage.removeItem(`helpdesk.${name}`);
    else sessionStorage.setItem(`helpdesk.${name}`, JSON.stringify(value));
  } catch {
    // As above: then it lasts as long as the page.
  }
};

/** Whether anything is kept under a name that begins so. */
export const isKeptInTab = (prefix: string): boolean => {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(`helpdesk.${prefix}`));
  } catch {
    return false; // as above
  }
};
