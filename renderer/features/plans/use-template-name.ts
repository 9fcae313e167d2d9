import { useTranslation } from 'react-i18next';
import { occasions } from '#shared/model/template';
import { touchKinds } from '#shared/model/touch';

/** The words that a step may name, as he calls them: an occasion for a card, a kind of touch for a call or a message. What is not there any more keeps its own name. */
export function useTemplateName(): (template: string) => string {
  const { t } = useTranslation(['plans', 'common']);
  return (template) => {
    if (template === 'other') return t('plans:template.plain');
    const occasion = occasions.find((each) => each === template);
    if (occasion !== undefined) return t(`plans:template.${occasion}`);
    const kind = touchKinds.find((each) => each === template);
    return kind === undefined ? template : t(`common:kind.${kind}`);
  };
}
