import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostRanks, rankRuleSchema, type RankRule } from '#shared/model/figure-settings';
import { parseTypedNumber } from '#shared/model/typed-number';
import { ranksOf } from '#shared/numbers/ranks';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { isComposing } from '../../components/is-composing.ts';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useFigureSettings } from '../../data/use-ranks.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { newId } from '../../platform/new-id.ts';
import styles from './RankRules.module.css';

const spans = [3, 6, 12, 24, 36] as const;

/** お客様の段 (practices G3): the one place of the rules. What a rank costs stands beside it; who holds one is counted, never stored. */
export function RankRules({ ledger }: { readonly ledger: VisitLedger }) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const { ranks } = useFigureSettings();
  const held = useMemo(() => ranksOf(ledger, ranks), [ledger, ranks]);
  const change = async (next: (rules: readonly RankRule[]) => readonly RankRule[]): Promise<boolean> => {
    const saved = await book.figureSettings.change((settings) => ({ ...settings, ranks: next(settings.ranks) }));
    if (!saved.ok) sayDone(t('common:notSaved'));
    return saved.ok;
  };
  const put = (rule: RankRule): void => void change((rules) => rules.map((each) => (each.id === rule.id ? rule : each)));
  const remove = async (rule: RankRule, place: number): Promise<void> => {
    if (await change((rules) => rules.filter(({ id }) => id !== rule.id))) offerUndo(t('numbers:ranks.removed', { name: rule.name }), () => change((rules) => rules.toSpliced(place, 0, rule)));
  };
  const add = (): void => void change((rules) => [...rules, { id: `own-${newId().slice(-12)}`, name: t('numbers:ranks.newName'), fromVisits: 24, withinMonths: 12, perk: '', perkYen: 0 }]);
  return (
    <Sheet title={t('numbers:more.ranks')}>
      <p className={styles['purpose']}>{t('numbers:more.ranksPurpose')}</p>
      <ul className={styles['rules']}>
        {held.perRule.map(({ rule, guests, yenPerYear }, place) => (
          <Rule key={rule.id} rule={rule} guests={guests} yenPerYear={yenPerYear} onPut={put} onRemove={() => void remove(rule, place)} />
        ))}
      </ul>
      {ranks.length < mostRanks && <Button variant="default" onClick={add}>{t('numbers:ranks.add')}</Button>}
    </Sheet>
  );
}

interface RuleProps {
  readonly rule: RankRule;
  readonly guests: number;
  readonly yenPerYear: number;
  readonly onPut: (rule: RankRule) => void;
  readonly onRemove: () => void;
}

function Rule({ rule, guests, yenPerYear, onPut, onRemove }: RuleProps) {
  const { t } = useTranslation(['numbers', 'common']);
  const { yen } = useFormat();
  const text = (name: 'name' | 'perk', label: string) => (
    <Typed label={label} value={rule[name]} onKeep={(typed) => problemOf({ ...rule, [name]: typed.trim() }, name) ?? keep({ [name]: typed.trim() })} />
  );
  const keep = (part: Partial<RankRule>): null => {
    onPut({ ...rule, ...part });
    return null;
  };
  const number = (name: 'fromVisits' | 'perkYen', label: string) => (
    <Typed
      label={label} value={String(rule[name])} numeric
      onKeep={(typed) => {
        const parsed = parseTypedNumber(typed);
        if (!parsed.ok || parsed.value === null) return 'not-a-number';
        return problemOf({ ...rule, [name]: parsed.value }, name) ?? keep({ [name]: parsed.value });
      }}
    />
  );
  return (
    <li className={styles['rule']} aria-label={rule.name}>
      {text('name', t('numbers:more.rank'))}
      <NativeSelect
        label={t('numbers:ranks.within')} value={String(rule.withinMonths)} data={[...new Set([...spans, rule.withinMonths])].toSorted((a, b) => a - b).map((months) => ({ value: String(months), label: t('numbers:ranks.months', { count: months }) }))}
        onChange={(event) => keep({ withinMonths: Number(event.currentTarget.value) })}
      />
      {number('fromVisits', t('numbers:ranks.fromVisits'))}
      {text('perk', t('numbers:more.perk'))}
      {number('perkYen', t('numbers:ranks.perkYen'))}
      <p className={styles['held']}>
        <span>{t('numbers:basis.guests', { count: guests })}</span>
        {rule.perkYen > 0 && <span>{t('numbers:ranks.yearly', { yen: yen(yenPerYear) })}</span>}
        <button type="button" className={styles['remove']} onClick={onRemove} aria-label={t('numbers:ranks.removeOne', { name: rule.name })}>{t('numbers:more.removeCost')}</button>
      </p>
    </li>
  );
}

/** The code of what is wrong with this field, or null. */
const problemOf = (rule: RankRule, field: keyof RankRule): string | null => {
  const parsed = rankRuleSchema.safeParse(rule);
  return parsed.success ? null : parsed.error.issues.find(({ path }) => path[0] === field)?.message ?? null;
};

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly numeric?: boolean;
  /** The code of a problem, which stands under the field while the old value stays in the book. */
  readonly onKeep: (typed: string) => string | null;
}

function Typed({ label, value, numeric = false, onKeep }: TypedProps) {
  const explain = useProblemText();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const keep = (): void => {
    if (typed === undefined) return;
    const wrong = onKeep(typed);
    setProblem(wrong);
    if (wrong === null) setTyped(undefined);
  };
  return (
    <TextInput
      label={label} value={typed ?? value} error={problem === null ? undefined : explain(problem)} autoComplete="off" {...(numeric ? { inputMode: 'numeric' as const } : {})}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) keep();
      }}
    />
  );
}
