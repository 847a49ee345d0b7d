/** What somebody does at a tab, of whatever kind. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** @returns a function that stops listening. */
export const watchActivity = (onActive: () => void): (() => void) => {
  const onVisible = () => {
    if (!document.hidden) onActive();
  };
  const options = { passive: true, capture: true };
  for (const sign of SIGNS) document.addEventListener(sign, onActive, options);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    for (const sign of SIGNS) document.removeEventListener(sign, onActive, options);
    document.removeEventListener('visibilitychange', onVisible);
  };
};
