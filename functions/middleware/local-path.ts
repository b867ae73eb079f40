import { paths } from '../../pages/paths.ts';

/** A path of our own to go back to, or the home page: never another site (ASVS 3.7.2). */
export function localPath(returnTo: string | undefined): string {
  return returnTo && /^\/(?![/\\])[\x21-\x7e]*$/.test(returnTo) ? returnTo : paths.home();
}
