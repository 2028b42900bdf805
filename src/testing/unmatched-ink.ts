/** A word of a picture, with the box it stands in, in dots from the picture's top left. */
export type Word = { text: string; left: number; top: number; right: number; bottom: number };
type Facts = {
  /** PNG and woff2, in base64. */
  picture: string;
  font: string;
  /** Of an em. */
  pixels: number;
  words: readonly Word[];
  /** As a browser draws it; letter by letter in the order they are written; or without the last of its signs. */
  as: 'shaped' | 'unshaped' | 'without-a-sign';
};

/**
 * How much of the ink of each word lies apart from the ink of the same word drawn by this browser in the same font, and the other way
 * round: the larger share. Runs in a page, so it refers to nothing outside itself. Words that have no sign to leave out are left out.
 */
export async function unmatchedInk({ picture, font, pixels, words, as }: Facts): Promise<{ text: string; share: number }[]> {
  const DARK = 128;
  const NEAR = 2;
  /** Drawn large and made small, letters stand where the font says and not at the next whole dot. */
  const ZOOM = 8;
  /** Signs hang over the sides of a word's box; above and below stand other lines. */
  const MARGIN = { x: 8, y: 3 };
  /** A word with another letter, or one letter less, is wider or narrower by more than this. */
  const STRETCH_MAX = 0.04;
  const SIGN = /\p{Mark}(?=[^\p{Mark}]*$)/u;
  type Ink = { width: number; height: number; has: (x: number, y: number) => boolean; dots: [number, number][] };

  const face = await new FontFace('Paper', `url(data:font/woff2;base64,${font})`).load();
  document.fonts.add(face);
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();

  const blank = (width: number, height: number, zoom = 1) => {
    const context = new OffscreenCanvas(Math.ceil(width) * zoom, Math.ceil(height) * zoom).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    context.fillStyle = 'white';
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.fillStyle = 'black';
    context.font = `${String(pixels * zoom)}px Paper`;
    return context;
  };
  /** The dark dots, counted from the left and the top of the ink itself. */
  const inkOf = (context: OffscreenCanvasRenderingContext2D): Ink => {
    const { width, height } = context.canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const dark: [number, number][] = [];
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) if ((data[(y * width + x) * 4] ?? 255) < DARK) dark.push([x, y]);
    }
    const left = Math.min(...dark.map(([x]) => x));
    const top = Math.min(...dark.map(([, y]) => y));
    const dots = dark.map(([x, y]): [number, number] => [x - left, y - top]);
    const known = new Set(dots.map(([x, y]) => y * 10_000 + x));
    return { width, height, dots, has: (x, y) => x >= 0 && y >= 0 && known.has(y * 10_000 + x) };
  };
  const widthOf = ({ dots }: Ink) => Math.max(...dots.map(([x]) => x));
  const apart = (one: Ink, other: Ink) => {
    const isNear = ([x, y]: [number, number]) => {
      for (let dy = -NEAR; dy <= NEAR; dy += 1) for (let dx = -NEAR; dx <= NEAR; dx += 1) if (other.has(x + dx, y + dy)) return true;
      return false;
    };
    return one.dots.filter((dot) => !isNear(dot)).length / one.dots.length;
  };
  /** `wide` is how wide the ink shall be, where it is nearly so: printed letters may stand a little wider apart. */
  const drawn = (text: string, wide: number) => {
    const [width, height] = [Math.ceil(text.length * pixels + pixels), Math.ceil(pixels * 3)];
    const large = blank(width, height, ZOOM);
    let x = (pixels / 2) * ZOOM;
    for (const part of as === 'unshaped' ? [...text] : [text]) {
      large.fillText(part, x, pixels * 2 * ZOOM);
      x += large.measureText(part).width;
    }
    const small = (stretch: number) => {
      const context = blank(width * stretch, height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(large.canvas, 0, 0, width * stretch, height);
      return inkOf(context);
    };
    const asDrawn = small(1);
    const stretch = (wide + 1) / (widthOf(asDrawn) + 1);
    return Math.abs(stretch - 1) < STRETCH_MAX ? small(stretch) : asDrawn;
  };
  return words
    .filter(({ text }) => as !== 'without-a-sign' || SIGN.test(text))
    .map(({ text, left, top, right, bottom }) => {
      const [width, height] = [Math.ceil(right - left) + 2 * MARGIN.x, Math.ceil(bottom - top) + 2 * MARGIN.y];
      const cut = blank(width, height);
      cut.drawImage(image, Math.round(left - MARGIN.x), Math.round(top - MARGIN.y), width, height, 0, 0, width, height);
      const paper = inkOf(cut);
      const screen = drawn(as === 'without-a-sign' ? text.replace(SIGN, '') : text, widthOf(paper));
      return { text, share: Math.max(apart(paper, screen), apart(screen, paper)) };
    });
}
