import path from 'node:path';
import { ROOT } from '../../server/paths.mjs';

/** Where the tests against Firebase's own parts write what they counted, for the summary of `npm test`. */
export const RESULTS = path.join(ROOT, 'test-results');
export const UNIT_REPORT = path.join(RESULTS, 'firebase-vitest.json');
export const BROWSER_REPORT = path.join(RESULTS, 'firebase-playwright.json');
