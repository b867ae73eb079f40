import stylesheet from '../../pages/layout/kinerja.css';
import { assets } from './handler.ts';

export const handler = assets({
  'kinerja.css': { body: stylesheet, contentType: 'text/css; charset=utf-8' },
});
