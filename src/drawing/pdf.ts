/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;

/**
 * Pictures (PNG, in the shape of A4) as a PDF for printing, a page each. The words are part of the picture:
 * Persian set by PDF writers comes out in the wrong order.
 */
export async function pdfOf(pages: readonly Uint8Array[]): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create();
  for (const page of pages) {
    const image = await document.embedJpg(await jpegOf(page));
    document.addPage([WIDTH, HEIGHT]).drawImage(image, { x: 0, y: 0, width: WIDTH, height: HEIGHT });
  }
  return document.save();
}

// A JPEG goes into the file as it is; a PNG would be unpacked on the main thread.
async function jpegOf(png: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(png).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
}
