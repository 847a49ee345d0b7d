const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of 24 by 24, of one line. Pages that mind HTML made of texts have nothing against it. */
export function drawIcon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
