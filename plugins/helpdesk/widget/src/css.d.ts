/** Minified text of a style sheet; see build.mjs. */
declare module '*.css' {
  export const css: string;
}
