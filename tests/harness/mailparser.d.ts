declare module 'mailparser' {
  /** The part of a parsed mail that specs look at. */
  export interface ParsedMail {
    headers: Map<string, unknown>;
    subject?: string;
    text?: string;
    html: string | false;
    messageId?: string;
    inReplyTo?: string;
    references?: string | string[];
    attachments: { filename?: string; contentType: string; content: Buffer }[];
  }
  export function simpleParser(source: Buffer): Promise<ParsedMail>;
}
