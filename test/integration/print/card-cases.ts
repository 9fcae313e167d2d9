import type { AddressCard } from '#shared/print/card';

type Recipient = AddressCard['recipient'];

export const recipient = (part: Partial<Recipient>): Recipient => ({
  familyName: '山田', givenName: '太郎', honorific: 'sama', jointNames: [],
  company: { name: '', kana: '', department: '', title: '' },
  address: { postalCode: '1040061', street: '東京都中央区銀座4-1-2', building: '' },
  ...part,
});

export const company = (part: Partial<Recipient['company']>): Recipient['company'] => ({ name: '', kana: '', department: '', title: '', ...part });

export const sender: AddressCard['sender'] = {
  name: '割烹さくら', ownerName: '山田一郎', phone: '075-123-4567', printPhone: true,
  address: { postalCode: '6048005', street: '京都市中京区河原町通三条上る恵比須町427', building: 'さくらビル1F' },
};
