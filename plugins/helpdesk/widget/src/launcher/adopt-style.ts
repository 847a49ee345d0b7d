/**
 * Gives a shadow tree its style. As a sheet made by script, which a content security policy has nothing against; where
 * a browser knows none, as an element with the nonce of our own script.
 */
export function adoptStyle(root: ShadowRoot, css: string, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    if (nonce) style.nonce = nonce;
    style.textContent = css;
    root.append(style);
  }
}
