// npm run mails: a mail server for trying things out. Takes every mail at 127.0.0.1, sends none on, prints each as text.
// PORT names another port than 1025.
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Failure, bold, dim, main } from './lib/report.mjs';

const port = Number(process.env.PORT || 1025);
const url = `smtp://127.0.0.1:${port}`;

await main(async () => {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        show(mail, session.envelope.rcptTo);
        done();
      }, done);
    },
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject).listen(port, '127.0.0.1', resolve);
  }).catch((error) => {
    throw error.code === 'EADDRINUSE'
      ? new Failure(`Port ${port} is taken. Choose another: PORT=1026 npm run mails`)
      : error;
  });
  console.log(`Mails are taken at ${url}. Start the desk with it, in another terminal:

  SMTP_URL=${url} npm run demo
`);
});

function show(mail, recipients) {
  const files = mail.attachments.map(({ filename }) => filename).filter(Boolean);
  console.log(
    [
      bold(mail.subject ?? '(no subject)'),
      dim(`to ${recipients.map(({ address }) => address).join(', ')}`),
      ...(files.length > 0 ? [dim(`with ${files.join(', ')}`)] : []),
      '',
      (mail.text ?? '').trim(),
      dim('─'.repeat(60)),
    ].join('\n')
  );
}
