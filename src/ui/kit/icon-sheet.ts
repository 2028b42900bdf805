/** Written by `npm run icons`. */
export const ICON_SHEET = '/icons/sheet.svg?v=e905ae9a';
