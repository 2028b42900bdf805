/** How soon somebody should be seen, the least urgent first. */
export const LEVELS = ['unclear', 'self_care', 'routine', 'urgent', 'emergency'] as const;
export type Level = (typeof LEVELS)[number];
export const rankOf = (level: Level): number => LEVELS.indexOf(level);
