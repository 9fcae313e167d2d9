import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTypedNumber } from '#shared/model/typed-number';
import type { FormulaId, Unit } from '#shared/numbers/figure';
import { targetPresets, type TargetPreset } from '#shared/numbers/targets';
import { isComposing } from '../../components/is-composing.ts';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import styles from './TargetChoice.module.css';
import { useFigureText } from './use-figure-text.ts';
import type { Target } from './target-over.ts';

interface Props {
  readonly formula: FormulaId;
  readonly unit: Unit;
  readonly target: Target;
}

/** What to aim at: the presets with where each comes from, or a number of his own. Averages are told beside them and are no target. */
export function TargetChoice({ formula, unit, target }: Props) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const text = useFigureText();
  const format = useFormat();
  const presets = targetPresets.filter((preset) => preset.formula === formula && preset.kind !== 'average');
  const averages = targetPresets.filter((preset) => preset.formula === formula && preset.kind === 'average');
  const known = presets.find(({ value }) => value === target.value);
  const [isOwn, setOwn] = useState(known === undefined);
  const choose = async (value: number): Promise<void> => {
    const saved = await book.figureSettings.change((settings) => ({ ...settings, targets: { ...settings.targets, [formula]: value } }));
    if (!saved.ok) sayDone(t('common:notSaved'));
  };
  const words = (preset: TargetPreset): string => format.spaced([text.write(preset.value, unit), t(`numbers:target.origin.${preset.id as 'nps-20'}`)]);
  return (
    <div className={styles['choice']}>
      <NativeSelect
        label={t('numbers:target.label')} value={isOwn || !known ? 'own' : known.id}
        data={[...presets.map((preset) => ({ value: preset.id, label: words(preset) })), { value: 'own', label: t('numbers:target.own') }]}
        onChange={(event) => {
          const preset = presets.find(({ id }) => id === event.currentTarget.value);
          setOwn(preset === undefined);
          if (preset) void choose(preset.value);
        }}
      />
      {(isOwn || !known) && <OwnTarget unit={unit} value={target.value} onChoose={(value) => void choose(value)} />}
      {averages.length > 0 && (
        <p className={styles['averages']}>
          {t('numbers:target.averages', { list: format.list(averages.map(({ id, value, upTo }) => t('numbers:target.average', {
            name: t(`numbers:target.origin.${id as 'return-retail'}`), from: text.write(value, unit), to: text.write(upTo ?? value, unit),
          }))) })}
        </p>
      )}
    </div>
  );
}

/** A share is typed as per cent, as it is read. */
function OwnTarget({ unit, value, onChoose }: { readonly unit: Unit; readonly value: number; readonly onChoose: (value: number) => void }) {
  const { t } = useTranslation('numbers');
  const explain = useProblemText();
  const scale = unit === 'share' ? 100 : 1;
  const [typed, setTyped] = useState(String(Math.round(value * scale * 10) / 10));
  const [problem, setProblem] = useState<string>();
  const keep = (): void => {
    const parsed = parseTypedNumber(typed);
    const isNumber = parsed.ok && parsed.value !== null && Number.isFinite(parsed.value);
    setProblem(isNumber ? undefined : explain('not-a-number'));
    if (isNumber && parsed.value !== null) onChoose(parsed.value / scale);
  };
  return (
    <TextInput
      label={t('target.ownValue')} value={typed} error={problem} inputMode="decimal" autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) keep();
      }}
    />
  );
}
