import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const law = createRequire(import.meta.url)('./layers.cjs') as { forbidden: IForbiddenRuleType[]; options: ICruiseOptions };
const root = fileURLToPath(new URL('../../', import.meta.url));
const violations = fileURLToPath(new URL('./violations/', import.meta.url));

async function cruiseBelow(baseDir: string, folders: string[], options: ICruiseOptions): Promise<ICruiseResult> {
  const { output } = await cruise(folders, { ...options, baseDir, validate: true, ruleSet: { forbidden: law.forbidden } });
  if (typeof output === 'string') throw new Error('the cruiser printed a report instead of answering');
  return output;
}

describe('the import law', async () => {
  const { exclude: _exclude, tsConfig: _tsConfig, ...options } = law.options;
  const { summary } = await cruiseBelow(violations, ['shared', 'renderer', 'electron', 'test'], options);
  const caught = new Set(summary.violations.map(({ rule, from }) => `${rule.name} < ${basename(from, '.ts')}`));

  it.each(law.forbidden.map(({ name }) => String(name)))('%s catches the file that breaks it', (name) => {
    expect([...caught]).toContain(`${name} < ${name}`);
  });

  it('gives a reason with every rule', () => {
    for (const rule of law.forbidden) expect(String(rule.comment).length, rule.name).toBeGreaterThan(30);
  });

  it('is obeyed by the product, and the cruiser really saw the product', async () => {
    const { summary: product } = await cruiseBelow(root, ['electron', 'renderer', 'shared', 'test'], law.options);
    expect(product.totalCruised).toBeGreaterThan(60);
    expect(product.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });
});
