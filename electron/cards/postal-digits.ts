/** 〒604-8001, ６０４－８００１ and 604 8001 are 6048001; whatever else is in it stays and is refused later. */
export const postalDigits = (text: string): string => text.normalize('NFKC').replaceAll(/[〒\s‐-―−ー-]/gu, '');
