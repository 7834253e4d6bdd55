/**
 * Pictures with Persian on them: lines of text, marks, bars, QR codes, PNG and PDF. A drawing is a string of SVG, made
 * purely; every text is isolated right to left, in Vazirmatn as shipped.
 */
export { type BarArea, type BarGroup, bars } from './bars.ts';
export { broken, line, type Setting } from './lettering.ts';
export { block, canvas, rule, type Size, type Spot, tick, tickBox } from './marks.ts';
export { pdfOf } from './pdf.ts';
export { type Palette, picture } from './picture.ts';
export { qrPath } from './qr.ts';
export { escaped } from './xml.ts';
