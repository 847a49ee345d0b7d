import { Paperclip } from '@strapi/icons';
import { styled } from 'styled-components';
import type { MailPreview } from '../../../../../contracts/tickets';
import { MailPaper } from '../../../components/MailPaper';
import { useDesk } from '../../../i18n/desk-context';

/** One mail as it would arrive, with its head. */
export const PreviewMail = ({ mail }: { mail: MailPreview }) => {
  const { t } = useDesk();
  return (
    <Frame>
      <dl>
        <dt>{t('preview.to')}</dt>
        <dd>
          {mail.name ? <Name>{mail.name}</Name> : null}
          <bdi dir="ltr">{mail.to}</bdi>
        </dd>
        <dt>{t('preview.why')}</dt>
        <dd>{t(`preview.why.${mail.kind}`)}</dd>
        <dt>{t('preview.subject')}</dt>
        <dd dir="auto">{mail.subject}</dd>
        {mail.files.length > 0 ? (
          <>
            <dt>{t('files.label')}</dt>
            <dd>
              {mail.files.map((file, index) => (
                <File key={index}>
                  <Paperclip aria-hidden width="1.2rem" height="1.2rem" />
                  <bdi>{file}</bdi>
                </File>
              ))}
            </dd>
          </>
        ) : null}
      </dl>
      <MailPaper html={mail.html} text={mail.text} />
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  gap: 1.2rem;
  min-width: 0;

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.4rem 1.6rem;
    font-size: 1.3rem;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    overflow-wrap: anywhere;
  }
`;

const Name = styled.bdi`
  margin-inline-end: 0.8rem;
  font-weight: 600;
`;

const File = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  margin-inline-end: 1.2rem;
`;
