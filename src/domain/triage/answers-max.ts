/** After so many answers the rest is left to the doctor. */
export const ANSWERS_MAX = 6;
