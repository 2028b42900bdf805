/** https://wicg.github.io/shape-detection-api, which TypeScript's own types do not have yet. */
type BarcodeDetectorClass = {
  new (options: { formats: string[] }): { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
  getSupportedFormats: () => Promise<string[]>;
};

interface Window {
  BarcodeDetector?: BarcodeDetectorClass;
}
