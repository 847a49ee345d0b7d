declare module 'mailparser' {
  interface Addresses {
    text: string;
    value: { address?: string; name: string }[];
  }
  /** The part of a parsed mail that specs look at. */
  export interface ParsedMail {
    headers: Map<string, unknown>;
    subject?: string;
    from?: Addresses;
    replyTo?: Addresses;
    text?: string;
    html: string | false;
    messageId?: string;
    inReplyTo?: string;
    references?: string | string[];
    attachments: { filename?: string; contentType: string; content: Buffer }[];
  }
  export function simpleParser(source: Buffer): Promise<ParsedMail>;
}
