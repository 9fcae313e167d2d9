export { page } from '../../renderer/app/page.ts';
