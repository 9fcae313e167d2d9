import { kanaFields, type KanaField } from '#shared/model/guest';

const words: Readonly<Record<KanaField, string>> = { familyKana: '姓', givenKana: '名' };

/** 未確認 as our own lists and cards say it: 姓, 名, 姓名, or nothing. */
export const unconfirmedText = (fields: readonly KanaField[]): string => kanaFields.filter((field) => fields.includes(field)).map((field) => words[field]).join('');

/** The same read back. */
export const unconfirmedFields = (text: string): readonly KanaField[] => kanaFields.filter((field) => text.includes(words[field]));
