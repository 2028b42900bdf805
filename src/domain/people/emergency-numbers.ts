/** 112 answers any emergency in India, 108 is the ambulance in most states (CLINICAL.md 4.5). */
export const AMBULANCE_NUMBERS = ['112', '108'] as const;
/** The national line for mental health (CLINICAL.md 4.5). */
export const TELE_MANAS_NUMBER = '14416';
