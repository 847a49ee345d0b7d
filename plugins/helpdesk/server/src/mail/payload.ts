/** What an outbox item of kind `mail` carries: the whole mail, as it was when it was committed. */
export interface MailPayload {
  subject: string;
  text: string;
  html: string;
  inReplyTo: string | null;
  /** Oldest first. */
  references: string[];
  /** `Auto-Submitted` and its like. */
  headers: Record<string, string>;
  /** Keys of attachments; their bytes are read when the mail leaves. */
  files: string[];
}
