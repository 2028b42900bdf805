/** What a browser makes of a photograph of `PHOTO_PIXELS` a side, with room to spare. */
export const PICTURE_BYTES_MAX = 60_000;
