/** Written by `npm run icons`. */
export const ICON_SHEET = '/icons/sheet.svg?v=cdb899d6';
