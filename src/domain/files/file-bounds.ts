/** A page photographed by a phone has 2 to 4 MB; on a line of 150 kbit/s 5 MiB take under five minutes, the server's patience. */
export const FILE_BYTES_MAX = 5 * 1_048_576;
