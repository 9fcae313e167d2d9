import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fonts from '#assets/fonts/fonts.json' with { type: 'json' };
import { fontNames } from '#shared/model/font-name';
import { fontAuditFile, generateFontAudit } from '../../support/generate-font-audit.ts';

const project = join(import.meta.dirname, '../../..');

describe('the fonts of cards', () => {
  it('are those that the program knows by name', () => {
    expect(Object.keys(fonts)).toEqual(fontNames);
  });

  it.each(fontNames)('%s comes with its licence', (name) => {
    expect(readFileSync(join(project, fonts[name].licence), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(readFileSync(join(project, fonts[name].file)).length).toBeGreaterThan(1_000_000);
  });

  it('draw what the audit says, and nothing has crept in', () => {
    expect(readFileSync(fontAuditFile, 'utf8')).toBe(generateFontAudit());
  });
});
