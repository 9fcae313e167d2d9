/** `npm run generate`: writes the files of the repository that are made from data of others. */
import { writeFileSync } from 'node:fs';
import { fontAuditFile, generateFontAudit } from './generate-font-audit.ts';
import { generatePostalTable, postalTableFile } from './generate-postal-table.ts';
import { generateUnicodeTables, unicodeTablesFile } from './generate-unicode-tables.ts';

writeFileSync(unicodeTablesFile, await generateUnicodeTables());
writeFileSync(fontAuditFile, generateFontAudit());
writeFileSync(postalTableFile, generatePostalTable());
