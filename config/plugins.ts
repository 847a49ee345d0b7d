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
    config: {
      files: { directory: process.env.HELPDESK_FILES || '.data/helpdesk-files' },
      ...(process.env.SMS_PROVIDER ? { sms: sms(process.env.SMS_PROVIDER) } : {}),
    },
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

/** SMS to staff: SMS_PROVIDER names who carries them, SMS_OPTIONS holds the provider's options as JSON. */
function sms(provider: string) {
  const from = process.env.SMS_FROM || null;
  const limits = process.env.SMS_PER_HOUR ? { perHour: Number(process.env.SMS_PER_HOUR) } : {};
  return {
    provider,
    providerOptions: JSON.parse(process.env.SMS_OPTIONS || '{}'),
    settings: { from, ...limits },
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
