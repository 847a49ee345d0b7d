import type { z } from '@strapi/utils';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { SETTINGS_DEFAULTS } from '../server/src/site/settings-defaults';
import type { SiteDesign, SitePreview, SitePreviewBody } from './design';
import * as schema from './design.schema';

test('the schema gives the type', () => {
  expectTypeOf<z.infer<typeof schema.designSchema>>().toEqualTypeOf<SiteDesign>();
  expectTypeOf<z.infer<typeof schema.sitePreviewBody>>().toEqualTypeOf<SitePreviewBody>();
  expectTypeOf<z.infer<typeof schema.sitePreview>>().toEqualTypeOf<SitePreview>();
});

const check = (more: Partial<SiteDesign>) =>
  schema.designSchema.safeParse({ ...SETTINGS_DEFAULTS.design, ...more });
const link = (url: string) => ({ footerLinks: [{ label: { en: 'Shop' }, url }] });

describe('a design', () => {
  test.each<[string, Partial<SiteDesign>]>([
    ['of colours that can be read', { background: '#fff8ee', text: '#3b2a1a', header: '#5a2d0c' }],
    ['in light letters on dark', { background: '#101418', text: '#f2f2f2' }],
    ['without corners', { radius: 0 }],
    ['with a family of its own', { font: 'serif', fontName: 'Source Serif 4' }],
    ['with links of all kinds', link('https://www.example.com/shop?x=1#y')],
    ['with a link to a path', link('/shop')],
    ['with a link to write to', link('mailto:help@example.com')],
    ['with a link to call', link('tel:+492215550100')],
    ['with rules', { css: '.bar { background: url("/uploads/a.svg") } .x { fill: url(#a) }' }],
    [
      'with a font of this host',
      { css: '@font-face { font-family: Inter; src: url(/uploads/inter.woff2) format("woff2") }' },
    ],
  ])('%s is taken', (_, design) => {
    expect(check(design).error).toBeUndefined();
  });

  test.each<[string, Partial<SiteDesign>, string]>([
    ['of colours too near', { background: '#777777', text: '#888888' }, 'text'],
    ['of a background too dark for our text', { background: '#303030' }, 'background'],
    ['of a text too light for our background', { text: '#eeeeee' }, 'text'],
    ['of a colour by name', { header: 'red' }, 'header'],
    ['with corners too round', { radius: 25 }, 'radius'],
    ['with a family that ends its own name', { fontName: 'a";}' }, 'fontName'],
    ['with a link that is a script', link('javascript:alert(1)'), 'footerLinks.0.url'],
    ['with a link to another host without a name', link('//evil.example'), 'footerLinks.0.url'],
    ['with a link by backslash', link('/\\evil.example'), 'footerLinks.0.url'],
    ['with a link with a break', link('/a\nb'), 'footerLinks.0.url'],
    [
      'with a link without a name',
      { headerLinks: [{ label: {}, url: '/a' }] },
      'headerLinks.0.label',
    ],
    [
      'with nine links above',
      { headerLinks: Array(9).fill({ label: { en: 'A' }, url: '/a' }) },
      'headerLinks',
    ],
    ['with too much CSS', { css: ' '.repeat(20_001) }, 'css'],
  ])('%s is refused', (_, design, path) => {
    const issues = check(design).error?.issues.map((issue) => issue.path.join('.'));
    expect(issues).toContain(path);
  });

  test.each([
    '@import "a.css";',
    '@IMPORT url(/a.css);',
    '@\\69mport "a.css";',
    '@im\\\nport "a.css";',
    'a { background: url(https://evil.example/x) }',
    'a { background: url( "//evil.example/x" ) }',
    'a { background: \\75\\72 l(https://evil.example/x) }',
    'a { background: u\\rl(https://evil.example/x) }',
    'a { background: URL("data:image/svg+xml,x") }',
    'a { background: url("/\\9/evil.example") }',
    'a { background: url("/\t/evil.example") }',
    'a { background: url("/\\\\evil.example") }',
    'a { background: url(evil.example) }',
    'a { content: "/*" } b { background: url(//evil.example) } c { content: "*/" }',
    'a { background: image-set("https://evil.example/x" 1x) }',
    'a { background: image-set(url(/a) 1x, "https://evil.example/x" 2x) }',
    '@font-face { src: src("https://evil.example/x") }',
    '</style><script>alert(1)</script>',
    '<!-- a -->',
    'a { behavior: url(/x.htc) }',
    'a { width: expression(alert(1)) }',
  ])('with CSS that would load from elsewhere is refused: %s', (css) => {
    const [issue] = check({ css }).error?.issues ?? [];
    expect(issue?.path).toEqual(['css']);
    expect(issue?.message).toMatch(/^[A-Z]/);
  });
});
