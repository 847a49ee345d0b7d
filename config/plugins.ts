import { secret } from './secrets';

export default () => ({
  'users-permissions': {
    config: {
      jwtSecret: secret('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: { httpOnly: true },
    },
  },
  ...(process.env.SMTP_URL ? { email: { config: mail(process.env.SMTP_URL) } } : {}),
  helpdesk: {
    config: { files: { directory: process.env.HELPDESK_FILES || '.data/helpdesk-files' } },
  },
});

/** Mail goes out through SMTP_URL (smtp://user:password@host:587, smtps://…:465). Without it, mail waits in the outbox. */
function mail(smtpUrl: string) {
  const defaultFrom = process.env.MAIL_FROM || 'Support <support@example.com>';
  return {
    provider: 'nodemailer',
    providerOptions: smtpOptions(smtpUrl),
    settings: { defaultFrom, defaultReplyTo: process.env.MAIL_REPLY_TO || defaultFrom },
  };
}

function smtpOptions(url: string) {
  const parts = new URL(url);
  const isSecure = parts.protocol === 'smtps:';
  return {
    host: parts.hostname,
    port: Number(parts.port || (isSecure ? 465 : 587)),
    secure: isSecure,
    auth: parts.username
      ? { user: decodeURIComponent(parts.username), pass: decodeURIComponent(parts.password) }
      : undefined,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  };
}
