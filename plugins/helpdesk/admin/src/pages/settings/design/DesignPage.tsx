import { styled } from 'styled-components';
import {
  SITE_COLOURS,
  SITE_FONTS,
  SITE_SCHEMES,
  type SiteDesign,
} from '../../../../../contracts/design';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { Card, Pair } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import { refusalsBelow } from '../frame/section-draft';
import { LinkList } from './LinkList';
import { OptionalColour } from './OptionalColour';
import { SitePreview } from './SitePreview';

const COLOURS = ['background', 'text', 'header'] as const;
const OURS = { ...SITE_COLOURS, header: '#ffffff' };
const MENUS = [
  ['headerLinks', 8],
  ['footerLinks', 20],
] as const;
const CSS_MAX = 20_000;

/** How the public pages look: colours, letters, links above and below, rules of one's own; with a preview. */
export const DesignPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage
      section="design"
      title={t('settings.nav.design')}
      intro={t('design.intro')}
      isWide
      prepare={withoutEmptyLinks}
    >
      {({ value, field, refusals, isReadOnly }) => {
        const font = field('font');
        const fontName = field('fontName');
        return (
          <Columns>
            <div>
              <Card title={t('design.colours')} hint={t('design.colours.hint')}>
                <Pair>
                  {COLOURS.map((key) => (
                    <OptionalColour
                      key={key}
                      {...field(key)}
                      ours={OURS[key]}
                      label={t(`design.${key}`)}
                      hint={t(`design.${key}.hint`)}
                    />
                  ))}
                </Pair>
                <ChoiceField
                  {...field('scheme')}
                  label={t('design.scheme')}
                  choices={SITE_SCHEMES.map((scheme) => ({
                    value: scheme,
                    label: t(`design.scheme.${scheme}`),
                    meaning: t(`design.scheme.${scheme}.meaning`),
                  }))}
                />
              </Card>
              <Card title={t('design.shape')}>
                <Pair>
                  <SelectField
                    {...font}
                    label={t('design.font')}
                    hint={t('design.font.hint')}
                    onChange={(chosen) =>
                      font.onChange(SITE_FONTS.find((one) => one === chosen) ?? 'system')
                    }
                  >
                    {SITE_FONTS.map((one) => (
                      <option key={one} value={one}>
                        {t(`design.font.${one}`)}
                      </option>
                    ))}
                  </SelectField>
                  <TextField
                    {...fontName}
                    label={t('design.fontName')}
                    hint={t('design.fontName.hint')}
                    dir="ltr"
                    maxLength={60}
                    onChange={(text) => fontName.onChange(text || null)}
                  />
                  <NumberField
                    {...field('radius')}
                    label={t('design.radius')}
                    hint={t('design.radius.hint')}
                    unit={t('design.unit.pixels')}
                    min={0}
                    max={24}
                  />
                </Pair>
              </Card>
              {MENUS.map(([key, most]) => (
                <Card key={key} title={t(`design.${key}`)} hint={t(`design.${key}.hint`)}>
                  <LinkList
                    label={t(`design.${key}`)}
                    value={value[key]}
                    most={most}
                    disabled={isReadOnly}
                    refusals={refusalsBelow(refusals, key)}
                    onChange={field(key).onChange}
                  />
                </Card>
              ))}
              <Card title={t('design.css')} hint={t('design.css.hint')}>
                <TextField
                  {...field('css')}
                  label={t('design.css.label')}
                  dir="ltr"
                  maxLength={CSS_MAX}
                  placeholder=".bar { border-block-end-width: 3px }"
                  isLong
                />
              </Card>
            </div>
            <SitePreview design={value} />
          </Columns>
        );
      }}
    </SectionPage>
  );
};

/** Where there is room, the preview stays in sight beside the fields. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
  gap: 1.6rem;

  > div:first-child {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
  }

  @media (min-width: 1280px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);

    > :last-child {
      position: sticky;
      inset-block-start: 1.6rem;
    }
  }
`;

/** A row that was added and left empty is none. */
const withoutEmptyLinks = (design: SiteDesign): SiteDesign => {
  const filled = (links: SiteDesign['headerLinks']) =>
    links.filter(({ label, url }) => url !== '' || Object.values(label).some(Boolean));
  return {
    ...design,
    fontName: design.fontName?.trim() || null,
    headerLinks: filled(design.headerLinks),
    footerLinks: filled(design.footerLinks),
  };
};
