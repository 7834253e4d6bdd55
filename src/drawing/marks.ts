/** Where something stands, in pixels from the top left. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The size of a drawing in its own pixels; `scale` makes a finer picture of it, for printing. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
}

/** A whole drawing as SVG, on white unless `fill` says otherwise. */
export function canvas({ width, height, scale = 1 }: Size, body: string, fill = '#ffffff'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${fill}"/>
${body}
</svg>`;
}

/** A straight line. */
export function rule(from: Spot, to: Spot, { thick = 1, ink = '#2b2b2b' } = {}): string {
  return `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${ink}" stroke-width="${thick}"/>`;
}

/** A filled rectangle, its corners round where asked for. */
export function block({ x, y, width, height }: Spot & Size, fill: string, round = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
}

/** An empty box to tick by hand, its middle at this spot. */
export function tickBox({ x, y }: Spot, size: number): string {
  return `<rect x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}" fill="#ffffff" stroke="#2b2b2b" stroke-width="1.5"/>`;
}

/** A tick, its middle at this spot. */
export function tick({ x, y }: Spot, size: number): string {
  const path = `M${x - size * 0.4} ${y}l${size * 0.3} ${size * 0.35}l${size * 0.5} ${-size * 0.75}`;
  return `<path d="${path}" fill="none" stroke="#000000" stroke-width="${size / 7}" stroke-linecap="round"/>`;
}
