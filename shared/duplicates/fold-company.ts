import { foldForSearch } from '#shared/address/fold-for-search';

/** What is put before or behind the name of a firm and left out as easily (NFKC has made (株) of ㈱ by then). */
const forms = /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益財団法人|医療法人|学校法人|税理士法人|\((?:株|有|同|資|名|医)\)|,?co\.,?ltd\.?|,?inc\.?|,?ltd\.?|,?llc\.?/gu;

/** ㈱山田商事, (株) 山田商事 and 山田商事株式会社 as one. Empty for a firm that is only a form. */
export function foldCompany(name: string): string {
  return foldForSearch(name).replace(forms, '').replace(/[・.,'’‐-―-]/gu, '');
}
