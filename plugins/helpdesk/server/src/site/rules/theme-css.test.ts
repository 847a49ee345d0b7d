import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { contrast, type SiteDesign } from '../../../../contracts';
import { designSchema } from '../../../../contracts/design.schema';
import { SETTINGS_DEFAULTS } from '../settings-defaults';
import { themeCss } from './theme-css';

const design = (more: Partial<SiteDesign> = {}): SiteDesign => ({
  ...SETTINGS_DEFAULTS.design,
  ...more,
});
const BRAND = '#2f5bd7';

/** Tokens of the light scheme, and of the dark one over them. */
function tokensOf(css: string): Record<string, string>[] {
  const [light, dark = ''] = css.split('@media');
  const read = (part: string) =>
    Object.fromEntries([...part.matchAll(/--([\w-]+):([^;]+);/g)].map(([, k, v]) => [k, v]));
  return [read(light), { ...read(light), ...read(dark) }];
}

/** Pairs of what stands on what, and the contrast that it takes. */
const PAIRS = [
  ['text', 'page', 4.5],
  ['text', 'card', 4.5],
  ['text', 'tint', 4.5],
  ['muted', 'page', 4.5],
  ['muted', 'card', 4.5],
  ['soft', 'tint', 4.5],
  ['link', 'page', 4.5],
  ['link', 'card', 4.5],
  ['link', 'tint', 4.5],
  ['wrong', 'card', 4.5],
  ['field-line', 'card', 3],
] as const;

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('the theme', () => {
  test('can be read in both schemes, whatever colours an owner may choose', () => {
    const dark = colour.filter((one) => contrast(one, '#ffffff') >= 4.5);
    const choice = fc.record({
      background: fc.option(colour),
      text: fc.option(colour),
      header: fc.option(colour),
    });
    const accepted = choice.filter((more) => designSchema.safeParse(design(more)).success);
    fc.assert(
      fc.property(dark, accepted, (brand, more) => {
        for (const tokens of tokensOf(themeCss(brand, design(more)))) {
          for (const [words, ground, least] of PAIRS) {
            const found = contrast(tokens[words], tokens[ground]);
            expect([words, ground, found >= least]).toEqual([words, ground, true]);
          }
          const onBar = contrast(tokens['bar-text'] ?? tokens.text, tokens.bar);
          expect(onBar).toBeGreaterThanOrEqual(4.5);
          expect(contrast(tokens['bar-soft'] ?? tokens.muted, tokens.bar)).toBeGreaterThan(4.49);
        }
      }),
      { numRuns: 300, seed: 7 }
    );
  });

  test('keeps a page that is dark by choice in both schemes', () => {
    const css = themeCss(BRAND, design({ background: '#101418', text: '#f2f2f2' }));
    const [light, dark] = tokensOf(css);
    expect(light.page).toBe('#101418');
    expect(dark.page).toBe('#101418');
  });

  test('has no dark scheme where the owner wants none', () => {
    const css = themeCss(BRAND, design({ scheme: 'light' }));
    expect(css).toContain('color-scheme:light');
    expect(css).not.toContain('@media');
  });

  test('sets the owner’s family before the chosen ones, in quotes', () => {
    expect(themeCss(BRAND, design({ font: 'serif', fontName: 'Source Serif 4' }))).toContain(
      "--fonts:'Source Serif 4',Charter,"
    );
    expect(themeCss(BRAND, design())).not.toContain('--fonts');
  });
});
