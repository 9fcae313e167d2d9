export { page } from '../print/page.ts';
