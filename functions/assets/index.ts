import script from '../../pages/layout/autosave.browser.js';
import stylesheet from '../../pages/layout/kinerja.css';
import { assets } from './handler.ts';

export const handler = assets({
  'autosave.js': { body: script, contentType: 'text/javascript; charset=utf-8' },
  'kinerja.css': { body: stylesheet, contentType: 'text/css; charset=utf-8' },
});
