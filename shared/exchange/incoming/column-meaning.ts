/** Which of the three addresses a list may give. 自宅, 会社, その他. */
export const addressPlaces = ['home', 'work', 'other'] as const;
export type AddressPlace = (typeof addressPlaces)[number];

/** `region` 都道府県, `city` 市区町村, `street` the rest, or all of it; `careOf` 気付, 〜方; `kind` says which address it is in the file's words. */
export const addressParts = ['postalCode', 'region', 'city', 'street', 'building', 'careOf', 'kind'] as const;
export type AddressPart = (typeof addressParts)[number];

/** 連名. Six, since カメラのキタムラ and はがきデザインキット have as many. */
export const jointNumbers = [1, 2, 3, 4, 5, 6] as const;
export const jointParts = ['fullName', 'familyName', 'givenName', 'honorific'] as const;

/** What a column of a list means. Columns that mean the same are put together in their order (メモ1, メモ2). */
export const columnMeanings = [
  'fullName', 'familyName', 'givenName', 'fullKana', 'familyKana', 'givenKana', 'honorific',
  'company.name', 'company.kana', 'company.department', 'company.title',
  ...addressPlaces.flatMap((place) => addressParts.map((part) => `${place}.${part}` as const)),
  /** 宛先: whether the card goes home or to the company. */
  'addressee',
  'phone.mobile', 'phone.home', 'phone.work', 'phone.other', 'email', 'birthday', 'birthday.year', 'birthday.month', 'birthday.day',
  ...jointNumbers.flatMap((number) => jointParts.map((part) => `joint${number}.${part}` as const)),
  'likes', 'allergies', 'memo',
  /** Says what the next column is (`Phone 1 - Label`). */
  'label',
  'visit.on', 'visit.amount', 'visit.party', 'visit.companions', 'visit.dishes', 'visit.talk', 'visit.recommendation', 'visit.occasion', 'visit.movedBy', 'visit.movedWords',
  /** What only our own list has: the guest's id, and what he is told of beside his fields. The introducer is a name, for the memo of a new guest. */
  'ownId', 'introducer', 'mourningSince', 'stoppedOn', 'consentToOffersOn', 'unconfirmedKana',
  'ignore',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];
