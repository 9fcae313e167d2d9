export { list } from '../guests/list.ts';
