/** Written by `npm run icons`. */
export const ICON_SHEET = '/icons/sheet.svg?v=6936e921';
