import { useTranslation } from 'react-i18next';
import type { Arm, Experiment } from '#shared/model/experiment';

/** With a capital letter, where there are any: the names of the sides stand within sentences too, and have none. */
const beginning = (title: string): string => title.slice(0, 1).toUpperCase() + title.slice(1);

/** What the sides of an experiment are called, in the language of the screen; `label` keeps what stood there when it was planned. */
export function useArmNames() {
  const { t } = useTranslation('experiments');
  const nameOf = ({ question, ...experiment }: Pick<Experiment, 'question' | 'a' | 'b'>, arm: Arm): string => {
    const { style, offer, channel, label } = experiment[arm];
    switch (question) {
      case 'style': return style === null ? label : t(`arm.${style}`);
      case 'offer': return t(offer ? 'arm.offer' : 'arm.plain');
      case 'letter': return t(`arm.${arm}`);
      case 'channel': return channel === 'postcard' || channel === 'phone' ? t(`arm.${channel}`) : label;
    }
  };
  return (experiment: Pick<Experiment, 'question' | 'a' | 'b'>): { readonly a: string; readonly b: string; readonly title: string } => {
    const [a, b] = [nameOf(experiment, 'a'), nameOf(experiment, 'b')];
    return { a, b, title: beginning(t('versus', { a, b })) };
  };
}
