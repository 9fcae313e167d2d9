export { list } from '../features/guests/list.ts';
