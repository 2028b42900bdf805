/** An iPhone's photograph takes two seconds on a desk; a slow phone first fetches 470 kB. */
const DECODE_MS_MAX = 120_000;

type Pixels = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> };

/**
 * The pixels of a HEIC photograph, for browsers that cannot read one themselves; the decoder comes from our own server when it is first
 * needed. Null for anything else, and where the decoder did not come.
 */
export async function decodeHeic(file: Blob): Promise<ImageData | null> {
  const bytes = await file.arrayBuffer();
  const worker = new Worker('/api/heic-decoder/worker.js');
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const pixels = await new Promise<Pixels | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Pixels | null>) => resolve(data);
      worker.onerror = () => resolve(null);
      timer = setTimeout(() => resolve(null), DECODE_MS_MAX);
      worker.postMessage(bytes, [bytes]);
    });
    return pixels && new ImageData(pixels.data, pixels.width, pixels.height);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
