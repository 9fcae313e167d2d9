import { config } from 'zod';

/**
 * zod compiles parsers with `new Function` where it may, and finds out by trying. The page's policy forbids it, and each try would be
 * reported as a violation. Imported before any schema is made.
 */
config({ jitless: true });
