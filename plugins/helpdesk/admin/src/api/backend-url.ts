/** Where the server is. Strapi puts it on `window`, under a type that is the server's. */
export const backendUrl = (): string =>
  (window.strapi as unknown as { backendURL: string }).backendURL;
