import { useTranslation } from 'react-i18next';
import { addressSchema, type Address } from '#shared/model/guest';
import { shopSchema } from '#shared/model/shop';
import { typedPostalCode, writtenPostalCode } from '#shared/model/typed-postal-code';
import { Check } from '../../components/Check.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './settings.module.css';
import { usePostalProposal } from './use-postal-proposal.tsx';
import { useSaveShop } from './use-save-shop.ts';

const shopFields = shopSchema.unwrap().shape;
const addressFields = addressSchema.unwrap().shape;
const asTyped = (text: string): string => text;

/** Who he is: the signature and the sender of every card. */
export function SenderSection() {
  const { t } = useTranslation('settings');
  const shop = useShop();
  const save = useSaveShop();
  const saveAddress = (part: Partial<Address>) => save((current) => ({ address: { ...current.address, ...part } }));
  const postal = usePostalProposal(shop.address, saveAddress);
  return (
    <Sheet title={t('shop.title')}>
      <p className={styles['text']}>{t('sender.text')}</p>
      <div className={styles['fields']} {...postal.listeners}>
        <SavedField label={t('shop.name')} stored={shop.name} read={asTyped} schema={shopFields.name} onSave={(name) => save({ name })} />
        <SavedField label={t('shop.ownerName')} stored={shop.ownerName} read={asTyped} schema={shopFields.ownerName} onSave={(ownerName) => save({ ownerName })} />
        <SavedField
          label={t('sender.postalCode')} stored={writtenPostalCode(shop.address.postalCode)} read={typedPostalCode} schema={addressFields.postalCode}
          inputMode="numeric" onSave={(postalCode) => saveAddress({ postalCode })}
        />
        <SavedField label={t('sender.street')} stored={shop.address.street} read={asTyped} schema={addressFields.street} onSave={(street) => saveAddress({ street })} />
        {postal.proposal && <div className={styles['wide']}>{postal.proposal}</div>}
        <SavedField label={t('sender.building')} stored={shop.address.building} read={asTyped} schema={addressFields.building} onSave={(building) => saveAddress({ building })} />
        <SavedField label={t('sender.careOf')} hint={t('sender.careOfHint')} stored={shop.address.careOf} read={asTyped} schema={addressFields.careOf.unwrap()} onSave={(careOf) => saveAddress({ careOf })} />
        <SavedField label={t('sender.phone')} stored={shop.phone} read={asTyped} schema={shopFields.phone} inputMode="tel" onSave={(phone) => save({ phone })} />
        <Check label={t('sender.printPhone')} checked={shop.printPhone} onChange={(printPhone) => void save({ printPhone })} />
      </div>
    </Sheet>
  );
}
