/** A portrait of this many pixels a side is sharp where it is shown largest, on a phone of three pixels a point. */
export const PHOTO_PIXELS = 320;
/** Twice what a browser makes of it at the best quality it is asked for. */
export const PHOTO_BYTES_MAX = 120_000;
