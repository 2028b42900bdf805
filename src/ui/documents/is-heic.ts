/** The brands of still photographs coded with HEVC, or of no named coding, as iPhones write them (ISO/IEC 23008-12, annex B). */
const BRANDS = ['heic', 'heix', 'heim', 'heis', 'mif1'];
const START_BYTES = 12;

/** Whether a file begins as a HEIC photograph does; its name and type say less, and often nothing. */
export async function isHeic(file: Blob): Promise<boolean> {
  const start = await file.slice(0, START_BYTES).text();
  return start.slice(4, 8) === 'ftyp' && BRANDS.includes(start.slice(8));
}
