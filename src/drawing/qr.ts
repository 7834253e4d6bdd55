import { create } from 'qrcode';

/** A QR code with this text as an SVG path in a square of `size`, its top left corner at `x`, `y`. */
export function qrPath(text: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const step = size / modules.size;
  const places = Array.from({ length: modules.size ** 2 }, (_, i) => i);
  const squares = places
    .filter((i) => modules.get(Math.floor(i / modules.size), i % modules.size))
    .map((i) => `M${i % modules.size} ${Math.floor(i / modules.size)}h1v1h-1z`);
  return `<path transform="translate(${x} ${y}) scale(${step})" shape-rendering="crispEdges" d="${squares.join('')}"/>`;
}
