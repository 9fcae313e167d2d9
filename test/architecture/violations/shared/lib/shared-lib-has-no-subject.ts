export { noun } from '../model/noun.ts';
