/** Two times beside each other where both fit whole, also with large text; else one under the other. */
export const HOURS_COLUMNS = 'grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-3';
