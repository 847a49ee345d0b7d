import type { MailReason } from '../../../../contracts';

/** What a failed sending tells, as far as it can be trusted. */
export interface SendFailure {
  /** Of nodemailer or Node: `EENVELOPE`, `ECONNREFUSED` … */
  code: string | null;
  /** The server's three digits. */
  status: number | null;
  /** The SMTP command that was answered. */
  command: string | null;
}

export interface Verdict {
  reason: MailReason;
  /** Trying again would bring the same answer. */
  isFinal: boolean;
}

/*
 * Why a mail did not leave. A server that says 5xx to the recipient or to the mail itself has decided: the mail is
 * laid aside at once. A 4xx, a broken connection and a wrong password may be mended: it is tried again.
 */
export function classifyFailure({ code, status, command }: SendFailure): Verdict {
  const isPermanent = status !== null && status >= 500 && status < 600;
  if (code === 'EAUTH' || isLoginMissing(status)) return again('authentication');
  if (isPermanent && isAbout(command, 'RCPT')) return final('recipient-refused');
  if (isPermanent && isAbout(command, 'DATA')) return final('content-refused');
  if (status !== null && status >= 400 && status < 500) return again('temporary');
  if (code !== null && TLS_CODES.test(code)) return again('tls');
  if (code !== null && /TIMEDOUT|TIMEOUT/.test(code)) return again('timeout');
  if (code !== null && UNREACHABLE.has(code)) return again('refused-connection');
  if (code !== null && CUT_OFF.has(code)) return again('cut-off');
  return again('unknown');
}

const TLS_CODES = /^(ETLS|EPROTO|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EDNS',
]);
const CUT_OFF = new Set(['ECONNECTION', 'ECONNRESET', 'EPIPE', 'ESOCKET', 'EPROTOCOL', 'ESTREAM']);

/** "Authentication required", "credentials invalid", "mechanism too weak". */
function isLoginMissing(status: number | null): boolean {
  return status === 530 || status === 534 || status === 535;
}

function isAbout(command: string | null, verb: string): boolean {
  return command !== null && command.toUpperCase().startsWith(verb);
}

function final(reason: MailReason): Verdict {
  return { reason, isFinal: true };
}

function again(reason: MailReason): Verdict {
  return { reason, isFinal: false };
}
