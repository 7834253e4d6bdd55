import { describe, expect, it } from 'vitest';
import { canvas, pdfOf, picture, rule, tick, tickBox } from '../../src/drawing/index.ts';

describe('A page with marks', () => {
  const marks =
    tickBox({ x: 20, y: 20 }, 10) + tick({ x: 20, y: 20 }, 10) + rule({ x: 0, y: 1 }, { x: 9, y: 1 });

  it('is a picture in its own pixels, finer where it is asked for', async () => {
    const sizeOf = async (scale?: number) => {
      const size = { width: 40, height: 60, ...(scale && { scale }) };
      const png = Buffer.from(await picture(canvas(size, marks)));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(await sizeOf()).toEqual([40, 60]);
    expect(await sizeOf(1.5)).toEqual([60, 90]);
  });

  it('goes on paper, a page each', async () => {
    const page = await picture(canvas({ width: 40, height: 60 }, marks));
    const { PDFDocument } = await import('pdf-lib');
    expect((await PDFDocument.load(await pdfOf([page, page]))).getPageCount()).toBe(2);
  });
});
