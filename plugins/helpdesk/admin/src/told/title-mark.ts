const MARK = /^\(\d+\) /;

/**
 * Keeps a number before the title of the tab, also when a page sets its own title.
 *
 * @returns a function that takes it away.
 */
export const markTitle = (count: number): (() => void) => {
  const put = () => {
    const wanted = `(${count}) ${document.title.replace(MARK, '')}`;
    if (document.title !== wanted) document.title = wanted;
  };
  const observer = new MutationObserver(put);
  // The title's element may be there or come, and its text be replaced.
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  put();
  return () => {
    observer.disconnect();
    document.title = document.title.replace(MARK, '');
  };
};
