import { codeIn } from '@/domain/family/invitation-code';
import { retryImport } from '@/ui/retry-import';

/** `wrong`: a QR code of something else; `refused`: the camera does not open. */
export type ScanFault = 'wrong' | 'refused';
/** What the codes hold that are looked for; each reader is null for the text of any other. */
const READERS = {
  invitation: codeIn,
  prescription: (text: string) => (text.startsWith('RX1:') ? text : null),
};
export type ScannedCode = keyof typeof READERS;

type Scanning = { found: (code: string) => void; failed: (why: ScanFault) => void };
/** Reads the text of the QR code in a frame; null where there is none. */
type ReadFrame = (screen: HTMLVideoElement) => Promise<string | null>;

const FRAME_MS = 250;
/** Wide enough for a code held at arm's length, small enough for a slow phone to read four times a second. */
const FRAME_PIXELS = 640;

/** Shows the rear camera on `screen` and reads frames until a code is found; returns what stops it. */
export function startScanning(screen: HTMLVideoElement, reads: ScannedCode, { found, failed }: Scanning): () => void {
  let isOver = false;
  let stream: MediaStream | null = null;
  const stop = () => {
    isOver = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const run = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (isOver) return stop();
    screen.srcObject = stream;
    await screen.play();
    const readFrame = await makeReader();
    while (!isOver) {
      const text = await readFrame(screen);
      const code = text === null ? null : READERS[reads](text);
      if (code !== null) {
        stop();
        return found(code);
      }
      if (text !== null) failed('wrong');
      await new Promise((done) => setTimeout(done, FRAME_MS));
    }
  };
  run().catch(() => {
    if (!isOver) failed('refused');
    stop();
  });
  return stop;
}

/** The browser's own reader where it has one for QR codes; else a library, loaded now and not before. */
async function makeReader(): Promise<ReadFrame> {
  const own = 'BarcodeDetector' in window ? window.BarcodeDetector : undefined;
  if (own !== undefined && (await own.getSupportedFormats()).includes('qr_code')) {
    const detector = new own({ formats: ['qr_code'] });
    return async (screen) => (await detector.detect(screen))[0]?.rawValue ?? null;
  }
  const { decodeQR } = await retryImport(() => import('qr/decode.js'));
  const canvas = document.createElement('canvas');
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  return async (screen) => {
    if (paint === null || screen.videoWidth === 0) return null;
    const scale = Math.min(1, FRAME_PIXELS / Math.max(screen.videoWidth, screen.videoHeight));
    canvas.width = Math.round(screen.videoWidth * scale);
    canvas.height = Math.round(screen.videoHeight * scale);
    paint.drawImage(screen, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(paint.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // No code in this frame.
      return null;
    }
  };
}
