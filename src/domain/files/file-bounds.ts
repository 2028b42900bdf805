/** A phone's photograph of a page has 2 to 4 MB; at 150 kbit/s 5 MiB take under five minutes, the server's request timeout. */
export const FILE_BYTES_MAX = 5 * 1_048_576;
/**
 * Larger files are sent in parts of this many bytes or multiples of it, as Cloud Storage wants them. At 20 kbit/s a part takes 105 seconds,
 * a third of the server's request timeout.
 */
export const PART_BYTES = 262_144;

/** Parts of a file may arrive for this long after the first: somebody whose line is cut in the evening goes on in the morning. */
export const PARTS_LINK_SECONDS = 23 * 3600;

/** A scanned discharge summary of thirty pages. */
export const UPLOAD_BYTES_MAX = 20 * 1_048_576;
