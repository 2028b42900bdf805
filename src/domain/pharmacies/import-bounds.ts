/** The largest file that is imported, in bytes: 100,000 rows of 320 characters. */
export const IMPORT_BYTES_MAX = 32 * 1_048_576;
