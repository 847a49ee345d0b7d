/** What an outbox item of kind `mail` carries: the whole mail, as it was when it was committed. */
export interface MailPayload {
  subject: string;
  text: string;
  html: string;
  /** BCP 47, of the words; mails that were written before this was kept have none. */
  language?: string;
  inReplyTo: string | null;
  /** Oldest first. */
  references: string[];
  /** `Auto-Submitted` and its like. */
  headers: Record<string, string>;
  /** Keys of attachments; their bytes are read when the mail leaves. */
  files: string[];
  /** Its words open something: they are forgotten as soon as the mail has left. */
  isSecret?: boolean;
}
