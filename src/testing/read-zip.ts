/** The files of an archive whose entries are stored as they are, by their names: what its central directory says (PKWARE APPNOTE 4.3.12). */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(bytes.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    if (view.getUint16(at + 10, true) !== 0) throw new Error('an entry is compressed');
    const size = view.getUint32(at + 20, true);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    files.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)), bytes.subarray(start, start + size));
    at += 46 + nameBytes + extraBytes + commentBytes;
  }
  return files;
}
