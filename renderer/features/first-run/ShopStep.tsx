import { Button } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { shopSchema } from '#shared/model/shop';
import { TextField } from '../../components/TextField.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './ShopStep.module.css';

const namesSchema = z.object({ name: shopSchema.unwrap().shape.name, ownerName: shopSchema.unwrap().shape.ownerName });
export type ShopNames = z.infer<typeof namesSchema>;

interface Props {
  readonly names: ShopNames;
  readonly onNext: (names: ShopNames) => void;
}

/** Both names may stay empty: he can look around first. */
export function ShopStep({ names, onNext }: Props) {
  const { t } = useTranslation(['firstRun', 'common']);
  const { withNote } = useFormat();
  const { control, handleSubmit } = useForm({ defaultValues: { name: names.name, ownerName: names.ownerName }, resolver: zodResolver(namesSchema) });
  return (
    <form onSubmit={(event) => void handleSubmit(onNext)(event)} className={styles['form']} noValidate>
      <h1 className={styles['title']}>{t('shop.title')}</h1>
      <p className={styles['text']}>{t('shop.text')}</p>
      <TextField control={control} name="name" label={withNote(t('shop.name'), t('common:optional'))} placeholder={t('shop.namePlaceholder')} autoFocus />
      <TextField control={control} name="ownerName" label={withNote(t('shop.owner'), t('common:optional'))} placeholder={t('shop.ownerPlaceholder')} />
      <div><Button type="submit" size="lg">{t('shop.next')}</Button></div>
    </form>
  );
}
