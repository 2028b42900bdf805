/** After so many answers the rest is left to the doctor. */
export const QUESTIONS_MAX = 6;
