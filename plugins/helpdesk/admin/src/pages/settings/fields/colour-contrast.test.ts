import { describe, expect, it } from 'vitest';
import { contrastWithWhite, darkEnough, ENOUGH } from './colour-contrast';

describe('contrastWithWhite', () => {
  it('is 21 for black and 1 for white', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
    expect(contrastWithWhite('#FFFFFF')).toBeCloseTo(1);
  });

  it('knows the grey at the edge of what can be read', () => {
    expect(contrastWithWhite('#767676')).toBeGreaterThanOrEqual(ENOUGH);
    expect(contrastWithWhite('#777777')).toBeLessThan(ENOUGH);
  });

  it.each(['', '#fff', 'red', '#12345g'])('does not judge "%s"', (text) => {
    expect(contrastWithWhite(text)).toBeNull();
  });
});

describe('darkEnough', () => {
  it.each(['#ffffff', '#ffd400', '#7ac943', '#ff9f1c'])(
    'darkens %s until it can be read',
    (colour) => {
      const shade = darkEnough(colour);
      expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(ENOUGH);
      expect(contrastWithWhite(shade)).toBeLessThan(ENOUGH + 0.3);
    }
  );

  it('leaves a colour that is dark enough', () => {
    expect(darkEnough('#2f5bd7')).toBe('#2f5bd7');
  });
});
