import { paths } from '../paths.ts';

/** Changes with the script, so that browsers may keep it; a test compares it with the file. */
export const scriptVersion = 'eadf0f0f';

/** Address of the one script: it saves drafts, and every page does without it. */
export const scriptPath = paths.script(scriptVersion);

/** Milliseconds without a keystroke after which a draft is saved. */
export const autosavePause = 4_000;
