/*
 * Turns a HEIC photograph into pixels, in a thread of its own: libheif works for seconds without a pause. `src/ui/documents/decode-heic.ts`
 * starts it for one photograph. libheif is LGPL-3.0: its files are sent as they come, beside this one and with their licence
 * (docs/decisions/117-photographs-of-iphones.md).
 */
importScripts('libheif.js');

onmessage = async ({ data: bytes }) => {
  const wasm = await fetch('libheif.wasm');
  if (!wasm.ok) throw new Error('libheif.wasm did not come');
  const heif = self.libheif({ wasmBinary: await wasm.arrayBuffer() });
  const images = new heif.HeifDecoder().decode(new Uint8Array(bytes));
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (image === undefined) throw new Error('no HEIC');
  const [width, height] = [image.get_width(), image.get_height()];
  image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (shown) => {
    if (shown === null) throw new Error('no HEIC');
    postMessage({ width, height, data: shown.data }, [shown.data.buffer]);
  });
};

// A rejection in here is no error of the worker to whoever started it.
onunhandledrejection = () => postMessage(null);
