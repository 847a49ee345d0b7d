declare module 'html-to-text' {
  interface Selector {
    selector: string;
    format?: string;
    options?: Record<string, unknown>;
  }
  /** The part of the package's options that we set. */
  interface Options {
    wordwrap?: number | false;
    limits?: { maxDepth?: number; maxInputLength?: number };
    selectors?: Selector[];
  }
  export function convert(html: string, options?: Options): string;
}
