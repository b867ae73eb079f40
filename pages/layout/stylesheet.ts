import { paths } from '../paths.ts';

/** Changes with the style sheet, so that browsers may keep it; a test compares it with the file. */
export const stylesheetVersion = '5e5a3aff';

/** Address of the style sheet. */
export const stylesheetPath = paths.stylesheet(stylesheetVersion);
